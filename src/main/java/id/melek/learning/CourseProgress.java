package id.melek.learning;

import id.melek.catalog.CourseOutline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far a learner has come in one course.
 *
 * @param course the version the enrolment began with
 * @param finished slugs of finished lessons
 * @param completedAt the learner's last own act that was needed; empty while something is missing
 */
public record CourseProgress(
        CourseOutline course, Set<String> opened, Set<String> finished, Optional<Instant> completedAt) {

    /** What still stands between the learner and the completed course, in the order of the lessons. */
    public List<CourseOutline.Lesson> missing() {
        return course.lessons().stream()
                .filter(lesson -> !finished.contains(lesson.slug()))
                .toList();
    }

    /** Where to go on: the first lesson that is not finished, or else the first of all. */
    public CourseOutline.Lesson next() {
        return missing().isEmpty() ? course.lessons().getFirst() : missing().getFirst();
    }

    public boolean isComplete() {
        return completedAt.isPresent();
    }
}
