package id.melek.pack;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What holds for the texts of every question of one file.
 *
 * @param practice every answer of a practice question has feedback
 */
record QuestionCheck(FileFaults faults, boolean practice) {

    private static final Pattern FORMAT = Pattern.compile("\\[(?:html|moodle|plain|markdown)]");
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:b|i|u|p|br|strong|em|a|img|div|span|ul|ol|li|table|h[1-6]|script|style)\\b[^<>]*>");

    void fault(int line, FaultText what) {
        faults.add(line, what);
    }

    void plainText(int line, String text) {
        if (FORMAT.matcher(text).lookingAt()) {
            fault(line, FaultKind.LEAVE_OUT_FORMAT.of(text.substring(0, text.indexOf(']') + 1)));
        }
        if (TAG.matcher(text).find()) {
            fault(line, FaultKind.LEAVE_OUT_TAGS.of());
        }
    }

    /** Whether it holds marks that would be shown as they stand. */
    static boolean isMarkedUp(String text) {
        return FORMAT.matcher(text).lookingAt() || TAG.matcher(text).find();
    }

    /** The one feedback of an answer; empty where there is none. */
    String feedback(GiftAnswer answer) {
        var feedback = answer.feedback().isEmpty() ? "" : answer.feedback().getFirst();
        if (answer.feedback().size() > 1) {
            fault(answer.line(), FaultKind.SECOND_FEEDBACK.of());
        }
        required(answer.line(), feedback, FaultKind.NO_FEEDBACK.of(Quoted.text(answer.text())));
        plainText(answer.line(), feedback);
        return feedback;
    }

    void required(int line, String feedback, FaultText otherwise) {
        if (practice && feedback.isEmpty()) {
            fault(line, otherwise);
        }
    }

    void answerTexts(List<GiftAnswer> answers, Function<String, String> plain) {
        var seen = new HashSet<String>();
        for (var answer : answers) {
            plainText(answer.line(), answer.text());
            if (answer.text().isEmpty()) {
                fault(answer.line(), FaultKind.EMPTY_ANSWER.of());
            } else if (!seen.add(plain.apply(answer.text()))) {
                fault(answer.line(), FaultKind.ANSWER_TWICE.of(Quoted.text(answer.text())));
            }
        }
    }

    void weights(List<GiftAnswer> answers, int usual, int min) {
        for (var answer : answers) {
            var weight = answer.weightOr(usual);
            if (weight < min || weight > 100) {
                fault(answer.line(), FaultKind.WEIGHT_RANGE.of(min));
            }
        }
    }
}
