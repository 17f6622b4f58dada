package id.melek;

import id.melek.pack.Question;
import java.util.List;
import java.util.stream.IntStream;

/** What a learner who knows everything answers. */
public final class RightAnswers {

    private RightAnswers() {}

    public static List<String> to(Question question) {
        return switch (question) {
            case Question.SingleChoice choice -> above(choice.options(), 99);
            case Question.MultipleChoice choice -> above(choice.options(), 0);
            case Question.TrueFalse statement -> List.of(String.valueOf(statement.answer()));
            case Question.Matching matching ->
                IntStream.range(0, matching.pairs().size())
                        .mapToObj(left -> (left + 1) + ":" + (matching.key().get(left) + 1))
                        .toList();
            case Question.ShortText text -> List.of(text.wordings().getFirst().text());
            case Question.NumberQuestion number ->
                List.of(number.ranges().getFirst().min().toPlainString());
        };
    }

    private static List<String> above(List<Question.Option> options, double weight) {
        return IntStream.range(0, options.size())
                .filter(index -> options.get(index).weight() > weight)
                .mapToObj(index -> String.valueOf(index + 1))
                .toList();
    }
}
