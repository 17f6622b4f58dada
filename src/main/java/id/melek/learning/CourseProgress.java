package id.melek.learning;

import id.melek.catalog.CourseOutline;
import id.melek.learning.Missing.Why;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far a learner has come in one course.
 *
 * @param course the version the enrolment began with
 * @param finished slugs of finished lessons
 * @param tasks where the tasks stand that were handed in, by the slug of their lesson
 * @param completedAt the learner's last own act that was needed; empty while something is missing
 */
public record CourseProgress(
        CourseOutline course,
        Set<String> opened,
        Set<String> finished,
        Map<String, TaskState> tasks,
        Optional<Instant> completedAt) {

    /** What still stands between the learner and the completed course, in the order of the lessons. */
    public List<Missing> missing() {
        return isComplete()
                ? List.of()
                : course.lessons().stream().flatMap(this::missing).toList();
    }

    private Stream<Missing> missing(CourseOutline.Lesson lesson) {
        return Stream.of(missingLesson(lesson), missingTask(lesson)).flatMap(Optional::stream);
    }

    private Optional<Missing> missingLesson(CourseOutline.Lesson lesson) {
        return finished.contains(lesson.slug())
                ? Optional.empty()
                : Optional.of(new Missing(lesson, lesson.graded() ? Why.TEST : Why.LESSON, Optional.empty()));
    }

    private Optional<Missing> missingTask(CourseOutline.Lesson lesson) {
        return lesson.task().flatMap(title -> {
            var state = tasks.get(lesson.slug());
            if (state == null) {
                return Optional.of(new Missing(lesson, Why.TASK_NOT_HANDED_IN, Optional.empty()));
            }
            return switch (state.state()) {
                case WAITING -> Optional.of(new Missing(lesson, Why.TASK_AWAITING_REVIEW, Optional.of(state.since())));
                case RETURNED -> Optional.of(new Missing(lesson, Why.TASK_RETURNED, Optional.empty()));
                case ACCEPTED -> Optional.empty();
            };
        });
    }

    /** Where to go on: the first lesson that is not finished, or else the first of all. */
    public CourseOutline.Lesson next() {
        return course.lessons().stream()
                .filter(lesson -> !finished.contains(lesson.slug()))
                .findFirst()
                .orElseGet(() -> course.lessons().getFirst());
    }

    /** A task that the learner has to hand in, or again, when all the lessons are finished. */
    public Optional<Missing> nextTask() {
        return finished.size() < course.lessons().size()
                ? Optional.empty()
                : missing().stream()
                        .filter(Missing::isTask)
                        .filter(task -> task.why() != Why.TASK_AWAITING_REVIEW)
                        .findFirst();
    }

    /** Whether only reviews are missing: the learner has done everything. */
    public boolean awaitsReview() {
        return !isComplete() && missing().stream().allMatch(one -> one.why() == Why.TASK_AWAITING_REVIEW);
    }

    public boolean isComplete() {
        return completedAt.isPresent();
    }
}
