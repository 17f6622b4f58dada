package id.melek.catalog;

import id.melek.account.Message;
import id.melek.account.Messages;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.account.Staff;
import id.melek.base.OncePerRequest;
import id.melek.base.Reading;
import id.melek.base.Texts;
import id.melek.base.Uuids;
import id.melek.catalog.WithdrawalRepository.StoredRecall;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Courses that are no longer offered, and lessons that turned out to be wrong. Everybody may know of them; whoever is no
 * trainer and decides about them gets an {@link AccessDeniedException}.
 */
@Service
@Transactional
public class Withdrawals {

    private static final int LONGEST_REASON = 500;

    private final WithdrawalRepository withdrawals;
    private final Courses courses;
    private final Staff staff;
    private final Messages messages;
    private final Clock clock;

    Withdrawals(WithdrawalRepository withdrawals, Courses courses, Staff staff, Messages messages, Clock clock) {
        this.withdrawals = withdrawals;
        this.courses = courses;
        this.staff = staff;
        this.messages = messages;
        this.clock = clock;
    }

    /** Empty for a course that is offered. */
    @Reading
    public Optional<Withdrawal> of(String slug) {
        return withdrawals.withdrawal(slug);
    }

    /** Nobody new joins from now on; learners under way may finish. */
    public WithdrawResult withdraw(Person who, String slug, String reason) {
        return decide(who, slug, reason, course -> {
            if (withdrawals.withdrawal(slug).isPresent()) {
                return new WithdrawResult.NotThere();
            }
            withdrawals.withdraw(course.id().value(), reason.strip(), who.id(), clock.instant());
            OncePerRequest.forget(Courses.NEWEST);
            tell(who, course, "catalog.told.withdrawn", course.title(), reason.strip());
            return new WithdrawResult.Done();
        });
    }

    public void offerAgain(Person who, String slug) {
        requireTrainer(who);
        courses.newest(slug, Texts.INDONESIAN)
                .ifPresent(course -> withdrawals.offerAgain(course.id().value(), who.id(), clock.instant()));
        OncePerRequest.forget(Courses.NEWEST);
    }

    /** Nobody is shown this lesson any more, in no version that says the same; what learners did there stays. */
    public WithdrawResult recall(Person who, String slug, String lesson, String reason) {
        return decide(who, slug, reason, course -> {
            var found = course.lesson(lesson);
            if (found.isEmpty() || recall(course.version(), lesson).isPresent()) {
                return new WithdrawResult.NotThere();
            }
            var version = course.version().value();
            withdrawals.recall(course.id().value(), lesson, version, reason.strip(), who.id(), clock.instant());
            tell(who, course, "catalog.told.recalled", found.get().title(), reason.strip());
            return new WithdrawResult.Done();
        });
    }

    /** It was right after all. */
    public void lift(Person who, String slug, String lesson) {
        requireTrainer(who);
        courses.newest(slug, Texts.INDONESIAN)
                .ifPresent(course -> withdrawals.lift(course.id().value(), lesson, who.id(), clock.instant()));
    }

    /** The lessons of this version that were recalled. */
    @Reading
    public List<Recall> recalls(VersionId version) {
        return withdrawals.recalls(version.value()).stream()
                .filter(stored -> concerns(stored, version))
                .map(StoredRecall::recall)
                .toList();
    }

    @Reading
    public Optional<Recall> recall(VersionId version, String lesson) {
        return recalls(version).stream()
                .filter(recall -> recall.lesson().equals(lesson))
                .findFirst();
    }

    /** A later version that says something else is mended. */
    private boolean concerns(StoredRecall stored, VersionId version) {
        return withdrawals.wasPublishedBy(version.value(), stored.recall().at())
                || courses.isSame(
                        new VersionId(stored.version()),
                        version,
                        stored.recall().lesson());
    }

    private WithdrawResult decide(
            Person who, String slug, String reason, Function<CourseOutline, WithdrawResult> decision) {
        requireTrainer(who);
        if (reason.isBlank()) {
            return new WithdrawResult.ReasonMissing();
        }
        if (reason.strip().length() > LONGEST_REASON) {
            return new WithdrawResult.TooLong(LONGEST_REASON);
        }
        return courses.newest(slug, Texts.INDONESIAN).map(decision).orElseGet(WithdrawResult.NotThere::new);
    }

    /** The other trainers. */
    private void tell(Person by, CourseOutline course, String text, String what, String reason) {
        var message = new Message(
                Message.Kind.COURSE,
                text,
                List.of(what, by.name(), reason),
                CoursePaths.course(course.slug()),
                "withdrawal:" + Uuids.next());
        staff.trainers().stream()
                .filter(trainer -> !trainer.equals(by.id()))
                .forEach(trainer -> messages.tell(trainer, message));
    }

    private static void requireTrainer(Person who) {
        if (!who.is(Role.TRAINER)) {
            throw new AccessDeniedException("Only trainers withdraw courses and recall lessons");
        }
    }
}
