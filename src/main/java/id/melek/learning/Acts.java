package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.account.Accounts;
import id.melek.account.PersonKey;
import id.melek.assessment.Marking;
import id.melek.assessment.TestResult;
import id.melek.assessment.Tests;
import id.melek.base.Texts;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.catalog.VersionId;
import id.melek.learning.Receipt.Outcome;
import id.melek.learning.Receipt.Reason;
import id.melek.pack.Question;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what learners did, each act whole in one transaction: the act, the progress it makes and the facts that
 * follow. An act that came in before changes nothing and gets its receipt again.
 */
@Service
public class Acts {

    /** An act this old on arrival was done without a line, and is said to be late. */
    private static final Duration LATE = Duration.ofHours(1);

    private final EnrolmentRepository enrolments;
    private final ActRepository acts;
    private final Courses courses;
    private final Tests tests;
    private final Marking marking;
    private final Accounts accounts;
    private final Completion completion;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acts(
            EnrolmentRepository enrolments,
            ActRepository acts,
            Courses courses,
            Tests tests,
            Marking marking,
            Accounts accounts,
            Completion completion,
            ApplicationEventPublisher events,
            Clock clock) {
        this.enrolments = enrolments;
        this.acts = acts;
        this.courses = courses;
        this.tests = tests;
        this.marking = marking;
        this.accounts = accounts;
        this.completion = completion;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What one act needs to be judged.
     *
     * @param present the version that the learner takes now
     * @param course the version that the act is about: an earlier one where the present one has no such lesson any more
     */
    private record Context(
            AccountId learner,
            Enrolment enrolment,
            CourseOutline present,
            CourseOutline course,
            Act act,
            Locale language) {

        VersionId version() {
            return course.version();
        }
    }

    /** Takes one act of this learner; whoever calls has made sure that it is theirs. */
    @Retryable(
            includes = {DuplicateKeyException.class, PessimisticLockingFailureException.class},
            maxRetries = 5,
            delay = 20,
            jitter = 20)
    @Transactional
    public Receipt take(AccountId learner, Act act, Locale language) {
        var receivedAt = clock.instant();
        var enrolment = courses.newest(act.course(), language)
                .flatMap(course -> enrolments.lock(learner.value(), course.id().value()));
        return acts.receipt(learner, act.id()).orElseGet(() -> {
            var happened = act.happened(clamped(act.at(), enrolment, receivedAt));
            var receipt = enrolment
                    .map(found -> judge(context(learner, found, happened, language), receivedAt))
                    .orElseGet(() -> Receipt.refused(act, Reason.NOT_ENROLLED));
            if (enrolment.isPresent() || isStillHere(learner)) {
                acts.keep(learner, happened, receipt, receivedAt);
            }
            return receipt;
        });
    }

    /** A phone may still be sending while the account is erased: of that nothing is kept. */
    private boolean isStillHere(AccountId learner) {
        return accounts.person(learner).isPresent();
    }

    private Context context(AccountId learner, Enrolment enrolment, Act act, Locale language) {
        var present = present(enrolment, language);
        var about = present.lesson(act.lesson()).isPresent() ? present : earlier(enrolment, act.lesson(), language);
        return new Context(learner, enrolment, present, about, act, language);
    }

    private CourseOutline present(Enrolment enrolment, Locale language) {
        return courses.version(new VersionId(enrolment.courseVersion()), language);
    }

    /** A phone may still have acts from a version that the learner has left; the present one where none has that lesson. */
    private CourseOutline earlier(Enrolment enrolment, String lesson, Locale language) {
        return enrolment.earlierVersions().stream()
                .map(version -> courses.version(new VersionId(version), language))
                .filter(version -> version.lesson(lesson).isPresent())
                .findFirst()
                .orElseGet(() -> present(enrolment, language));
    }

    /** A phone's clock may be wrong, but nothing happened before the course was on the phone or after it arrived here. */
    private static Instant clamped(Instant at, Optional<Enrolment> enrolment, Instant receivedAt) {
        var earliest = enrolment.map(Enrolment::joinedAt).orElse(receivedAt);
        return at.isBefore(earliest) ? earliest : at.isAfter(receivedAt) ? receivedAt : at;
    }

    private Receipt judge(Context context, Instant receivedAt) {
        var act = context.act();
        if (context.course().lesson(act.lesson()).isEmpty()) {
            return Receipt.refused(act, Reason.NO_SUCH_LESSON);
        }
        var outcome = act.at().plus(LATE).isBefore(receivedAt) ? Outcome.LATE : Outcome.TAKEN;
        Function<Optional<TestResult>, Receipt> taken = result -> new Receipt(act.id(), outcome, Reason.NONE, result);
        return switch (act.kind()) {
            case OPENED -> open(context, taken);
            case FINISHED -> finish(context, taken);
            case ANSWERED -> answer(context, taken);
            case SUBMITTED -> handIn(context, taken);
        };
    }

    private Receipt open(Context context, Function<Optional<TestResult>, Receipt> taken) {
        var act = context.act();
        if (context.enrolment().open(act.lesson(), act.at())) {
            person(context)
                    .ifPresent(person -> events.publishEvent(
                            new LearnerEnrolled(person, context.course().id(), act.at())));
        }
        return taken.apply(Optional.empty());
    }

    /** A lesson with a graded test is finished by passing it, not by saying so. */
    private Receipt finish(Context context, Function<Optional<TestResult>, Receipt> taken) {
        open(context, taken);
        active(context);
        if (!context.course().lesson(context.act().lesson()).orElseThrow().graded()) {
            finishLesson(context);
        }
        return taken.apply(Optional.empty());
    }

    private Receipt answer(Context context, Function<Optional<TestResult>, Receipt> taken) {
        var act = context.act();
        open(context, taken);
        active(context);
        return question(context, context.version())
                .or(() -> context.enrolment().earlierVersions().stream()
                        .flatMap(version -> question(context, new VersionId(version)).stream())
                        .findFirst())
                .map(question -> {
                    acts.keepAnswer(
                            context.enrolment().id(),
                            act,
                            marking.mark(question, act.answer()).percent());
                    return taken.apply(Optional.empty());
                })
                .orElseGet(() -> Receipt.refused(act, Reason.NO_SUCH_QUESTION));
    }

    private Optional<Question> question(Context context, VersionId version) {
        return courses.lesson(version, context.act().lesson(), context.language()).stream()
                .flatMap(lesson -> lesson.practice().stream())
                .filter(question -> question.id().equals(context.act().question()))
                .findFirst();
    }

    private Receipt handIn(Context context, Function<Optional<TestResult>, Receipt> taken) {
        var act = context.act();
        open(context, taken);
        active(context);
        return switch (tests.handIn(
                context.learner(),
                context.version(),
                act.lesson(),
                act.attempt(),
                act.answers(),
                act.at(),
                context.language())) {
            case Tests.HandedIn.Marked(var result) -> {
                if (result.passed()) {
                    finishLesson(context);
                }
                yield taken.apply(Optional.of(result));
            }
            case Tests.HandedIn.NoSuchTest() -> Receipt.refused(act, Reason.NO_SUCH_TEST);
            case Tests.HandedIn.NoAttemptLeft() -> Receipt.refused(act, Reason.NO_ATTEMPT_LEFT);
            case Tests.HandedIn.NoSuchAttempt() -> Receipt.refused(act, Reason.NO_SUCH_ATTEMPT);
            case Tests.HandedIn.NotAsked() -> Receipt.refused(act, Reason.NO_SUCH_QUESTION);
        };
    }

    /** A test that was marked without an act. */
    @Transactional
    void pass(AccountId learner, VersionId version, String lesson, Instant at) {
        var course = courses.version(version, Texts.INDONESIAN);
        enrolments
                .lock(learner.value(), course.id().value())
                .ifPresent(enrolment -> finishLesson(enrolment, present(enrolment, Texts.INDONESIAN), lesson, at));
    }

    private void active(Context context) {
        completion.active(
                context.enrolment(), context.course().id(), context.act().at());
    }

    private void finishLesson(Context context) {
        var act = context.act();
        finishLesson(context.enrolment(), context.present(), act.lesson(), act.at());
    }

    private void finishLesson(Enrolment enrolment, CourseOutline course, String lesson, Instant at) {
        enrolment.finish(lesson, at);
        completion.check(enrolment, course);
    }

    private Optional<PersonKey> person(Context context) {
        return accounts.personKey(context.learner());
    }
}
