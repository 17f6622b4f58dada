package id.melek.participation;

/**
 * What is wrong with a question that a program asked.
 *
 * @param parameter the one to mend
 * @param kind the text {@code participation.api.fault.<kind>} says what to do
 * @param values what the text has to be filled in with
 */
record ApiFault(String parameter, Kind kind, Object... values) {

    enum Kind {
        UNKNOWN_PARAMETER,
        TWICE,
        REGION,
        BY,
        GRAINS,
        TRAITS,
        TRAIT_ALONE,
        TRAIT_INDICATOR,
        TRAIT_VILLAGE,
        INDICATOR,
        CLASSES,
        PERIOD,
        NO_FROM,
        NO_GRAIN,
        FROM_AFTER_TO,
        TOO_MANY_PERIODS,
        SUBJECT,
        SUBJECT_VILLAGE,
        SUBJECT_REGISTERED,
        BORDERS
    }

    /** Thrown where a question is read, caught where it is answered. */
    static final class Found extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient ApiFault fault;

        Found(String parameter, Kind kind, Object... values) {
            super(kind + " in " + parameter, null, false, false);
            fault = new ApiFault(parameter, kind, values);
        }

        ApiFault fault() {
            return fault;
        }
    }
}
