package id.melek.learning;

import java.time.LocalDate;

/**
 * Where a learner stands with a practical task that was handed in at least once.
 *
 * @param since the day of the last round: handed in, or reviewed
 * @param answerBy the day by which a trainer answers, of a task that waits
 */
public record TaskState(State state, LocalDate since, LocalDate answerBy) {

    public enum State {
        WAITING,
        ACCEPTED,
        /** With remarks, to be handed in again. */
        RETURNED
    }
}
