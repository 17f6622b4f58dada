package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.account.Accounts;
import id.melek.account.Person;
import id.melek.base.Reading;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.learning.QueueRepository.Stored;
import id.melek.learning.QueueRepository.Wanted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The practical tasks that wait for a trainer: overdue ones first, then by the nearest promise. All trainers share it. */
@Service
@Transactional
public class ReviewQueue {

    private static final int CANDIDATES = 20;

    private final QueueRepository queue;
    private final QueueOptions options;
    private final Reviewers reviewers;
    private final Homes homes;
    private final Courses courses;
    private final Accounts accounts;
    private final Clock clock;

    ReviewQueue(
            QueueRepository queue,
            QueueOptions options,
            Reviewers reviewers,
            Homes homes,
            Courses courses,
            Accounts accounts,
            Clock clock) {
        this.queue = queue;
        this.options = options;
        this.reviewers = reviewers;
        this.homes = homes;
        this.courses = courses;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What waits and fits, from the beginning; a course or region that is not known has none. */
    @Reading
    public QueuePage page(Person who, QueueFilter filter, int limit) {
        var trainer = reviewers.require(who);
        var now = clock.instant();
        var counted = options.count(trainer, filter, now);
        return counted.page(tasks(trainer, counted.wanted(trainer.id(), now), Optional.empty(), limit));
    }

    /**
     * What comes behind one that was shown.
     *
     * @param after where the last one shown stood; it may have been reviewed since, or be gone with its learner
     */
    @Reading
    public List<QueuedTask> after(Person who, QueueFilter filter, QueuedTask.Position after, int limit) {
        var trainer = reviewers.require(who);
        var now = clock.instant();
        var wanted = options.count(trainer, filter, now).wanted(trainer.id(), now);
        return tasks(trainer, wanted, Optional.of(after), limit);
    }

    /**
     * Takes the first that nobody has, for half an hour. No two trainers get the same. When none is free it is the first of
     * those that this trainer took before, and left; empty when there is none such either.
     */
    public Optional<UUID> next(Person who, QueueFilter filter) {
        var trainer = reviewers.require(who);
        var now = clock.instant();
        var wanted = options.count(trainer, filter, now).wanted(trainer.id(), now);
        while (true) {
            var free = queue.free(wanted, CANDIDATES);
            var taken = free.stream()
                    .filter(id -> queue.claim(wanted, id, now.plus(HandIn.CLAIM)))
                    .findFirst();
            if (taken.isPresent()) {
                return taken;
            }
            if (free.isEmpty()) {
                return queue.held(wanted);
            }
        }
    }

    private List<QueuedTask> tasks(Person trainer, Wanted wanted, Optional<QueuedTask.Position> after, int limit) {
        var stored = queue.page(wanted, after, limit);
        var holders = accounts.names(
                stored.stream().flatMap(task -> task.holder().stream()).collect(Collectors.toSet()));
        return stored.stream()
                .map(task -> queued(trainer, task, holders, wanted.now()))
                .toList();
    }

    private QueuedTask queued(Person trainer, Stored task, Map<AccountId, String> holders, Instant now) {
        var course = courses.version(task.version(), trainer.language());
        var zone = homes.zoneOf(task.village());
        return new QueuedTask(
                task.position(),
                course.title(),
                title(course, task.lesson()),
                task.round(),
                task.village().map(homes::place).orElse(""),
                LocalDate.ofInstant(task.handedInAt(), zone),
                task.answerBy(),
                (int) Duration.between(task.position().receivedAt(), now).toDays(),
                task.isOverdue() ? daysLate(task, LocalDate.ofInstant(now, zone)) : 0,
                task.holder()
                        .flatMap(holder -> Optional.ofNullable(holders.get(holder)))
                        .orElse(""),
                task.holder().filter(trainer.id()::equals).isPresent());
    }

    static String title(CourseOutline course, String lesson) {
        return course.lesson(lesson).flatMap(CourseOutline.Lesson::task).orElse(lesson);
    }

    /** At least one, also where the day was counted in another time zone. */
    private static int daysLate(Stored task, LocalDate today) {
        return (int) Math.max(1, ChronoUnit.DAYS.between(task.answerBy(), today));
    }
}
