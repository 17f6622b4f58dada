package id.melek.learning;

import id.melek.learning.TaskState.State;
import id.melek.pack.Task;
import java.util.List;

/**
 * A handed-in task before a trainer.
 *
 * @param learner their name, to speak to them
 * @param place village and province of the learner
 * @param rounds the one to review comes last
 * @param holder another trainer who is reviewing it at this moment; empty when nobody else is
 */
public record ReviewPage(
        String course, String learner, String place, Task task, List<TaskRound> rounds, String holder) {

    public TaskRound round() {
        return rounds.getLast();
    }

    public boolean isOpen() {
        return round().state() == State.WAITING && holder.isEmpty();
    }
}
