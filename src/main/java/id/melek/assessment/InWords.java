package id.melek.assessment;

import id.melek.pack.Question;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** An answer as a reader would write it down. */
final class InWords {

    private InWords() {}

    /** In one line; a dash for no answer. */
    static String line(Question question, List<String> answer) {
        return answer.isEmpty() ? "–" : String.join(" · ", of(question, answer));
    }

    /** By the author's numbers; {@code true} and {@code false} have their words on the phone. */
    static List<String> of(Question question, List<String> answer) {
        return switch (question) {
            case Question.SingleChoice choice -> options(choice.options(), answer);
            case Question.MultipleChoice choice -> options(choice.options(), answer);
            case Question.Matching matching -> pairs(matching, answer);
            default -> answer;
        };
    }

    private static List<String> options(List<Question.Option> options, List<String> answer) {
        return IntStream.range(0, options.size())
                .filter(option -> answer.contains(String.valueOf(option + 1)))
                .mapToObj(option -> options.get(option).text())
                .toList();
    }

    private static List<String> pairs(Question.Matching matching, List<String> answer) {
        return IntStream.range(0, matching.pairs().size())
                .mapToObj(left -> right(matching, left + 1, answer)
                        .map(right -> matching.pairs().get(left).left() + " \u2192 " + right))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> right(Question.Matching matching, int left, List<String> answer) {
        var rights = matching.rights();
        return IntStream.range(0, rights.size())
                .filter(right -> answer.contains(left + ":" + (right + 1)))
                .mapToObj(rights::get)
                .findFirst();
    }
}
