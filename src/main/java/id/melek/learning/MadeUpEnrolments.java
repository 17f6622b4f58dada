package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.account.Installation;
import id.melek.assessment.TestAttempt;
import id.melek.assessment.Tests;
import id.melek.base.Texts;
import id.melek.catalog.CourseOutline;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Learning that never happened, with dates in the past; only where everybody is made up. */
@Service
@Transactional
public class MadeUpEnrolments {

    private final Enrolments enrolments;
    private final Acts acts;
    private final Tests tests;
    private final Installation installation;

    MadeUpEnrolments(Enrolments enrolments, Acts acts, Tests tests, Installation installation) {
        this.enrolments = enrolments;
        this.acts = acts;
        this.tests = tests;
        this.installation = installation;
    }

    public void join(AccountId learner, CourseOutline course, Instant at) {
        requireMadeUp();
        enrolments.enrol(learner, course.slug(), at, Texts.INDONESIAN);
    }

    /** Hands in all the right answers. */
    public void pass(AccountId learner, CourseOutline course, String lesson, Instant at) {
        requireMadeUp();
        if (tests.start(learner, course.version(), lesson, Texts.INDONESIAN, at)
                instanceof Tests.Begun.Open(var attempt)) {
            var answers = tests.rightAnswers(attempt.id());
            acts.take(learner, submitted(course, lesson, attempt, answers, at), Texts.INDONESIAN);
        }
    }

    private static Act submitted(
            CourseOutline course, String lesson, TestAttempt attempt, Map<String, List<String>> answers, Instant at) {
        return new Act(
                UUID.randomUUID(),
                Act.Kind.SUBMITTED,
                course.slug(),
                lesson,
                "",
                List.of(),
                answers,
                at,
                Optional.of(attempt.id()));
    }

    private void requireMadeUp() {
        if (!installation.isMadeUp()) {
            throw new IllegalStateException("Nothing is made up among real people");
        }
    }
}
