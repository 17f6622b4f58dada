package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.account.Accounts;
import id.melek.account.Message;
import id.melek.account.Messages;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.catalog.Courses;
import id.melek.catalog.VersionId;
import id.melek.learning.ReviewResult.Accepted;
import id.melek.learning.ReviewResult.RemarksMissing;
import id.melek.learning.ReviewResult.RemarksTooLong;
import id.melek.learning.ReviewResult.Returned;
import id.melek.learning.ReviewResult.Reviewed;
import id.melek.learning.ReviewResult.Taken;
import id.melek.learning.ReviewResult.TooFewPoints;
import id.melek.pack.Task;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The review of practical tasks. Only trainers see what was handed in, and none reviews their own. */
@Service
@Transactional
public class Reviews {

    private static final int LONGEST_REMARKS = 2_000;

    private final HandInRepository handIns;
    private final EnrolmentRepository enrolments;
    private final Completion completion;
    private final Reviewers reviewers;
    private final Rounds rounds;
    private final Homes homes;
    private final Courses courses;
    private final Accounts accounts;
    private final Messages messages;
    private final Clock clock;

    Reviews(
            HandInRepository handIns,
            EnrolmentRepository enrolments,
            Completion completion,
            Reviewers reviewers,
            Rounds rounds,
            Homes homes,
            Courses courses,
            Accounts accounts,
            Messages messages,
            Clock clock) {
        this.handIns = handIns;
        this.enrolments = enrolments;
        this.completion = completion;
        this.reviewers = reviewers;
        this.rounds = rounds;
        this.homes = homes;
        this.courses = courses;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    /** How many wait for a review. */
    @Transactional(readOnly = true)
    public int waiting(Person who) {
        return handIns.waiting(reviewers.require(who).id().value());
    }

    /** How many wait longer than was promised; operators are told this too. */
    @Transactional(readOnly = true)
    public int overdue(Person who) {
        if (!reviewers.known(who).is(Role.OPERATOR)) {
            reviewers.require(who);
        }
        return handIns.overdue(clock.instant());
    }

    /** Takes it for this trainer for half an hour, unless another one has it. Empty when there is none such to review. */
    public Optional<ReviewPage> open(Person who, UUID handIn) {
        var trainer = reviewers.require(who);
        return handIns.lock(handIn)
                .filter(found -> !found.learner().equals(trainer.id()))
                .map(found -> {
                    claim(trainer, found);
                    return page(trainer, found);
                });
    }

    /** Of whoever's access has ended, nothing is held any more. */
    private boolean claim(Person trainer, HandIn handIn) {
        handIn.holder(clock.instant())
                .filter(holder -> accounts.person(holder).isEmpty())
                .ifPresent(handIn::release);
        return handIn.claim(trainer.id(), clock.instant());
    }

    private ReviewPage page(Person trainer, HandIn handIn) {
        return new ReviewPage(
                courses.version(handIn.courseVersion(), trainer.language()).title(),
                name(handIn.learner()),
                handIn.village().map(homes::place).orElse(""),
                task(handIn, trainer.language()),
                rounds.upTo(handIn),
                handIn.isWithAnother(trainer.id(), clock.instant()) ? holder(handIn) : "");
    }

    private Task task(HandIn handIn, Locale language) {
        return courses.task(handIn.courseVersion(), handIn.lesson(), language).orElseThrow();
    }

    /** Puts it back into the queue for others. */
    public void release(Person who, UUID handIn) {
        var trainer = reviewers.require(who);
        handIns.lock(handIn).ifPresent(found -> found.release(trainer.id()));
    }

    /** @param points by the id of the criterion; one that is left out gets none */
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 5, delay = 20)
    public ReviewResult accept(Person who, UUID handIn, Map<String, Integer> points, String remarks) {
        return review(who, handIn, remarks, (trainer, found) -> {
            var task = task(found, trainer.language());
            var given = given(task, points);
            var sum = given.values().stream().mapToInt(Integer::intValue).sum();
            if (sum < task.minimum()) {
                return new TooFewPoints(sum, task.minimum());
            }
            found.accept(trainer.id(), given, remarks.strip(), clock.instant());
            complete(found);
            tell(found, "accepted");
            return new Accepted();
        });
    }

    /** The learner hands it in again. */
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 5, delay = 20)
    public ReviewResult giveBack(Person who, UUID handIn, Map<String, Integer> points, String remarks) {
        return review(who, handIn, remarks, (trainer, found) -> {
            if (remarks.isBlank()) {
                return new RemarksMissing();
            }
            var given = given(task(found, trainer.language()), points);
            given.keySet().retainAll(points.keySet());
            found.giveBack(trainer.id(), given, remarks.strip(), clock.instant());
            completion.returned(found, clock.instant());
            tell(found, "returned");
            return new Returned();
        });
    }

    /** What a trainer does with a hand-in that is theirs to review. */
    private interface Verdict {
        ReviewResult on(Person trainer, HandIn handIn);
    }

    private ReviewResult review(Person who, UUID id, String remarks, Verdict verdict) {
        var trainer = reviewers.require(who);
        if (remarks.strip().length() > LONGEST_REMARKS) {
            return new RemarksTooLong(LONGEST_REMARKS);
        }
        return lock(id).filter(handIn -> !handIn.learner().equals(trainer.id()))
                .map(handIn -> claim(trainer, handIn) ? verdict.on(trainer, handIn) : taken(handIn))
                .orElseGet(() -> new Taken(""));
    }

    private ReviewResult taken(HandIn handIn) {
        return handIn.reviewedBy()
                .<ReviewResult>map(reviewer -> new Reviewed(name(reviewer)))
                .orElseGet(() -> new Taken(holder(handIn)));
    }

    private String holder(HandIn handIn) {
        return handIn.holder(clock.instant()).map(this::name).orElse("");
    }

    private String name(AccountId account) {
        return accounts.authors(List.of(account)).getOrDefault(account, "");
    }

    /** The enrolment first, as everybody locks it; only then the hand-in is read, so that nothing older is written over it. */
    private Optional<HandIn> lock(UUID id) {
        return handIns.whose(id).flatMap(whose -> {
            enrolments.lock(whose.account(), whose.course());
            return handIns.lock(id);
        });
    }

    /** Nobody gets more than there is; what is returned keeps only what was judged. */
    private static Map<String, Integer> given(Task task, Map<String, Integer> points) {
        var given = new HashMap<String, Integer>();
        for (var criterion : task.criteria()) {
            given.put(criterion.id(), Math.clamp(points.getOrDefault(criterion.id(), 0), 0, criterion.most()));
        }
        return given;
    }

    private void complete(HandIn handIn) {
        enrolments
                .lock(handIn.learner().value(), handIn.course())
                .ifPresent(enrolment -> completion.check(
                        enrolment, courses.version(new VersionId(enrolment.courseVersion()), Locale.of("id"))));
    }

    private void tell(HandIn handIn, String outcome) {
        accounts.person(handIn.learner()).ifPresent(learner -> {
            var course = courses.version(handIn.courseVersion(), learner.language());
            messages.tell(
                    learner.id(),
                    new Message(
                            Message.Kind.TASK,
                            "learning.told." + outcome,
                            List.of(ReviewQueue.title(course, handIn.lesson()), course.title(), handIn.remarks()),
                            TaskPaths.task(course.slug(), handIn.lesson()),
                            "task-" + outcome + ":" + handIn.id()));
        });
    }
}
