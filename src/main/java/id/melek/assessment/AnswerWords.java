package id.melek.assessment;

import id.melek.pack.Question;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An answer as a reader would write it down. */
final class AnswerWords {

    private AnswerWords() {}

    /** A dash for no answer. */
    static String of(Question question, List<String> answer) {
        if (answer.isEmpty()) {
            return "–";
        }
        return question instanceof Question.SingleChoice choice
                ? IntStream.range(0, choice.options().size())
                        .filter(index -> answer.contains(String.valueOf(index + 1)))
                        .mapToObj(index -> choice.options().get(index).text())
                        .collect(Collectors.joining(" · "))
                : String.join(" · ", answer);
    }
}
