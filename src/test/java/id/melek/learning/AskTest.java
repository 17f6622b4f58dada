package id.melek.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.IntegrationTest;
import id.melek.account.Accounts;
import id.melek.account.Messages;
import id.melek.account.MovableClock;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.account.Staff;
import id.melek.account.Told;
import id.melek.base.Uuids;
import id.melek.catalog.Courses;
import id.melek.learning.Enquiries.Kind;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class AskTest {

    private static final String COURSE = "aman-berjualan-daring";

    private final MovableClock clock = new MovableClock();

    @Autowired
    Enrolments enrolments;

    @Autowired
    Messages messages;

    @Autowired
    Accounts accounts;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @Autowired
    EntityManager entities;

    private Enquiries enquiries;
    private Person sari;
    private Person budi;
    private String lesson;
    private String title;

    @BeforeEach
    void sariLearns(@Autowired EnquiryRepository repository, @Autowired Courses courses) {
        database.update("delete from enquiry");
        enquiries = new Enquiries(repository, enrolments, courses, accounts, staff, messages, clock);
        sari = people.learner("Sari", people.golo());
        budi = people.trainer("Budi");
        var first = enrolments.enrol(sari, COURSE).orElseThrow().next();
        lesson = first.slug();
        title = first.title();
        entities.flush();
    }

    @Test
    void sariAsksBudiAnswersAndSheIsToldAndSeesIt() {
        ask("Apa itu OTP?");
        assertThat(enquiries.own(sari, COURSE, lesson)).singleElement().satisfies(own -> {
            assertThat(own.text()).isEqualTo("Apa itu OTP?");
            assertThat(own.answer()).isEmpty();
        });
        var asked = enquiries.open(budi, 0, 10);
        assertThat(asked).singleElement().satisfies(received -> {
            assertThat(received.from()).isEqualTo("Sari");
            assertThat(received.lessonTitle()).isEqualTo(title);
        });

        assertThat(enquiries.answer(budi, asked.getFirst().id(), " Kode sekali pakai. "))
                .isInstanceOf(SettleResult.Settled.class);

        assertThat(enquiries.own(sari, COURSE, lesson).getFirst().answer()).contains("Kode sekali pakai.");
        assertThat(messages.of(sari, 0, 10)).singleElement().satisfies(told -> {
            assertThat(told.subject()).isEqualTo("Pelatih menjawab Anda: " + title);
            assertThat(told.body()).contains("Kode sekali pakai.");
            assertThat(told.path()).isEqualTo("learn/" + COURSE + "/" + lesson);
        });
        assertThat(enquiries.open(budi, 0, 10)).isEmpty();
        assertThat(enquiries.settled(budi, 0, 10)).hasSize(1);
    }

    @Test
    void whatIsSettledIsCountedByLessonHoweverFewAreAskedForAndWhoDidItIsStillNamed() {
        var other = otherLesson();
        for (var where : List.of(lesson, lesson, other)) {
            enquiries.ask(sari, UUID.randomUUID(), Kind.MISTAKE, COURSE, where, "Salah ketik");
        }
        enquiries.open(budi, 0, 10).forEach(one -> enquiries.close(budi, one.id(), ""));
        staff.endAccess(people.operator("Agus"), budi.id());
        var tuti = people.trainer("Tuti");

        assertThat(enquiries.mistakes(tuti, COURSE, 1))
                .isEqualTo(new ReportedMistakes(List.of(), Map.of(lesson, 2, other, 1)));
        assertThat(enquiries.settled(tuti, 0, 10)).hasSize(3).allSatisfy(one -> {
            assertThat(one.from()).isEqualTo("Sari");
            assertThat(one.settled().orElseThrow().by()).isEqualTo("Budi");
        });
    }

    @Test
    void theMistakeThatWaitsLongestStandsFirst() {
        for (var text : List.of("Salah ketik", "Gambarnya terbalik")) {
            enquiries.ask(sari, UUID.randomUUID(), Kind.MISTAKE, COURSE, lesson, text);
        }
        var newest = enquiries.mistakes(budi, COURSE, 2).open().getLast();
        database.update("update enquiry set asked_at = asked_at - interval 1 day where id = ?", (Object)
                Uuids.bytes(newest.id()));

        assertThat(enquiries.mistakes(budi, COURSE, 1).open())
                .extracting(ReceivedEnquiry::text)
                .containsExactly(newest.text());
    }

    private String otherLesson() {
        return enrolments
                .progress(sari.id(), COURSE, sari.language())
                .orElseThrow()
                .course()
                .lessons()
                .get(1)
                .slug();
    }

    @Test
    void theSameTextSentTwiceIsAskedOnceAndNobodyTakesItOver() {
        var id = UUID.randomUUID();
        var wati = people.learner("Wati", people.golo());
        enrolments.enrol(wati, COURSE);

        assertThat(ask(sari, id, "Apa itu OTP?")).isInstanceOf(AskResult.Asked.class);
        assertThat(ask(sari, id, "Apa itu OTP?")).isInstanceOf(AskResult.Asked.class);
        assertThat(ask(wati, id, "Punya saya")).isInstanceOf(AskResult.NotTheirs.class);

        assertThat(enquiries.open(budi, 0, 10))
                .extracting(ReceivedEnquiry::text)
                .containsExactly("Apa itu OTP?");
    }

    @Test
    void nothingAMillionCharactersAndALessonNotJoinedAreEachSaid() {
        assertThat(ask(" \n\t ")).isInstanceOf(AskResult.Empty.class);
        assertThat(ask("a".repeat(1_000_000))).isEqualTo(new AskResult.TooLong(1_000_000));
        assertThat(ask("a".repeat(Enquiries.LONGEST))).isInstanceOf(AskResult.Asked.class);
        assertThat(enquiries.ask(sari, UUID.randomUUID(), Kind.MISTAKE, COURSE, "no-such-lesson", "Salah"))
                .isInstanceOf(AskResult.NotTheirs.class);
        assertThat(ask(people.learner("Wati", people.golo()), UUID.randomUUID(), "Apa?"))
                .isInstanceOf(AskResult.NotTheirs.class);
    }

    @Test
    void afterTenADayTheNextWaitsForTomorrow() {
        for (var number = 0; number < Enquiries.A_DAY; number++) {
            assertThat(ask("Pertanyaan " + number)).isInstanceOf(AskResult.Asked.class);
        }
        assertThat(ask("Satu lagi")).isInstanceOf(AskResult.TooMany.class);
        clock.forward(Duration.ofDays(1));
        assertThat(ask("Satu lagi")).isInstanceOf(AskResult.Asked.class);
    }

    @Test
    void ofTwoTrainersOneIsFasterAndTheOtherIsTold() {
        ask("Apa itu OTP?");
        var id = enquiries.open(budi, 0, 1).getFirst().id();

        assertThat(enquiries.answer(budi, id, "")).isInstanceOf(SettleResult.Empty.class);
        assertThat(enquiries.answer(budi, id, "b".repeat(2001))).isEqualTo(new SettleResult.TooLong(2001));
        assertThat(enquiries.answer(budi, id, "Kode.")).isInstanceOf(SettleResult.Settled.class);
        assertThat(enquiries.answer(people.trainer("Beni"), id, "Sandi."))
                .isInstanceOf(SettleResult.SettledBefore.class);
        assertThat(messages.of(sari, 0, 10)).hasSize(1);
    }

    @Test
    void closingWithoutAWordTellsNobody() {
        enquiries.ask(sari, UUID.randomUUID(), Kind.MISTAKE, COURSE, lesson, "asdf");
        enquiries.close(budi, enquiries.open(budi, 0, 1).getFirst().id(), " ");

        assertThat(messages.of(sari, 0, 10)).isEmpty();
        assertThat(enquiries.own(sari, COURSE, lesson).getFirst().settledAt()).isPresent();
    }

    @Test
    void onlyTrainersReadAndAnswerAndLearnersSeeTheirOwn() {
        ask("Apa itu OTP?");
        var id = enquiries.open(budi, 0, 1).getFirst().id();
        var wati = people.learner("Wati", people.golo());
        enrolments.enrol(wati, COURSE);

        assertThat(enquiries.own(wati, COURSE, lesson)).isEmpty();
        for (var other : List.of(wati, people.manager("Ratna", people.nusaTenggaraTimur()), people.operator("Agus"))) {
            assertThatThrownBy(() -> enquiries.open(other, 0, 10)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> enquiries.settled(other, 0, 10)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> enquiries.mistakes(other, COURSE, 10)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> enquiries.countOpen(other)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> enquiries.answer(other, id, "Ya")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> enquiries.close(other, id, "")).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void trainersAreToldOnceADayThatSomethingWaits() {
        enquiries.tellTrainers();
        assertThat(messages.of(budi, 0, 10)).isEmpty();
        ask("Apa itu OTP?");
        enquiries.ask(sari, UUID.randomUUID(), Kind.MISTAKE, COURSE, lesson, "Gambarnya terbalik");

        enquiries.tellTrainers();
        enquiries.tellTrainers();
        assertThat(messages.of(budi, 0, 10))
                .extracting(Told::body)
                .containsExactly("Pertanyaan yang belum dijawab: 1. Laporan kesalahan yang belum diperiksa: 1."
                        + " Yang paling lama menunggu ada di atas.");
        clock.forward(Duration.ofDays(1));
        enquiries.tellTrainers();
        assertThat(messages.of(budi, 0, 10)).hasSize(2);
        assertThat(messages.of(sari, 0, 10)).isEmpty();
    }

    @Test
    void whatSheAskedIsHandedOverAndErasedWithHer() {
        ask("Apa itu OTP?");
        assertThat(enquiries.about(sari).getFirst().rows())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("text", "Apa itu OTP?"));

        accounts.erase(sari, false);
        entities.flush();

        assertThat(enquiries.open(budi, 0, 10)).isEmpty();
    }

    private AskResult ask(String text) {
        return ask(sari, UUID.randomUUID(), text);
    }

    private AskResult ask(Person who, UUID id, String text) {
        return enquiries.ask(who, id, Kind.QUESTION, COURSE, lesson, text);
    }
}
