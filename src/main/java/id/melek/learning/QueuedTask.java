package id.melek.learning;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A task that waits for its review, as trainers find it in their queue.
 *
 * @param place village and province of the learner
 * @param holder the trainer who is reviewing it at this moment; empty when nobody is
 */
public record QueuedTask(
        UUID id,
        String course,
        String task,
        int round,
        String place,
        LocalDate handedInOn,
        LocalDate answerBy,
        boolean isOverdue,
        String holder) {}
