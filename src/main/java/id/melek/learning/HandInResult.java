package id.melek.learning;

import java.time.LocalDate;

/** What came of handing in. */
public sealed interface HandInResult {

    /** Taken, now or when the same was sent before. */
    record Taken(LocalDate answerBy) implements HandInResult {}

    record Refused(Reason reason) implements HandInResult {}

    enum Reason {
        NOT_ENROLLED,
        NO_SUCH_TASK,
        /** A round waits for its review. */
        WAITING_ALREADY,
        ACCEPTED_ALREADY,
        NOTHING_IN_IT,
        /** A text, a link or photos where the task wants none, or more of it than it wants. */
        NOT_WANTED,
        NO_LINK,
        /** The photos have to be sent again. */
        PHOTOS_MISSING
    }
}
