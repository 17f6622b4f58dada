package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.account.Accounts;
import id.melek.account.Installation;
import id.melek.assessment.TestAttempt;
import id.melek.assessment.Tests;
import id.melek.base.Texts;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.pack.Task;
import java.nio.charset.StandardCharsets;
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
    private final Tasks tasks;
    private final Courses courses;
    private final EnrolmentRepository repository;
    private final HandInRepository handIns;
    private final Completion completion;
    private final Accounts accounts;
    private final Installation installation;

    MadeUpEnrolments(
            Enrolments enrolments,
            Acts acts,
            Tests tests,
            Tasks tasks,
            Courses courses,
            EnrolmentRepository repository,
            HandInRepository handIns,
            Completion completion,
            Accounts accounts,
            Installation installation) {
        this.enrolments = enrolments;
        this.acts = acts;
        this.tests = tests;
        this.tasks = tasks;
        this.courses = courses;
        this.repository = repository;
        this.handIns = handIns;
        this.completion = completion;
        this.accounts = accounts;
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

    /**
     * Hands in the address of a shop that does not exist, or a few words where the task takes no link; it waits for a
     * trainer. Doing so again changes nothing.
     */
    public void handIn(AccountId learner, CourseOutline course, String lesson, Instant at) {
        requireMadeUp();
        accounts.person(learner)
                .ifPresent(person -> tasks.handIn(person, course.slug(), lesson, work(course, lesson, at)));
    }

    private Work work(CourseOutline course, String lesson, Instant at) {
        var id = UUID.nameUUIDFromBytes((course.slug() + "/" + lesson).getBytes(StandardCharsets.UTF_8));
        return courses.task(course.version(), lesson, Texts.INDONESIAN)
                .filter(task -> !task.accepts(Task.Matter.LINK))
                .map(task -> new Work(id, "Sudah saya kerjakan.", "", 0, at))
                .orElseGet(() -> new Work(id, "", "wa.me/c/628120000", 0, at));
    }

    /** Does every task of the course as one could wish. */
    public void doTasks(AccountId learner, CourseOutline course, Instant at) {
        course.lessons().stream()
                .filter(lesson -> lesson.task().isPresent())
                .forEach(lesson -> handIn(learner, course, lesson.slug(), at));
        handIns.ofCourse(learner.value(), course.id().value()).forEach(handIn -> handIn.acceptMadeUp(at));
        repository
                .lock(learner.value(), course.id().value())
                .ifPresent(enrolment -> completion.check(enrolment, course));
    }

    private void requireMadeUp() {
        if (!installation.isMadeUp()) {
            throw new IllegalStateException("Nothing is made up among real people");
        }
    }
}
