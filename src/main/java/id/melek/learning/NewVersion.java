package id.melek.learning;

import id.melek.catalog.CourseOutline;
import java.util.List;

/**
 * A newer version of a course that a learner has joined, and what taking it means for them. Nothing that was done is lost.
 *
 * @param course the newer version
 * @param kept finished lessons that are the same in it
 * @param changed titles of finished lessons that are not: they stay finished, and are better read again
 * @param added titles of lessons that it has and theirs has not
 * @param passed tests that stay passed
 * @param tasks hand-ins that stay
 * @param mends whether it mends a lesson that was recalled
 */
public record NewVersion(
        CourseOutline course,
        int kept,
        List<String> changed,
        List<String> added,
        int passed,
        int tasks,
        boolean mends) {}
