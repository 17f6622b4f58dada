package id.melek.pack;

import id.melek.pack.GiftAnswer.Mark;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question as GIFT has it, whatever its type: nothing of the file is lost, and nothing is judged.
 *
 * @param line where it begins, below its comments
 * @param lastLine where it ends
 * @param title null where it has none
 * @param answers null where it has no braces
 * @param text what stands before the braces
 * @param textAfter what stands behind them, for GIFT's missing word questions; mostly empty
 */
record GiftQuestion(
        int line,
        int lastLine,
        List<Comment> comments,
        @Nullable String title,
        String text,
        @Nullable Answers answers,
        String textAfter) {

    private static final Set<String> TRUTHS = Set.of("T", "TRUE", "F", "FALSE");

    record Comment(int line, String text) {}

    /**
     * What the braces hold.
     *
     * @param numeric they begin with {@code #}
     * @param generalFeedback null where there is none
     */
    record Answers(
            boolean numeric,
            List<GiftAnswer> list,
            @Nullable String generalFeedback) {}

    enum Kind {
        DESCRIPTION,
        ESSAY,
        SINGLE_CHOICE,
        MULTIPLE_CHOICE,
        TRUE_FALSE,
        SHORT_TEXT,
        NUMBER,
        MATCHING
    }

    /** By the same order of tests as Moodle. */
    Kind kind() {
        if (answers == null) {
            return Kind.DESCRIPTION;
        }
        if (answers.numeric) {
            return Kind.NUMBER;
        }
        if (answers.list.isEmpty()) {
            return Kind.ESSAY;
        }
        if (any(Mark.WRONG)) {
            return any(Mark.RIGHT) ? Kind.SINGLE_CHOICE : Kind.MULTIPLE_CHOICE;
        }
        if (any(Mark.RIGHT) && list().stream().anyMatch(answer -> answer.text().contains("->"))) {
            return Kind.MATCHING;
        }
        return !any(Mark.RIGHT) && TRUTHS.contains(list().getFirst().text()) ? Kind.TRUE_FALSE : Kind.SHORT_TEXT;
    }

    List<GiftAnswer> list() {
        return answers == null ? List.of() : answers.list;
    }

    String generalFeedback() {
        return answers == null || answers.generalFeedback == null ? "" : answers.generalFeedback;
    }

    private boolean any(Mark mark) {
        return list().stream().anyMatch(answer -> answer.is(mark));
    }
}
