package id.melek.learning;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A task that waits for its review, as trainers find it in their queue.
 *
 * @param place village and province of the learner's business when it was handed in; empty for staff
 * @param daysWaiting since it arrived, of 24 hours
 * @param daysLate after the day of the promise, where the learner lives; 0 as long as it can be kept
 * @param holder the trainer who is reviewing it at this moment; empty when nobody is
 * @param isYours whether that is the one who asks
 */
public record QueuedTask(
        UUID id,
        String course,
        String task,
        int round,
        String place,
        LocalDate handedInOn,
        LocalDate answerBy,
        int daysWaiting,
        int daysLate,
        String holder,
        boolean isYours) {

    public boolean isOverdue() {
        return daysLate > 0;
    }
}
