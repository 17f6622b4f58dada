package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.account.Person;
import id.melek.assessment.Tests;
import id.melek.base.Reading;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.catalog.VersionId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every enrolment on the platform; each method answers for the person who asks, and for nobody else. */
@Service
@Transactional
public class Enrolments {

    private final EnrolmentRepository enrolments;
    private final ActRepository acts;
    private final Courses courses;
    private final Tests tests;
    private final HandInRepository handIns;
    private final Homes homes;
    private final Clock clock;

    Enrolments(
            EnrolmentRepository enrolments,
            ActRepository acts,
            Courses courses,
            Tests tests,
            HandInRepository handIns,
            Homes homes,
            Clock clock) {
        this.enrolments = enrolments;
        this.acts = acts;
        this.courses = courses;
        this.tests = tests;
        this.handIns = handIns;
        this.homes = homes;
        this.clock = clock;
    }

    /**
     * Joins the newest version; whoever joined before stays on theirs. Empty when there is no such course, or it is no longer
     * offered and this person has not joined it before.
     */
    @Retryable(includes = DuplicateKeyException.class)
    public Optional<CourseProgress> enrol(Person who, String course) {
        return enrol(who.id(), course, clock.instant(), who.language());
    }

    Optional<CourseProgress> enrol(AccountId who, String course, Instant at, Locale language) {
        return courses.newest(course, language)
                .flatMap(newest -> enrolments
                        .find(who.value(), newest.id().value())
                        .or(() -> Optional.of(newest)
                                .filter(offered -> courses.isOffered(course))
                                .map(offered -> join(who, offered, at))))
                .map(enrolment -> progress(enrolment, language));
    }

    private Enrolment join(AccountId who, CourseOutline newest, Instant at) {
        return enrolments.save(
                new Enrolment(who.value(), newest.id().value(), newest.version().value(), at));
    }

    @Reading
    public List<CourseProgress> of(Person who) {
        return enrolments.of(who.id().value()).stream()
                .map(enrolment -> progress(enrolment, who.language()))
                .toList();
    }

    /** Empty when this person has not joined the course. */
    @Reading
    public Optional<CourseProgress> progress(AccountId who, String course, Locale language) {
        return find(who, course, language).map(enrolment -> progress(enrolment, language));
    }

    /**
     * A lesson as the player shows it; empty when this person has not joined the course or there is no such lesson. A
     * test that may take as long as it takes begins with it.
     */
    @Reading
    public Optional<LessonPage> lesson(Person who, String course, String lesson) {
        return find(who.id(), course, who.language()).flatMap(enrolment -> {
            var version = new VersionId(enrolment.courseVersion());
            var progress = progress(enrolment, who.language());
            var attempt = tests.withLesson(who.id(), version, lesson, who.language());
            return progress.course()
                    .lesson(lesson)
                    .flatMap(found -> courses.lesson(version, found.slug(), who.language()))
                    .map(content -> new LessonPage(
                            progress,
                            content,
                            acts.answers(enrolment.id(), lesson),
                            tests.standing(who.id(), version, lesson),
                            attempt));
        });
    }

    /** Begins a lesson's test, or goes on with the attempt that is open. Only in a course that this person has joined. */
    public Tests.Begun startTest(Person who, String course, String lesson) {
        return find(who.id(), course, who.language())
                .map(enrolment ->
                        tests.start(who.id(), new VersionId(enrolment.courseVersion()), lesson, who.language()))
                .orElseGet(Tests.Begun.NoSuchTest::new);
    }

    private Optional<Enrolment> find(AccountId who, String course, Locale language) {
        return courses.newest(course, language)
                .flatMap(newest -> enrolments.find(who.value(), newest.id().value()));
    }

    private CourseProgress progress(Enrolment enrolment, Locale language) {
        CourseOutline course = courses.version(new VersionId(enrolment.courseVersion()), language);
        return new CourseProgress(
                course, enrolment.opened(), enrolment.finished(), tasks(enrolment, course), enrolment.completedAt());
    }

    /** Of the last round of each task. */
    private Map<String, TaskState> tasks(Enrolment enrolment, CourseOutline course) {
        var tasks = new HashMap<String, TaskState>();
        if (course.lessons().stream().anyMatch(lesson -> lesson.task().isPresent())) {
            handIns.ofCourse(enrolment.account(), enrolment.course())
                    .forEach(handIn -> tasks.put(handIn.lesson(), state(handIn)));
        }
        return tasks;
    }

    private TaskState state(HandIn handIn) {
        var since = handIn.reviewedAt().orElse(handIn.handedInAt());
        return new TaskState(handIn.state(), homes.day(since, handIn.learner()), handIn.answerBy());
    }
}
