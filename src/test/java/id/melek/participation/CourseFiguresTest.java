package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.IntegrationTest;
import id.melek.account.Accounts;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.account.Staff;
import id.melek.base.Texts;
import id.melek.base.Uuids;
import id.melek.catalog.CourseOutline;
import id.melek.learning.Act;
import id.melek.learning.Enrolments;
import id.melek.region.Settlement;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** How a course does, after people took it in their own way: counted by hand, and by Melek. */
@IntegrationTest
class CourseFiguresTest {

    private static final String COURSE = Takers.COURSE;
    private static final int CROWD = 150;
    private static final int IN_TIME = 90;
    private static final ZoneId MAKASSAR = ZoneId.of("Asia/Makassar");
    private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");

    @Autowired
    CourseFigures figures;

    @Autowired
    CourseCounting counting;

    @Autowired
    Takers takers;

    @Autowired
    Enrolments enrolments;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Staff staff;

    @Autowired
    JdbcTemplate database;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    private final Random random = new Random(7);
    private CourseOutline course;
    private Person budi;

    @BeforeEach
    void budiTeaches() {
        course = takers.course();
        budi = people.trainer("Budi");
    }

    @Test
    void onlyTrainersWhoseAccessHasNotEndedSeeIt() {
        var agus = people.operator("Agus");
        for (var other : List.of(
                people.learner("Sari", people.golo()), people.manager("Ratna", people.nusaTenggaraTimur()), agus)) {
            assertThatThrownBy(() -> report(other, CourseSpan.SINCE_THE_START))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(report(budi, CourseSpan.SINCE_THE_START)).isPresent();

        staff.endAccess(agus, budi.id());
        entities.flush();

        assertThatThrownBy(() -> report(budi, CourseSpan.SINCE_THE_START)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatWasCountedStaysUntilAnotherMonthOfPeopleHadTheirTime() {
        takers.count();
        assertThat(isDue()).as("nobody was there").isTrue();

        live(walker(200, 1));
        takers.count();
        assertThat(isDue()).isFalse();
        database.update(
                "update course_count set last_month = '2020-01' where course = ?",
                course.id().value());
        assertThat(isDue()).isTrue();
    }

    private boolean isDue() {
        return counting.due().stream().anyMatch(one -> one.slug().equals(COURSE));
    }

    @Test
    void anUnknownCourseIsNotThere() {
        assertThat(figures.report(budi, "no-such-course", CourseSpan.LAST_YEAR, Texts.INDONESIAN))
                .isEmpty();
    }

    @Test
    void beforeTheFirstNinetyDaysItSaysWhenTheFirstAreCounted() {
        var sari = people.learner("Sari", people.golo());
        enrolments.enrol(sari, COURSE);
        act(sari, Act.Kind.OPENED, 0, clock.instant());
        takers.count();

        var counted = counted(CourseSpan.SINCE_THE_START);
        var month = YearMonth.from(clock.instant().atZone(MAKASSAR));
        assertThat(counted.all().isTold()).isFalse();
        assertThat(counted.firstCountedOn()).contains(month.atEndOfMonth().plusDays(IN_TIME + 1));
    }

    @Test
    void whatIsToldIsWhatAHandCounts() {
        var walkers = Stream.generate(this::anybody).limit(CROWD).toList();
        walkers.forEach(this::live);
        takers.count();

        var ever = walkers.stream().filter(Walker::isRipe).toList();
        var year = ever.stream().filter(Walker::isOfTheLastYear).toList();
        assertThat(year.size()).isBetween(SmallCounts.LEAST, ever.size() - SmallCounts.LEAST);
        assertSame(counted(CourseSpan.SINCE_THE_START), ever);
        assertSame(counted(CourseSpan.LAST_YEAR), year);
        assertThat(counted(CourseSpan.SINCE_THE_START).all().people()).hasSizeGreaterThan(4);
        assertThat(counted(CourseSpan.SINCE_THE_START).classes()).hasSize(Settlement.values().length);
        assertThat(counted(CourseSpan.SINCE_THE_START).minutes().get(lesson(0))).isEqualTo(minutesByHand(ever));
    }

    @Test
    void peopleWhoNeverCountDoNotCountHereAndAnErasedLearnerLeavesIt() {
        var walkers = Stream.generate(() -> walker(200, 1)).limit(12).toList();
        walkers.forEach(this::live);
        takers.count();
        assertThat(counted(CourseSpan.SINCE_THE_START).all().enrolled()).isEqualTo(new FigureValue.Count(12));

        var gone = walkers.getFirst().person();
        database.update("delete from person_key where account_id = ?", (Object)
                Uuids.bytes(gone.id().value()));
        takers.count();

        assertThat(counted(CourseSpan.SINCE_THE_START).all().enrolled()).isEqualTo(new FigureValue.Count(11));
    }

    private void assertSame(CourseReport.Counted counted, List<Walker> walkers) {
        assertSame(counted.all(), walkers);
        counted.classes()
                .forEach((settlement, way) -> assertSame(
                        way,
                        walkers.stream()
                                .filter(one -> one.settlement() == settlement)
                                .toList()));
    }

    private void assertSame(CourseWay told, List<Walker> walkers) {
        assertThat(told.people())
                .allSatisfy((step, count) -> assertThat(walkers.stream()
                                .filter(one -> one.step() >= step)
                                .count())
                        .as("step %s", step)
                        .isEqualTo((long) count));
        for (int lesson = 0; lesson < course.lessons().size(); lesson++) {
            int at = lesson;
            told.stopped(lesson)
                    .ifPresent(stopped -> assertThat(
                                    number(walkers, one -> one.lesson() >= at && one.lesson() <= stopped.lastLesson()))
                            .isEqualTo(stopped.people()));
        }
    }

    private static int number(List<Walker> walkers, Predicate<Walker> which) {
        return (int) walkers.stream().filter(which).count();
    }

    private CourseMinutes minutesByHand(List<Walker> walkers) {
        var minutes = walkers.stream()
                .filter(one -> one.finishedLessons() > 0)
                .map(Walker::minutes)
                .sorted()
                .toList();
        int size = minutes.size();
        return new CourseMinutes(
                minutes.get((int) Math.ceil(size / 4.0) - 1),
                minutes.get((int) Math.ceil(size / 2.0) - 1),
                minutes.get((int) Math.ceil(size * 3 / 4.0) - 1));
    }

    /** Somebody with a way through the course: lessons in their order, one every few days, and perhaps the end. */
    private record Walker(
            Person person,
            Settlement settlement,
            Instant began,
            int days,
            int finishedLessons,
            boolean opensAnother,
            boolean completes,
            int minutes,
            int lessons,
            LocalDate today) {

        boolean isRipe() {
            return month().atEndOfMonth().plusDays(IN_TIME).isBefore(today);
        }

        /** The last year ends with the last month that is ripe. */
        boolean isOfTheLastYear() {
            var last = YearMonth.from(today);
            while (!last.atEndOfMonth().plusDays(IN_TIME).isBefore(today)) {
                last = last.minusMonths(1);
            }
            return month().isAfter(last.minusMonths(12));
        }

        private YearMonth month() {
            return YearMonth.from(began.atZone(MAKASSAR));
        }

        Instant opened(int lesson) {
            return began.plus(Duration.ofDays((long) days * lesson));
        }

        Instant finished(int lesson) {
            return opened(lesson).plus(Duration.ofMinutes(minutes));
        }

        private boolean inTime(Instant at) {
            return !at.isAfter(began.plus(Duration.ofDays(IN_TIME)));
        }

        int step() {
            if (completes && inTime(finished(finishedLessons))) {
                return 2 * lessons + 1;
            }
            int step = 0;
            for (int lesson = 0; lesson < finishedLessons; lesson++) {
                step = inTime(opened(lesson)) ? 2 * lesson + 1 : step;
                step = inTime(finished(lesson)) ? 2 * lesson + 2 : step;
            }
            return (opensAnother || finishedLessons == 0) && inTime(opened(finishedLessons))
                    ? 2 * finishedLessons + 1
                    : step;
        }

        /** The furthest, from 0; the number of lessons for those who completed. */
        int lesson() {
            return (step() - 1) / 2;
        }
    }

    private Walker anybody() {
        int lessons = course.lessons().size();
        int finished = random.nextInt(3) == 0 ? lessons - 1 : random.nextInt(lessons);
        return walker(5 + random.nextInt(800), finished);
    }

    private Walker walker(int daysAgo, int finished) {
        var settlement = Settlement.values()[random.nextInt(Settlement.values().length)];
        int lessons = course.lessons().size();
        return new Walker(
                takers.from(settlement),
                settlement,
                clock.instant().minus(Duration.ofDays(daysAgo)),
                1 + random.nextInt(40),
                finished,
                random.nextBoolean(),
                finished == lessons - 1 && random.nextInt(3) > 0,
                2 + random.nextInt(25),
                lessons,
                LocalDate.now(clock.withZone(CAPITAL)));
    }

    /** What they did later than today they did not do yet: none of it is in time, as they are then too young to be counted. */
    private void live(Walker walker) {
        takers.enrols(walker.person(), walker.began());
        for (int lesson = 0; lesson < walker.finishedLessons(); lesson++) {
            act(walker.person(), Act.Kind.OPENED, lesson, walker.opened(lesson));
            act(walker.person(), Act.Kind.FINISHED, lesson, walker.finished(lesson));
        }
        if (walker.opensAnother() || walker.finishedLessons() == 0) {
            act(walker.person(), Act.Kind.OPENED, walker.finishedLessons(), walker.opened(walker.finishedLessons()));
        }
        if (walker.completes()) {
            takers.completes(walker.person(), walker.finished(walker.finishedLessons()));
        }
    }

    private void act(Person who, Act.Kind kind, int lesson, Instant at) {
        takers.does(who, kind, lesson(lesson), Map.of(), at);
    }

    private String lesson(int position) {
        return course.lessons().get(position).slug();
    }

    private CourseReport.Counted counted(CourseSpan span) {
        return report(budi, span).orElseThrow().counted().orElseThrow();
    }

    private Optional<CourseReport> report(Person who, CourseSpan span) {
        return figures.report(who, COURSE, span, Texts.INDONESIAN);
    }
}
