package id.melek.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.IntegrationTest;
import id.melek.account.Erasure;
import id.melek.account.MovableClock;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.assessment.Tests.Begun;
import id.melek.assessment.Tests.HandedIn;
import id.melek.base.Uuids;
import id.melek.catalog.Courses;
import id.melek.catalog.VersionId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
@RecordApplicationEvents
class TestsTest {

    private static final Locale INDONESIAN = Locale.of("id");
    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final String LESSON = "ujian";
    private static final String PLAIN =
            "'passMark':50,'attempts':0,'grade':'BEST','shuffle':true,'minutes':0,'pools':[]";
    private static final String TIMED = PLAIN.replace("'minutes':0", "'minutes':20");

    /** A choice, a matching question and a short text, all of one language. */
    private static final String QUESTIONS = """
            [{"type":"single","id":"bank","title":"B","text":"Bank menelepon.","generalFeedback":"Umum.","options":[
               {"text":"Tutup","weight":100.0,"feedback":"Ya."},{"text":"Jawab","weight":0.0,"feedback":"Jangan."},
               {"text":"Tunggu","weight":0.0,"feedback":"Jangan."}]},
             {"type":"matching","id":"kode","title":"K","text":"Untuk siapa?","generalFeedback":"","decoys":["bank"],
               "pairs":[{"left":"PIN","right":"saya"},{"left":"Rekening","right":"pembeli"}]},
             {"type":"text","id":"nama","title":"N","text":"Namanya _____.","generalFeedback":"","wordings":[
               {"text":"OTP","weight":100.0,"feedback":"Betul."}]}]""";

    @Autowired
    Courses courses;

    @Autowired
    Marking marking;

    @Autowired
    TestAttemptRepository attempts;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcTemplate database;

    @Autowired
    People people;

    private final MovableClock clock = new MovableClock();
    private Tests tests;
    private Person sari;

    @BeforeEach
    void sariIsThere() {
        tests = new Tests(courses, marking, new Sittings(courses, marking), attempts, publisher, clock);
        sari = people.learner("Sari", people.golo());
    }

    @Test
    void anAttemptOpenedAgainAnywhereAsksTheSame() {
        var version = version(PLAIN);

        var first = open(version);
        clock.forward(Duration.ofDays(3));

        assertThat(open(version)).isEqualTo(first);
        assertThat(tests.withLesson(sari.id(), version, LESSON, INDONESIAN)).contains(first);
        assertThat(begun(tests.start(sari.id(), version, LESSON, ENGLISH)).id()).isEqualTo(first.id());
    }

    @Test
    void anotherLearnerIsAskedInAnotherOrder() {
        var version = version(PLAIN);
        var orders = List.of("Ani", "Budi", "Citra", "Dewi", "Eko", "Fitri", "Gede", "Hana").stream()
                .map(name -> people.learner(name, people.golo()).id())
                .map(learner ->
                        begun(tests.start(learner, version, LESSON, INDONESIAN)).questions())
                .distinct();

        assertThat(orders).hasSizeGreaterThan(1);
    }

    @Test
    void rightAnswersByPlaceEarnAllPoints() {
        var version = version(PLAIN);
        var attempt = open(version);

        var result = marked(handIn(version, attempt.id(), tests.rightAnswers(attempt.id())));

        assertThat(result.percent()).isEqualTo(100);
        assertThat(result.questions())
                .extracting(TestResult.Answered::id)
                .containsExactlyInAnyOrder("bank", "kode", "nama");
        assertThat(result.questions())
                .allSatisfy(answered -> assertThat(answered.solution()).isNull());
        assertThat(answered(result, "kode").given()).containsExactly("PIN → saya", "Rekening → pembeli");
    }

    @Test
    void theSecondHandInOfAnAttemptGetsTheResultOfTheFirst() {
        var version = version(PLAIN);
        var attempt = open(version);
        var first = handIn(version, attempt.id(), tests.rightAnswers(attempt.id()));

        var second = handIn(version, attempt.id(), Map.of("nama", List.of("salah")));

        assertThat(second).isEqualTo(first);
        assertThat(tests.standing(sari.id(), version, LESSON).used()).isEqualTo(1);
    }

