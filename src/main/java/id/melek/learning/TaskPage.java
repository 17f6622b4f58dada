package id.melek.learning;

import id.melek.catalog.CourseOutline;
import id.melek.learning.TaskState.State;
import id.melek.pack.Task;
import java.util.List;

/**
 * A practical task as one learner has it before them.
 *
 * @param rounds what was handed in so far, the first one first
 */
public record TaskPage(CourseOutline course, CourseOutline.Lesson lesson, Task task, List<TaskRound> rounds) {

    /** Whether something can be handed in now: nothing waits, and nothing was accepted. */
    public boolean isOpen() {
        return rounds.isEmpty() || rounds.getLast().state() == State.RETURNED;
    }
}
