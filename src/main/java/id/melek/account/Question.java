package id.melek.account;

import java.util.List;

/**
 * What learners are asked about themselves after the first lesson. The six from {@link #SEEING} on are the Washington
 * Group Short Set on Functioning, in the group's own order and with its four answers.
 */
public enum Question implements Answerable {
    /** Owner, worker, or not yet trading. */
    PART("OWNER", "WORKER", "NOT_YET"),
    /** The ways by which orders came in during the last 30 days; several, or {@link Answerable#NONE}. */
    ORDERS("WHATSAPP", "SOCIAL_MEDIA", "MARKETPLACE", "OWN_SITE"),
    /** Whether they told of their business; what they told is kept with the business. */
    BUSINESS("TOLD"),
    GENDER("FEMALE", "MALE"),
    /** Four digits. */
    BIRTH_YEAR,
    SEEING(Difficulty.ANSWERS),
    HEARING(Difficulty.ANSWERS),
    WALKING(Difficulty.ANSWERS),
    REMEMBERING(Difficulty.ANSWERS),
    SELF_CARE(Difficulty.ANSWERS),
    COMMUNICATING(Difficulty.ANSWERS),
    /** Whether the phone is one's own or shared with others. */
    PHONE("OWN", "SHARED");

    /** The Washington Group counts as disabled whoever answers {@code MUCH} or {@code CANNOT} at least once. */
    private static final class Difficulty {
        static final String[] ANSWERS = {"NO", "SOME", "MUCH", "CANNOT"};
    }

    public static final List<Question> WASHINGTON_GROUP =
            List.of(SEEING, HEARING, WALKING, REMEMBERING, SELF_CARE, COMMUNICATING);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final List<String> choices;

    Question(String... choices) {
        this.choices = List.of(choices);
    }

    @Override
    public List<String> choices() {
        return choices;
    }

    @Override
    public boolean accepts(String answer) {
        return switch (this) {
            case BIRTH_YEAR -> Answerable.isNumber(answer, FIRST_YEAR, LAST_YEAR);
            case ORDERS -> Answerable.isSome(answer, choices);
            default -> choices.contains(answer);
        };
    }
}
