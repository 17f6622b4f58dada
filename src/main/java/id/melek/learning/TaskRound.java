package id.melek.learning;

import id.melek.learning.TaskState.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One round of a practical task, as its learner and the trainers see it.
 *
 * @param number counted from 1
 * @param link with its {@code https://}; empty where there is none
 * @param photos in their order; see {@link TaskPaths#photo}
 * @param answerBy the day by which a trainer answers
 * @param reviewedOn empty while it waits
 * @param points by the id of the criterion; empty while it waits
 */
public record TaskRound(
        UUID id,
        int number,
        String text,
        String link,
        List<UUID> photos,
        LocalDate handedInOn,
        LocalDate answerBy,
        State state,
        Optional<LocalDate> reviewedOn,
        String remarks,
        Map<String, Integer> points) {}
