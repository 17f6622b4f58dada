package id.melek.learning;

import id.melek.assessment.TestResult;
import java.util.Optional;
import java.util.UUID;

/**
 * What came of an act; the phone may forget the act now.
 *
 * @param result of a graded test handed in
 */
public record Receipt(UUID id, Outcome outcome, Reason reason, Optional<TestResult> result) {

    public enum Outcome {
        TAKEN,
        /** Taken, and counted in the month when it happened. */
        LATE,
        /** Taken before; nothing changed. */
        REPEATED,
        REFUSED
    }

    /** Why an act was refused; {@code NONE} when it was not. */
    public enum Reason {
        NONE,
        NOT_ENROLLED,
        NO_SUCH_LESSON,
        NO_SUCH_QUESTION,
        NO_SUCH_TEST,
        NO_ATTEMPT_LEFT,
        NO_SUCH_ATTEMPT
    }

    static Receipt refused(Act act, Reason reason) {
        return new Receipt(act.id(), Outcome.REFUSED, reason, Optional.empty());
    }
}
