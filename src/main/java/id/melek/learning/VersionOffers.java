package id.melek.learning;

import id.melek.account.Person;
import id.melek.assessment.Tests;
import id.melek.base.Reading;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.catalog.VersionId;
import id.melek.catalog.Withdrawals;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Newer versions for learners who are under way in an older one: offered, taken or declined, never forced. Each method answers
 * for the person who asks, and for nobody else.
 */
@Service
@Transactional
public class VersionOffers {

    private final EnrolmentRepository enrolments;
    private final Enrolments progress;
    private final Courses courses;
    private final Withdrawals withdrawals;
    private final Tests tests;
    private final Completion completion;
    private final Clock clock;

    VersionOffers(
            EnrolmentRepository enrolments,
            Enrolments progress,
            Courses courses,
            Withdrawals withdrawals,
            Tests tests,
            Completion completion,
            Clock clock) {
        this.enrolments = enrolments;
        this.progress = progress;
        this.courses = courses;
        this.withdrawals = withdrawals;
        this.tests = tests;
        this.completion = completion;
        this.clock = clock;
    }

    /** Empty where there is nothing newer, nothing left to do, or the newest was declined and mends nothing. */
    @Reading
    public Optional<NewVersion> of(Person who, String slug) {
        return courses.newest(slug, who.language())
                .flatMap(newest -> enrolments
                        .find(who.id().value(), newest.id().value())
                        .filter(enrolment -> !enrolment
                                .courseVersion()
                                .equals(newest.version().value()))
                        .flatMap(enrolment -> progress.progress(who.id(), slug, who.language())
                                .filter(done -> !done.isComplete() && !done.awaitsReview())
                                .map(done -> compare(done, newest))
                                .filter(offer -> offer.mends()
                                        || !enrolment.hasDeclined(
                                                newest.version().value()))));
    }

    private NewVersion compare(CourseProgress done, CourseOutline newest) {
        var present = done.course();
        Predicate<CourseOutline.Lesson> same =
                lesson -> courses.isSame(present.version(), newest.version(), lesson.slug());
        var finished = newest.lessons().stream()
                .filter(lesson -> done.finished().contains(lesson.slug()))
                .toList();
        return new NewVersion(
                newest,
                (int) finished.stream().filter(same).count(),
                titles(finished.stream().filter(same.negate()).toList()),
                titles(newest.lessons().stream()
                        .filter(lesson -> present.lesson(lesson.slug()).isEmpty())
                        .toList()),
                (int) finished.stream().filter(CourseOutline.Lesson::graded).count(),
                done.tasks().size(),
                mends(present.version(), newest.version()));
    }

    private static List<String> titles(List<CourseOutline.Lesson> lessons) {
        return lessons.stream().map(CourseOutline.Lesson::title).toList();
    }

    private boolean mends(VersionId present, VersionId newest) {
        return withdrawals.recalls(present).stream()
                .anyMatch(recall -> withdrawals.recall(newest, recall.lesson()).isEmpty());
    }

    /**
     * Goes on with the newest version. Lessons, answers, tests and tasks stay as they are; where nothing is missing any more, the
     * course is complete.
     *
     * @param version that was offered
     * @return whether it is taken: not when a newer one has come since
     */
    public boolean take(Person who, String slug, VersionId version) {
        return locked(who, slug, version)
                .map(enrolment -> {
                    var from = new VersionId(enrolment.courseVersion());
                    if (!from.equals(version)) {
                        tests.carryOver(who.id(), from, version);
                        enrolment.take(version.value(), clock.instant());
                        completion.check(enrolment, courses.version(version, who.language()));
                    }
                    return true;
                })
                .orElse(false);
    }

    /** Stays on the version that they are on, and is not asked again about this one. */
    public void decline(Person who, String slug, VersionId version) {
        locked(who, slug, version).ifPresent(enrolment -> enrolment.decline(version.value()));
    }

    private Optional<Enrolment> locked(Person who, String slug, VersionId version) {
        return courses.newest(slug, who.language())
                .filter(newest -> newest.version().equals(version))
                .flatMap(newest -> enrolments.lock(who.id().value(), newest.id().value()));
    }
}
