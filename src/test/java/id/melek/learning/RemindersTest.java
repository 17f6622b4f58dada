package id.melek.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.IntegrationTest;
import id.melek.account.AccountId;
import id.melek.account.Accounts;
import id.melek.account.Message.Kind;
import id.melek.account.MessageChoices;
import id.melek.account.Messages;
import id.melek.account.MovableClock;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.account.Told;
import id.melek.base.Uuids;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class RemindersTest {

    private static final String COURSE = "aman-berjualan-daring";
    private static final Duration A_DAY = Duration.ofDays(1);

    private final MovableClock clock = new MovableClock();

    @Autowired
    Acts acts;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Messages messages;

    @Autowired
    MessageChoices choices;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @Autowired
    EntityManager entities;

    private Reminders reminders;
    private Person sari;
    private String lesson;

    @BeforeEach
    void sariBegins(@Autowired TransactionOperations transaction) {
        reminders = new Reminders(enrolments, accounts, messages, database, transaction, clock);
        sari = people.learner("Sari", people.golo());
        lesson = begin(sari);
    }

    @Test
    void whoeverStoppedForAWeekIsAskedBackWithWhatIsNext() {
        pass(Duration.ofDays(6));
        assertThat(told(sari)).isEmpty();
        pass(A_DAY);

        assertThat(told(sari)).singleElement().satisfies(told -> {
            assertThat(told.kind()).isEqualTo(Kind.REMINDER);
            assertThat(told.path()).isEqualTo("learn/" + COURSE + "/" + lesson);
            assertThat(told.body()).contains("kira-kira");
        });
    }

    @Test
    void atMostOnceAWeekAndThreeTimesInARow() {
        pass(Duration.ofDays(13));
        assertThat(told(sari)).hasSize(1);
        pass(A_DAY);
        assertThat(told(sari)).hasSize(2);
        pass(Duration.ofDays(40));
        assertThat(told(sari)).hasSize(3);
    }

    @Test
    void whoeverGoesOnStartsAfresh() {
        pass(Duration.ofDays(30));
        assertThat(told(sari)).hasSize(3);
        act(sari, COURSE, lesson);
        pass(Duration.ofDays(8));

        assertThat(told(sari)).hasSize(4);
    }

    @Test
    void runningTwiceADayOnTwoNodesAsksOnce() {
        clock.forward(Duration.ofDays(8));
        reminders.remindAll();
        reminders.remindAll();

        assertThat(told(sari)).hasSize(1);
    }

    @Test
    void whoeverLearnsElsewhereIsNotAskedBack() {
        var other = database.queryForObject("select slug from course where slug <> ? limit 1", String.class, COURSE);
        var first = enrolments.enrol(sari, other).orElseThrow().next().slug();
        for (var day = 0; day < 20; day++) {
            act(sari, other, first);
            pass(A_DAY);
        }

        assertThat(told(sari)).isEmpty();
    }

    @Test
    void staffWhoFinishedWhoNeverBeganAndWhoTurnedItOffAreLeftInPeace() {
        var budi = people.trainer("Budi");
        begin(budi);
        var wati = people.learner("Wati", people.golo());
        begin(wati);
        database.update(
                "update enrolment set completed_at = opened_at where account = ?",
                Uuids.bytes(wati.id().value()));
        var ani = people.learner("Ani", people.golo());
        enrolments.enrol(ani, COURSE);
        choices.turnOff(sari, Kind.REMINDER);
        entities.flush();
        entities.clear();
        pass(Duration.ofDays(30));

        for (var one : List.of(budi, wati, ani, sari)) {
            assertThat(told(one)).as(one.name()).isEmpty();
        }
    }

    @Test
    void peopleWhoDoNotExistAndTheErasedAreLeftInPeace() {
        var crowd = new Person(
                accounts.registerMadeUp("Wayan", people.golo(), clock.instant()),
                "Wayan",
                Role.LEARNER,
                null,
                Locale.of("id"));
        begin(crowd);
        accounts.erase(sari, false);
        entities.flush();
        pass(Duration.ofDays(30));

        assertThat(count("message", crowd.id()) + count("message", sari.id())).isZero();
        assertThat(count("reminder", sari.id())).isZero();
    }

    /** The job of every day, day by day. */
    private void pass(Duration time) {
        for (var day = 0; day < time.toDays(); day++) {
            clock.forward(A_DAY);
            reminders.remindAll();
        }
    }

    private String begin(Person who) {
        var first = enrolments.enrol(who, COURSE).orElseThrow().next().slug();
        entities.flush();
        act(who, COURSE, first);
        return first;
    }

    /** As if it had come in now by the clock of the test. */
    private void act(Person who, String course, String lesson) {
        var id = UUID.randomUUID();
        acts.take(
                who.id(),
                new Act(id, Act.Kind.OPENED, course, lesson, "", List.of(), Map.of(), Instant.now()),
                Locale.of("id"));
        entities.flush();
        database.update(
                "update act set received_at = ? where id = ?",
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                Uuids.bytes(id));
    }

    private List<Told> told(Person who) {
        return messages.of(who, 0, 20);
    }

    private int count(String table, AccountId of) {
        var count = database.queryForObject(
                "select count(*) from " + table + " where account_id = ?", Integer.class, Uuids.bytes(of.value()));
        return count == null ? 0 : count;
    }
}
