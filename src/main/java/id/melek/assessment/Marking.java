package id.melek.assessment;

import id.melek.pack.Question;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Marks answers by the key. {@code frontend/player/marking.ts} does the same for practice on the phone; both are held
 * against {@code marking-vectors.json}.
 */
@Component
public class Marking {

    /**
     * Marks one answer.
     *
     * @param answer the chosen option's number from 1, several of them, {@code true} or {@code false}, a text, a
     *     number as it was typed, or for each matched left {@code left:right}, both counted from 1; empty for no answer
     */
    public Mark mark(Question question, List<String> answer) {
        if (answer.isEmpty()) {
            return Mark.NOTHING;
        }
        return switch (question) {
            case Question.SingleChoice choice -> chosen(choice.options(), answer.subList(0, 1));
            case Question.MultipleChoice choice -> chosen(choice.options(), answer);
            case Question.TrueFalse statement -> trueFalse(statement, answer.getFirst());
            case Question.Matching matching -> matched(matching, answer);
            case Question.ShortText text ->
                text.match(answer.getFirst())
                        .map(wording -> new Mark(percent(wording.weight()), wording.feedback()))
                        .orElse(Mark.NOTHING);
            case Question.NumberQuestion number ->
                TypedNumber.readings(answer.getFirst()).stream()
                        .flatMap(reading -> number.match(reading).stream())
                        .min(Comparator.comparing(number.ranges()::indexOf))
                        .map(range -> new Mark(percent(range.weight()), range.feedback()))
                        .orElse(Mark.NOTHING);
        };
    }

    /** An answer that earns all points. */
    List<String> rightAnswer(Question question) {
        return switch (question) {
            case Question.SingleChoice choice -> worthwhile(choice.options());
            case Question.MultipleChoice choice -> worthwhile(choice.options());
            case Question.TrueFalse statement -> List.of(String.valueOf(statement.answer()));
            case Question.Matching matching -> pairs(matching);
            case Question.ShortText text ->
                text.wordings().stream()
                        .filter(wording -> percent(wording.weight()) == 100)
                        .map(Question.Wording::text)
                        .limit(1)
                        .toList();
            case Question.NumberQuestion number ->
                number.ranges().stream()
                        .filter(range -> percent(range.weight()) == 100)
                        .map(range -> range.min().toPlainString())
                        .limit(1)
                        .toList();
        };
    }

    private static List<String> worthwhile(List<Question.Option> options) {
        var best = options.stream().mapToDouble(Question.Option::weight).max().orElse(0);
        return IntStream.range(0, options.size())
                .filter(index -> best == 100
                        ? options.get(index).weight() == 100
                        : options.get(index).weight() > 0)
                .mapToObj(index -> String.valueOf(index + 1))
                .toList();
    }

    private static Mark chosen(List<Question.Option> options, List<String> answer) {
        var chosen = answer.stream()
                .distinct()
                .map(number -> option(options, number))
                .flatMap(Optional::stream)
                .toList();
        var weight = chosen.stream().mapToDouble(Question.Option::weight).sum();
        var feedback = chosen.stream().map(Question.Option::feedback).collect(Collectors.joining("\n"));
        return new Mark(percent(weight), feedback);
    }

    private static Optional<Question.Option> option(List<Question.Option> options, String number) {
        return number.matches("[1-9]\\d?") && Integer.parseInt(number) <= options.size()
                ? Optional.of(options.get(Integer.parseInt(number) - 1))
                : Optional.empty();
    }

    private static Mark trueFalse(Question.TrueFalse statement, String answer) {
        return Objects.equals(answer, String.valueOf(statement.answer()))
                ? new Mark(100, statement.rightFeedback())
                : new Mark(0, statement.wrongFeedback());
    }

    /** Every pair is worth the same; a left that was given twice counts as it was given first. */
    private static Mark matched(Question.Matching matching, List<String> answer) {
        var right = pairs(matching).stream()
                .filter(pair -> answer.stream()
                        .filter(given -> given.startsWith(pair.substring(0, pair.indexOf(':') + 1)))
                        .findFirst()
                        .filter(pair::equals)
                        .isPresent())
                .count();
        return new Mark(percent(100.0 * right / matching.pairs().size()), "");
    }

    private static List<String> pairs(Question.Matching matching) {
        var key = matching.key();
        return IntStream.range(0, key.size())
                .mapToObj(left -> (left + 1) + ":" + (key.get(left) + 1))
                .toList();
    }

    /** Three thirds are 99.99999; nobody should miss a point for that. */
    private static int percent(double weight) {
        return (int) Math.clamp(Math.round(weight), 0, 100);
    }
}
