package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.account.Accounts;
import id.melek.account.Erasure;
import id.melek.account.Message;
import id.melek.account.Messages;
import id.melek.account.Person;
import id.melek.account.PersonalData;
import id.melek.account.PersonalRecords;
import id.melek.account.Role;
import id.melek.base.Uuids;
import id.melek.catalog.CoursePaths;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks learners back who stopped: who did nothing anywhere for a week, and left a course they had begun. At most one
 * reminder a week to one person, and three in a row for one course; whoever goes on starts afresh.
 */
@Service
@Transactional
public class Reminders implements PersonalData {

    static final Duration STOPPED = Duration.ofDays(7);
    static final int IN_A_ROW = 3;

    /** Whoever stopped longer ago than this is left in peace. */
    private static final Duration LONG_GONE = Duration.ofDays(60);
    /** A job that runs a little earlier than yesterday must not skip a day. */
    private static final Duration A_WEEK = Duration.ofDays(7).minusHours(1);

    private static final int PAGE = 500;

    private record Reminder(String course, Instant stoppedAt, int inARow, Instant remindedAt) {}

    private record Stopped(CourseProgress progress, Instant at) {

        String course() {
            return progress.course().slug();
        }
    }

    private final Enrolments enrolments;
    private final Accounts accounts;
    private final Messages messages;
    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    Reminders(
            Enrolments enrolments,
            Accounts accounts,
            Messages messages,
            JdbcTemplate jdbc,
            TransactionOperations transaction,
            Clock clock) {
        this.enrolments = enrolments;
        this.accounts = accounts;
        this.messages = messages;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each person in a transaction of their own, so that nobody waits for all the others. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void remindAll() {
        var page = candidatesAfter(new byte[0]);
        while (!page.isEmpty()) {
            page.forEach(one -> transaction.executeWithoutResult(tx -> remind(one)));
            page = candidatesAfter(Uuids.bytes(page.getLast().value()));
        }
    }

    private List<AccountId> candidatesAfter(byte[] last) {
        var now = clock.instant();
        return jdbc.query(
                """
                select distinct e.account from enrolment e
                where e.account > ? and e.completed_at is null and e.opened_at is not null
                    and (select max(a.received_at) from act a where a.account = e.account) between ? and ?
                order by e.account limit ?
                """,
                (row, number) -> new AccountId(Uuids.of(row.getBytes("account"))),
                last,
                utc(now.minus(LONG_GONE)),
                utc(now.minus(STOPPED)),
                PAGE);
    }

    private void remind(AccountId id) {
        var reminders = remindersOf(id);
        var quietSince = clock.instant().minus(A_WEEK);
        if (reminders.stream().anyMatch(reminder -> reminder.remindedAt().isAfter(quietSince))) {
            return;
        }
        accounts.person(id)
                .filter(who -> who.is(Role.LEARNER) && !accounts.isMadeUp(id))
                .ifPresent(who -> stopped(who).stream()
                        .filter(stopped -> inARow(stopped, reminders) < IN_A_ROW)
                        .findFirst()
                        .ifPresent(stopped -> remind(who, stopped, inARow(stopped, reminders) + 1)));
    }

    private List<Reminder> remindersOf(AccountId id) {
        return jdbc.query(
                "select * from reminder where account_id = ? for update",
                (row, number) -> new Reminder(
                        row.getString("course"),
                        instant(row.getObject("stopped_at", LocalDateTime.class)),
                        row.getInt("in_a_row"),
                        instant(row.getObject("reminded_at", LocalDateTime.class))),
                Uuids.bytes(id.value()));
    }

    /** Begun and unfinished courses, the one they were at last first. */
    private List<Stopped> stopped(Person who) {
        var lastActs = lastActs(who.id());
        return enrolments.of(who).stream()
                .filter(progress -> !progress.isComplete())
                .flatMap(progress ->
                        Optional.ofNullable(lastActs.get(progress.course().slug()))
                                .map(at -> new Stopped(progress, at))
                                .stream())
                .sorted(Comparator.comparing(Stopped::at).reversed())
                .toList();
    }

    private Map<String, Instant> lastActs(AccountId id) {
        var last = new LinkedHashMap<String, Instant>();
        jdbc.query(
                "select course, max(received_at) last_at from act where account = ? and outcome <> 'REFUSED' group by course",
                row -> {
                    last.put(row.getString("course"), instant(row.getObject("last_at", LocalDateTime.class)));
                },
                Uuids.bytes(id.value()));
        return last;
    }

    private static int inARow(Stopped stopped, List<Reminder> reminders) {
        return reminders.stream()
                .filter(reminder -> reminder.course().equals(stopped.course()))
                .filter(reminder -> reminder.stoppedAt().equals(stopped.at()))
                .mapToInt(Reminder::inARow)
                .findFirst()
                .orElse(0);
    }

    /** Two nodes at once write the same row and the same message. */
    private void remind(Person who, Stopped stopped, int number) {
        var course = stopped.progress().course();
        var next = stopped.progress().next();
        jdbc.update("""
                insert into reminder values (?, ?, ?, ?, ?) as told
                on duplicate key update stopped_at = told.stopped_at, in_a_row = told.in_a_row, reminded_at = told.reminded_at
                """, Uuids.bytes(who.id().value()), course.slug(), utc(stopped.at()), number, utc(clock.instant()));
        messages.tell(
                who.id(),
                new Message(
                        Message.Kind.REMINDER,
                        "learning.reminder",
                        List.of(course.title(), next.title(), String.valueOf(next.minutes())),
                        CoursePaths.lesson(course.slug(), next.slug()),
                        "reminder:%s:%d:%d"
                                .formatted(course.slug(), stopped.at().toEpochMilli(), number)));
    }

    @Override
    public Set<String> tables() {
        return Set.of("reminder");
    }

    @Override
    public List<PersonalRecords> about(Person who) {
        return List.of(new PersonalRecords(
                "reminders",
                remindersOf(who.id()).stream().map(Reminders::fields).toList()));
    }

    private static Map<String, Object> fields(Reminder reminder) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("course", reminder.course());
        fields.put("reminded_at", reminder.remindedAt());
        fields.put("in_a_row", reminder.inARow());
        return fields;
    }

    @Override
    public void erase(Erasure erasure) {
        jdbc.update(
                "delete from reminder where account_id = ?",
                Uuids.bytes(erasure.account().value()));
    }

    private static Instant instant(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
