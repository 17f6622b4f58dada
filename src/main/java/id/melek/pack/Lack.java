package id.melek.pack;

import java.util.Locale;

/**
 * What is missing in a question that is being written.
 *
 * @param line the answer it is about, counted from 1; 0 for the question as a whole
 */
public record Lack(Kind kind, int line) {

    /** What can be missing, or in the way. */
    public enum Kind {
        TITLE,
        TEXT,
        TWO_GAPS,
        MARKED_UP,
        ANSWERS,
        MANY_ANSWERS,
        RIGHT_ANSWER,
        RIGHT_ANSWERS,
        WEIGHTS,
        GIVEN_AWAY,
        PAIRS,
        ANSWER_TEXT,
        ANSWER_TWICE,
        FEEDBACK,
        NUMBER,
        PAIR,
        PERCENT_SIGN,
        ARROW,
        GENERAL_FEEDBACK;

        /** As in names of texts: {@code right-answer}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Lack of(Kind kind) {
        return new Lack(kind, 0);
    }
}
