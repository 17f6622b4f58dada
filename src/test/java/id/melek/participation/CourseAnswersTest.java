package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.IntegrationTest;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.assessment.ItemFigures;
import id.melek.base.Texts;
import id.melek.base.Uuids;
import id.melek.catalog.CourseOutline;
import id.melek.learning.Act;
import id.melek.region.Settlement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Which questions fail and who reports mistakes, by settlement class: counted by hand, and by Melek. */
@IntegrationTest
class CourseAnswersTest {

    private static final int K = SmallCounts.LEAST;
    private static final int IN_TIME = 90;
    private static final String ALWAYS_ASKED = "test-friend-code";

    @Autowired
    CourseFigures figures;

    @Autowired
    ItemFigures items;

    @Autowired
    Takers takers;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private final Random random = new Random(5);
    private final List<Taker> all = new ArrayList<>();
    private CourseOutline course;
    private String title = "";
    private Person budi;
    private Instant began = Instant.EPOCH;

    /** Somebody who was right at the question or not. @param days from enrolling to the test */
    private record Taker(Person person, Settlement settlement, boolean right, int days, boolean reports) {

        boolean isInTime() {
            return days <= IN_TIME;
        }
    }

    @BeforeEach
    void budiTeaches() {
        course = takers.course();
        began = clock.instant().minus(Duration.ofDays(200)).truncatedTo(ChronoUnit.MILLIS);
        budi = people.trainer("Budi");
        title = items.graded(budi, course, Texts.INDONESIAN).stream()
                .filter(one -> one.id().equals(ALWAYS_ASKED))
                .findFirst()
                .orElseThrow()
                .title();
    }

    @Test
    void sharesAreThoseThatAHandCounts() {
        for (int i = 0; i < 150; i++) {
            var settlement = Settlement.values()[random.nextInt(3)];
            boolean right = random.nextInt(10) > 3 + settlement.ordinal();
            takes(settlement, right, 1 + random.nextInt(110), random.nextBoolean());
        }
        takers.count();

        var asked = all.stream().filter(Taker::isInTime).toList();
        var told = told(ALWAYS_ASKED).orElseThrow();
        assertThat(told.people()).isEqualTo(asked.size()).isLessThan(all.size());
        assertThat(told.percent()).hasValue(percent(asked, one -> true));
        assertThat(told.classes())
                .hasSize(3)
                .allSatisfy((settlement, percent) ->
                        assertThat(percent).hasValue(percent(asked, one -> one.settlement() == settlement)));
        assertThat(counted().questions().getFirst().most())
                .as("the hardest first")
                .isLessThan(told.most());
        var reporters = counted().reporters().orElseThrow();
        assertThat(reporters.all()).isEqualTo(reportersByHand(one -> true));
        assertThat(reporters.classes())
                .hasSize(3)
                .allSatisfy((settlement, share) ->
                        assertThat(share).isEqualTo(reportersByHand(one -> one.settlement() == settlement)));
    }

    @Test
    void onlyTheFirstAttemptCounts() {
        take(Settlement.RURAL, 2 * K, K, 0);
        all.forEach(one -> takers.answers(one.person(), ALWAYS_ASKED::equals, after(60)));
        takers.count();

        assertThat(told(ALWAYS_ASKED).orElseThrow().percent()).hasValue(50);
    }

    @Test
    void aClassIsNotToldWhereAFewWereRightOrWrongInItOrInTheOthers() {
        take(Settlement.RURAL, 30, 15, 12);
        take(Settlement.URBAN, 20, 4, 3);
        takers.count();

        assertThat(told(ALWAYS_ASKED).orElseThrow())
                .isEqualTo(new QuestionShare(
                        course.finalLesson().slug(), ALWAYS_ASKED, title, 50, OptionalInt.of(38), Map.of()));
        assertThat(counted().reporters().orElseThrow())
                .isEqualTo(new CourseReporters(new CourseReporters.Share(15, 50), Map.of()));
    }

    @Test
    void thatFewerThanTenWereRightIsAllThatIsSaidOfThem() {
        take(Settlement.RURAL, 2 * K, 3, 3);
        takers.count();
        var few = told(ALWAYS_ASKED).orElseThrow();
        assertThat(few.people()).isEqualTo(2 * K);
        assertThat(few.percent()).isEmpty();
        assertThat(few.classes()).isEmpty();
        assertThat(counted().questions())
                .as("nobody was right at the others")
                .allSatisfy(one -> assertThat(one.percent()).isEmpty());
        assertThat(counted().reporters()).isEmpty();
    }

    @Test
    void nothingIsSaidOfAQuestionAtWhichAFewWereWrongOrFewerThanTwiceTenWereAsked() {
        take(Settlement.RURAL, 3 * K, 3 * K - 2, 0);
        takers.count();
        assertThat(told(ALWAYS_ASKED)).isEmpty();

        assertThat(stored()).isNotZero();
        database.update("delete from test_attempt where version_id = ?", (Object)
                Uuids.bytes(course.version().value()));
        all.subList(0, 2 * K - 1).forEach(one -> takers.answers(one.person(), none -> false, after(3)));
        takers.count();

        assertThat(stored()).isZero();
    }

    @Test
    void theTitlesOfGradedQuestionsAreForTrainersOnly() {
        assertThat(items.graded(budi, course, Texts.INDONESIAN)).isNotEmpty();
        for (var other : List.of(people.manager("Ratna", people.nusaTenggaraTimur()), people.operator("Agus"))) {
            assertThatThrownBy(() -> items.graded(other, course, Texts.INDONESIAN))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private int stored() {
        return database.queryForObject(
                "select count(*) from course_question where course = ?",
                Integer.class,
                course.id().value());
    }

    private void take(Settlement settlement, int number, int right, int reporters) {
        for (int i = 0; i < number; i++) {
            takes(settlement, i < right, 5, i < reporters);
        }
    }

    private void takes(Settlement settlement, boolean right, int days, boolean reports) {
        var taker = new Taker(takers.from(settlement), settlement, right, days, reports);
        takers.enrols(taker.person(), began);
        takers.does(taker.person(), Act.Kind.OPENED, course.lessons().getFirst().slug(), Map.of(), began);
        takers.answers(taker.person(), one -> right && one.equals(ALWAYS_ASKED), after(days));
        if (reports) {
            takers.reportsAMistake(taker.person(), after(days));
        }
        all.add(taker);
    }

    private Instant after(int days) {
        return began.plus(Duration.ofDays(days));
    }

    private static int percent(List<Taker> takers, Predicate<Taker> which) {
        var of = takers.stream().filter(which).toList();
        return (int) Math.round(100.0 * of.stream().filter(Taker::right).count() / of.size());
    }

    private CourseReporters.Share reportersByHand(Predicate<Taker> which) {
        var of = all.stream().filter(which).toList();
        return new CourseReporters.Share(
                (int) of.stream().filter(one -> one.reports() && one.isInTime()).count(), of.size());
    }

    private Optional<QuestionShare> told(String id) {
        return counted().questions().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private CourseReport.Counted counted() {
        return figures.report(budi, Takers.COURSE, CourseSpan.SINCE_THE_START, Texts.INDONESIAN)
                .orElseThrow()
                .counted()
                .orElseThrow();
    }
}
