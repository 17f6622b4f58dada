package id.melek.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.IntegrationTest;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.base.Uuids;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.learning.Receipt.Outcome;
import id.melek.learning.Receipt.Reason;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class ActsTest {

    private static final Locale INDONESIAN = Locale.of("id");
    private static final String COURSE = "aman-berjualan-daring";

    @Autowired
    Acts acts;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Courses courses;

    @Autowired
    People people;

    @Autowired
    Learning learning;

    @Autowired
    JdbcTemplate database;

    @Autowired
    EntityManager entities;

    @Autowired
    ApplicationEvents events;

    private Person sari;
    private CourseOutline course;

    @BeforeEach
    void sariJoins() {
        sari = people.learner("Sari", people.golo());
        course = enrolments.enrol(sari, COURSE).orElseThrow().course();
    }

    @Test
    void theFirstOpenedLessonMakesAnEnrolmentThatCounts() {
        assertThat(events.stream(LearnerEnrolled.class)).isEmpty();

        send(Act.Kind.OPENED, first());
        send(Act.Kind.OPENED, second());

        assertThat(events.stream(LearnerEnrolled.class)).hasSize(1);
    }

    @Test
    void theSameActSentTwiceIsTakenOnce() {
        var act = act(UUID.randomUUID(), Act.Kind.ANSWERED, first(), now(), List.of("1"));

        assertThat(take(act).outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(take(act).outcome()).isEqualTo(Outcome.REPEATED);
        assertThat(database.queryForObject(
                        "select tries from practice_answer where question = ?", Integer.class, act.question()))
                .isEqualTo(1);
    }

    @Test
    void anAnswerIsThereWhenTheLessonIsOpenedAgain() {
        var act = act(UUID.randomUUID(), Act.Kind.ANSWERED, first(), now(), List.of("1"));
        take(act);

        var page = enrolments.lesson(sari, COURSE, first()).orElseThrow();

        assertThat(page.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.question()).isEqualTo(act.question());
            assertThat(answer.answer()).containsExactly("1");
        });
    }

    @Test
    void finishingEveryLessonAndPassingTheTestCompletesTheCourseAtTheLastAct() {
        doAllButTheTest();
        assertThat(progress().isComplete()).isFalse();
        assertThat(progress().missing()).extracting(Missing::lesson).containsExactly(course.finalLesson());

        var receipt = take(test(UnaryOperator.identity()));

        assertThat(receipt.result()).hasValueSatisfying(result -> {
            assertThat(result.percent()).isEqualTo(100);
            assertThat(result.passed()).isTrue();
        });
        assertThat(progress().isComplete()).isTrue();
        assertThat(events.stream(CourseCompleted.class)).hasSize(1);
    }

    @Test
    void aTestThatIsNotPassedIsMarkedAndMayBeTriedAgain() {
        doAllButTheTest();

        assertThat(take(test(answers -> Map.of())).result()).hasValueSatisfying(result -> {
            assertThat(result.percent()).isZero();
            assertThat(result.passed()).isFalse();
        });
        assertThat(progress().isComplete()).isFalse();
        take(test(UnaryOperator.identity()));
        assertThat(progress().isComplete()).isTrue();
    }

    @Test
    void aLessonWithATestIsNotFinishedBySayingSo() {
        doAllButTheTest();

        send(Act.Kind.FINISHED, course.finalLesson().slug());

        assertThat(progress().isComplete()).isFalse();
    }

    @Test
    void aReceiptLostOnTheWayComesAgainWithItsResult() {
        var act = test(UnaryOperator.identity());

        var first = take(act);
        var again = take(act);

        assertThat(again.outcome()).isEqualTo(Outcome.REPEATED);
        assertThat(again.result()).isEqualTo(first.result());
        assertThat(database.queryForObject(
                        "select count(*) from test_attempt where account = ?",
                        Integer.class,
                        Uuids.bytes(sari.id().value())))
                .isEqualTo(1);
    }

    @Test
    void aPhoneWithAWrongClockCannotLearnBeforeItJoinedOrAfterNow() {
        var early = act(UUID.randomUUID(), Act.Kind.OPENED, first(), Instant.parse("1999-01-01T00:00:00Z"), List.of());
        var late = act(UUID.randomUUID(), Act.Kind.OPENED, second(), Instant.parse("2099-01-01T00:00:00Z"), List.of());
        take(early);
        take(late);

        var joined = database.queryForObject(
                "select min(joined_at) from enrolment where account = ?",
                java.time.LocalDateTime.class,
                Uuids.bytes(sari.id().value()));
        var happened = database.queryForList(
                "select happened_at from act where account = ? order by happened_at",
                java.time.LocalDateTime.class,
                Uuids.bytes(sari.id().value()));
        assertThat(happened.getFirst()).isEqualTo(joined);
        assertThat(happened.getLast())
                .isBefore(java.time.LocalDateTime.now(java.time.ZoneOffset.UTC).plusMinutes(1));
    }

    @Test
    void anActThatArrivesLaterButHappenedEarlierMovesTheEnrolmentForward() {
        entities.flush();
        database.update(
                "update enrolment set joined_at = ? where account = ?",
                "2026-01-01 00:00:00",
                Uuids.bytes(sari.id().value()));
        entities.clear();
        take(act(UUID.randomUUID(), Act.Kind.OPENED, first(), now(), List.of()));

        var receipt =
                take(act(UUID.randomUUID(), Act.Kind.OPENED, second(), now().minus(Duration.ofDays(40)), List.of()));

        assertThat(receipt.outcome()).isEqualTo(Outcome.LATE);
        assertThat(events.stream(LearnerEnrolled.class)).hasSize(2);
    }

    @Test
    void nobodyLearnsInACourseTheyDidNotJoin() {
        var receipt = acts.take(
                people.learner("Ani", people.golo()).id(),
                act(UUID.randomUUID(), Act.Kind.OPENED, first(), now(), List.of()),
                INDONESIAN);

        assertThat(receipt.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(receipt.reason()).isEqualTo(Reason.NOT_ENROLLED);
    }

    @Test
    void oneLearnersActsAreNoneOfAnothers() {
        var ani = people.learner("Ani", people.golo());
        enrolments.enrol(ani, COURSE);
        var act = act(UUID.randomUUID(), Act.Kind.OPENED, first(), now(), List.of());
        take(act);

        assertThat(acts.take(ani.id(), act, INDONESIAN).outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(enrolments.lesson(ani, COURSE, first()).orElseThrow().answers())
                .isEmpty();
    }

    @Test
    void anUnknownLessonOrQuestionIsRefusedInAWord() {
        assertThat(send(Act.Kind.OPENED, "no-such-lesson").reason()).isEqualTo(Reason.NO_SUCH_LESSON);
        assertThat(take(new Act(
                                UUID.randomUUID(),
                                Act.Kind.ANSWERED,
                                COURSE,
                                first(),
                                "nothing",
                                List.of("1"),
                                Map.of(),
                                now()))
                        .reason())
                .isEqualTo(Reason.NO_SUCH_QUESTION);
        assertThat(send(Act.Kind.SUBMITTED, first()).reason()).isEqualTo(Reason.NO_SUCH_TEST);
    }

    @Test
    void staffMayLearnButNeverCount() {
        var budi = people.trainer("Budi");
        enrolments.enrol(budi, COURSE);

        acts.take(budi.id(), act(UUID.randomUUID(), Act.Kind.OPENED, first(), now(), List.of()), INDONESIAN);

        assertThat(events.stream(LearnerEnrolled.class)).isEmpty();
    }

    private CourseProgress progress() {
        return enrolments.progress(sari.id(), COURSE, INDONESIAN).orElseThrow();
    }

    private void doAllButTheTest() {
        course.lessons().stream()
                .filter(lesson -> !lesson.graded())
                .forEach(lesson -> send(Act.Kind.FINISHED, lesson.slug()));
        learning.hasTheTasksAccepted(sari, course);
    }

    private Act test(UnaryOperator<Map<String, List<String>>> change) {
        return learning.finalTest(sari, course, change);
    }

    private Receipt send(Act.Kind kind, String lesson) {
        return take(act(UUID.randomUUID(), kind, lesson, now(), List.of()));
    }

    private Receipt take(Act act) {
        return acts.take(sari.id(), act, INDONESIAN);
    }

    private Act act(UUID id, Act.Kind kind, String lesson, Instant at, List<String> answer) {
        var question = kind == Act.Kind.ANSWERED
                ? courses.lesson(course.version(), lesson, INDONESIAN)
                        .orElseThrow()
                        .practice()
                        .getFirst()
                        .id()
                : "";
        return new Act(id, kind, COURSE, lesson, question, answer, Map.of(), at);
    }

    private String first() {
        return course.lessons().get(0).slug();
    }

    private String second() {
        return course.lessons().get(1).slug();
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
