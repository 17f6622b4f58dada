package id.melek.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A task that waits for its review, as trainers find it in their queue.
 *
 * @param position where it stands in the queue
 * @param place village and province of the learner's business when it was handed in; empty for staff
 * @param daysWaiting since it arrived, of 24 hours
 * @param daysLate after the day of the promise, where the learner lives; 0 as long as it can be kept
 * @param holder the trainer who is reviewing it at this moment; empty when nobody is
 * @param isYours whether that is the one who asks
 */
public record QueuedTask(
        Position position,
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

    /** What the queue is ordered by: it goes on from there also when what stood there is gone. */
    public record Position(Instant overdueAt, Instant receivedAt, UUID id) {}

    public UUID id() {
        return position.id();
    }

    public boolean isOverdue() {
        return daysLate > 0;
    }
}
