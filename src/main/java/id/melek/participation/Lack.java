package id.melek.participation;

/** Why there is no number; each is a sign of its own, and none is a zero. */
public enum Lack {
    NO_PARTICIPANTS,
    NOT_MEASURED,
    SUPPRESSED,
    NO_DENOMINATOR
}