    @Test
    void anAnswerToAQuestionThatWasNotDrawnIsRefusedAndTheAttemptStaysOpen() {
        var version =
                version(PLAIN.replace("'pools':[]", "'pools':[{'name':'satu','draw':1,'questions':['bank','nama']}]"));
        var attempt = open(version);
        var drawn = attempt.questions().stream().map(PhoneQuestion::id).toList();
        assertThat(drawn).hasSize(2).contains("kode");
        var other = drawn.contains("bank") ? "nama" : "bank";

        assertThat(handIn(version, attempt.id(), Map.of(other, List.of("1")))).isEqualTo(new HandedIn.NotAsked());

        assertThat(marked(handIn(version, attempt.id(), tests.rightAnswers(attempt.id())))
                        .percent())
                .isEqualTo(100);
    }

    @Test
    void nobodyHandsInOrKeepsWhatIsAnothersAttempt() {
        var version = version(PLAIN);
        var attempt = open(version);
        var ani = people.learner("Ani", people.golo());

        assertThat(tests.handIn(
                        ani.id(), version, LESSON, Optional.of(attempt.id()), Map.of(), clock.instant(), INDONESIAN))
                .isEqualTo(new HandedIn.NoSuchAttempt());
        assertThat(tests.keep(ani, attempt.id(), Map.of("nama", List.of("OTP"))))
                .isFalse();
        assertThat(handIn(version, UUID.randomUUID(), Map.of())).isEqualTo(new HandedIn.NoSuchAttempt());
        assertThat(open(version).answers()).isEmpty();
    }

    @Test
    void inTimeIsWhatArrivesBeforeTheLimitAndTheGrace() {
        var version = version(TIMED);
        var attempt = open(version);
        assertThat(attempt.secondsLeft()).isEqualTo(1200);
        clock.forward(Duration.ofMinutes(20).plus(Tests.GRACE));

        var result = marked(handIn(version, attempt.id(), tests.rightAnswers(attempt.id())));

        assertThat(result.percent()).isEqualTo(100);
        assertThat(result.late()).isNull();
    }

    @Test
    void afterThatWhatTheServerKnewByThenIsMarked() {
        var version = version(TIMED);
        var attempt = open(version);
        var right = tests.rightAnswers(attempt.id());
        assertThat(tests.keep(sari, attempt.id(), Map.of("nama", List.of("otp"))))
                .isTrue();
        clock.forward(Duration.ofMinutes(22).plusSeconds(1));

        assertThat(tests.keep(sari, attempt.id(), right)).isFalse();
        var result = marked(handIn(version, attempt.id(), right));

        assertThat(result.percent()).isEqualTo(33);
        assertThat(result.late()).isTrue();
        assertThat(answered(result, "nama").right()).isTrue();
    }

    @Test
    void whatWasKeptComesBackOnAnotherPhone() {
        var version = version(TIMED);
        var attempt = open(version);
        var right = tests.rightAnswers(attempt.id());

        tests.keep(sari, attempt.id(), right);
        clock.forward(Duration.ofMinutes(5));

        assertThat(open(version).answers()).isEqualTo(right);
        assertThat(open(version).secondsLeft()).isEqualTo(900);
    }

    @Test
    void whoDoesNotComeBackInTimeIsMarkedAndTheLessonHearsOfIt() {
        var version = version(TIMED);
        var attempt = open(version);
        tests.keep(sari, attempt.id(), tests.rightAnswers(attempt.id()));
        clock.forward(Duration.ofMinutes(30));

        assertThat(tests.overdue()).containsExactly(attempt.id());
        tests.overdue().forEach(tests::close);

        assertThat(tests.overdue()).isEmpty();
        assertThat(tests.standing(sari.id(), version, LESSON)
                        .best()
                        .orElseThrow()
                        .percent())
                .isEqualTo(100);
        assertThat(events.stream(TestTimedOut.class)).singleElement().satisfies(out -> {
            assertThat(out.passed()).isTrue();
            assertThat(out.at()).isEqualTo(clock.instant().minus(Duration.ofMinutes(10)));
        });
    }

    @Test
    void aTestWithATimeLimitBeginsWhenItsLearnerSaysSo() {
        var version = version(TIMED);

        assertThat(tests.withLesson(sari.id(), version, LESSON, INDONESIAN)).isEmpty();
        assertThat(handIn(version, null, Map.of())).isEqualTo(new HandedIn.NoSuchAttempt());
    }

    @Test
    void aPhoneWithAnOldLessonIsMarkedByTheAuthorsNumbers() {
        var version = version(null);

        var result = marked(handIn(
                version, null, Map.of("bank", List.of("1"), "kode", List.of("2:2", "1:1"), "nama", List.of("OTP"))));

        assertThat(result.percent()).isEqualTo(100);
        assertThat(result.passMark()).isEqualTo(70);
    }

