package id.melek.pack;

import java.util.List;
import java.util.Locale;

/**
 * Why a question of a file was rejected, or what was made of it that its author should know. The words are in the
 * translation files under {@link #key}, with the arguments in their places.
 */
public record Reason(Kind kind, List<String> arguments) {

    private static final int LONGEST = 60;

    /** An argument can be a hostile file's own words, so it is short and holds no control character. */
    public Reason {
        arguments = arguments.stream()
                .map(argument -> Excerpt.of(argument, LONGEST))
                .toList();
    }

    static Reason of(Kind kind, Object... arguments) {
        return new Reason(
                kind, List.of(arguments).stream().map(Object::toString).toList());
    }

    /** Such as {@code questions.reject.open-brace}. */
    public String key() {
        return "questions." + (kind.rejects ? "reject." : "remark.") + kind.word();
    }

    /** What can be said; those that do not reject are remarks on an accepted question. */
    public enum Kind {
        // the file as a whole
        TOO_LARGE,
        NOT_TEXT,
        WORD_PROCESSOR,
        XML,
        BROKEN_XML,
        XML_ENTITIES,
        EMPTY,
        FOLDER,
        UNREADABLE_FILE,
        NO_FILE,
        TOO_MANY_QUESTIONS,
        // a question
        UNREADABLE_BYTE,
        OPEN_BRACE,
        CLOSING_BRACE,
        FEW_ANSWERS,
        MANY_ANSWERS,
        WEIGHT,
        NO_FULL_WEIGHT,
        NO_PAIR,
        NO_NUMBER,
        NUMBER,
        NOT_STARTED,
        NOT_FINISHED,
        FEW_OPTIONS,
        UNKNOWN_TYPE,
        ARROW,
        // remarks
        NEAREST_GRADE(false),
        ANY_NUMBER(false),
        MORE_BRACES(false),
        NO_RIGHT_ANSWER(false),
        SMALL_TRUTH(false),
        WEIGHT_AFTER_EQUALS(false),
        LEFT_OUT(false),
        ID_TWICE(false),
        EMBEDDED_GAPS(false),
        OTHER_BYTE(false),
        INVISIBLE(false),
        PICTURES(false);

        private final boolean rejects;

        Kind() {
            this(true);
        }

        Kind(boolean rejects) {
            this.rejects = rejects;
        }

        boolean rejects() {
            return rejects;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
