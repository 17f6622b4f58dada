package id.melek.learning;

import id.melek.assessment.TestAttempt;
import id.melek.assessment.TestStanding;
import id.melek.catalog.LessonContent;
import java.util.List;
import java.util.Optional;

/**
 * One lesson as one learner has it before them.
 *
 * @param answers the practice questions answered so far
 * @param standing in the lesson's graded test, if it has one
 * @param attempt at that test, if it may be filled in now
 */
public record LessonPage(
        CourseProgress progress,
        LessonContent content,
        List<PracticeAnswer> answers,
        TestStanding standing,
        Optional<TestAttempt> attempt) {

    /** A practice question as it was answered last. */
    public record PracticeAnswer(String question, List<String> answer, boolean right) {}
}