    @Test
    void rightAnswersAreToldWithTheLastAttemptAndThenNoneIsLeft() {
        var version = version(PLAIN.replace("'attempts':0", "'attempts':2"));
        var first = marked(handIn(version, open(version).id(), Map.of()));
        assertThat(answered(first, "bank").solution()).isNull();
        assertThat(answered(first, "bank").general()).isEqualTo("Umum.");

        var second = marked(handIn(version, open(version).id(), Map.of()));

        assertThat(answered(second, "bank").solution()).containsExactly("Tutup");
        assertThat(tests.start(sari.id(), version, LESSON, INDONESIAN)).isEqualTo(new Begun.NoAttemptLeft());
        assertThat(handIn(version, null, Map.of())).isEqualTo(new HandedIn.NoAttemptLeft());
        assertThat(tests.withLesson(sari.id(), version, LESSON, INDONESIAN)).isEmpty();
    }

    @Test
    void theBestCountsOrTheLastAsTheTestSays() {
        for (var grade : List.of("BEST", "LAST")) {
            var version = version(PLAIN.replace("BEST", grade));
            var first = open(version).id();
            handIn(version, first, tests.rightAnswers(first));
            clock.forward(Duration.ofMinutes(1));
            handIn(version, open(version).id(), Map.of());

            var standing = tests.standing(sari.id(), version, LESSON);
            assertThat(standing.best().orElseThrow().percent()).isEqualTo(grade.equals("BEST") ? 100 : 0);
        }
    }

    @Test
    void aLearnerReadsTheirAttemptsAndTakesThemAlong() {
        var version = version(PLAIN);
        handIn(version, open(version).id(), Map.of("nama", List.of("OTP")));

        assertThat(tests.about(sari))
                .singleElement()
                .satisfies(records -> assertThat(records.rows())
                        .singleElement()
                        .satisfies(row -> assertThat(row)
                                .containsEntry("percent", 33)
                                .containsEntry("answers", List.of("nama: OTP"))));

        tests.erase(new Erasure(sari.id(), false));
        assertThat(tests.about(sari).getFirst().rows()).isEmpty();
    }

    @Test
    void aResultFromBeforeIsStillRead() {
        var old = "{\"percent\":50,\"passMark\":70,\"passed\":false,\"questions\":[{\"id\":\"q\",\"right\":false,"
                + "\"percent\":50,\"feedback\":\"\",\"general\":\"\"}]}";

        assertThat(JsonMapper.shared().readValue(old, TestResult.class).percent())
                .isEqualTo(50);
    }

    private TestAttempt open(VersionId version) {
        return begun(tests.start(sari.id(), version, LESSON, INDONESIAN));
    }

    private static TestAttempt begun(Begun begun) {
        return begun instanceof Begun.Open(var attempt)
                ? attempt
                : Optional.<TestAttempt>empty().orElseThrow();
    }

    private HandedIn handIn(VersionId version, @Nullable UUID attempt, Map<String, List<String>> answers) {
        return tests.handIn(
                sari.id(), version, LESSON, Optional.ofNullable(attempt), answers, clock.instant(), INDONESIAN);
    }

    private static TestResult marked(HandedIn handedIn) {
        return handedIn instanceof HandedIn.Marked(var result)
                ? result
                : Optional.<TestResult>empty().orElseThrow();
    }

    private static TestResult.Answered answered(TestResult result, String question) {
        return result.questions().stream()
                .filter(one -> one.id().equals(question))
                .findFirst()
                .orElseThrow();
    }

    /** A published version with this one test; null for settings from before there were any. */
    private VersionId version(@Nullable String settings) {
        var id = Uuids.next();
        var hash = (id.toString() + id).replace("-", "");
        database.update(
                "insert into course_version select ?, course, ?, published_at, number, track, level, licence, valid_as_of,"
                        + " review_by from course_version limit 1",
                Uuids.bytes(id),
                hash);
        database.update("insert into course_text values (?, 'id', 'Kursus', '', '')", Uuids.bytes(id));
        database.update(
                "insert into lesson (version, slug, position, test_pass_mark, test_attempts, test_settings)"
                        + " values (?, ?, 0, 70, 0, ?)",
                Uuids.bytes(id),
                LESSON,
                settings == null ? null : "{" + settings.replace('\'', '"') + "}");
        for (var language : List.of("id", "en")) {
            database.update(
                    "insert into lesson_text (version, lesson, language, title, minutes, bytes, html, practice, test)"
                            + " values (?, ?, ?, 'Ujian', 5, 1, '', '[]', ?)",
                    Uuids.bytes(id),
                    LESSON,
                    language,
                    QUESTIONS);
        }
        return new VersionId(id);
    }
}
