package id.melek.participation;

import static id.melek.participation.FactRepository.instant;
import static id.melek.participation.FactRepository.utc;

import id.melek.base.Uuids;
import id.melek.catalog.CourseId;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.VersionId;
import id.melek.participation.CourseStops.Told;
import id.melek.participation.LessonMinutes.LessonAct;
import id.melek.participation.LessonMinutes.Minutes;
import id.melek.region.Settlement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Counts how far the learners of a course came, and keeps what may be told of it. Names never leave the database. */
@Repository
class CourseCountRepository {

    /** The latest so many who had their time tell how long a lesson takes. */
    private static final int MOST = 2_000;

    /** When and where somebody enrolled for the first time: that of the ledger, which knows only those who count. */
    static final String ENROLLED = """
            join person_key k on k.account_id = e.account
            join lateral (select settlement, month, happened_at from fact
                          where person = k.person_key and kind = 'ENROLLED' and course = e.course
                          order by happened_at, id limit 1) f
            """;

    private static final String STOPS = """
            select settlement, recent, step, count(*) people
            from (select f.settlement, f.month >= :since recent,
                         if(e.completed_at <= f.happened_at + interval :days day, :last_step,
                            coalesce(max(2 * l.position + if(p.finished_at <= f.happened_at + interval :days day, 2, 1)),
                                     0)) step
                  from enrolment e
                  """ + ENROLLED + """
                      left join lesson_progress p
                          on p.enrolment = e.id and p.opened_at <= f.happened_at + interval :days day
                      left join lesson l on l.version = :version and l.slug = p.lesson
                  where e.course = :course and f.month <= :last
                  group by e.id, e.completed_at, f.settlement, f.month, f.happened_at) stopped
            group by settlement, recent, step
            """;

    private static final String ACTS = """
            select e.id, f.settlement, a.lesson, a.kind = 'OPENED' opens, a.happened_at, p.finished_at
            from (select id, account, course from enrolment
                  where course = :course and opened_at < :until order by opened_at desc limit :most) e
            """ + ENROLLED + """
                join act a on a.account = e.account and a.course = :slug and a.outcome <> 'REFUSED'
                left join lesson_progress p on p.enrolment = e.id and p.lesson = a.lesson
            order by e.id, a.happened_at, a.id
            """;

    private final NamedParameterJdbcTemplate jdbc;

    CourseCountRepository(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What was counted last. @param begun the month in which the first learner enrolled, null while nobody did */
    record Counting(VersionId version, @Nullable YearMonth begun, YearMonth last, Instant at) {

        Optional<YearMonth> beginning() {
            return Optional.ofNullable(begun);
        }
    }

    Optional<Counting> counting(CourseId course) {
        return jdbc
                .query(
                        "select version, begun, last_month, counted_at from course_count where course = :course",
                        Map.of("course", course.value()),
                        (row, number) -> counting(row))
                .stream()
                .findFirst();
    }

    private static Counting counting(ResultSet row) throws SQLException {
        var begun = row.getString("begun");
        return new Counting(
                new VersionId(Uuids.of(row.getBytes("version"))),
                begun == null ? null : YearMonth.parse(begun),
                YearMonth.parse(row.getString("last_month")),
                instant(row, "counted_at"));
    }

    /** Forgets what was counted before; whoever else begins with this course waits until this transaction ends. */
    void begin(CourseOutline course, YearMonth last, Instant now) {
        jdbc.update(
                """
                insert into course_count (course, version, begun, last_month, counted_at)
                select :course, :version, min(f.month), :last, :now
                from enrolment e
                """ + ENROLLED + """
                where e.course = :course
                on duplicate key update version = values(version), begun = values(begun),
                    last_month = values(last_month), counted_at = values(counted_at)
                """,
                Map.of(
                        "course", course.id().value(),
                        "version", Uuids.bytes(course.version().value()),
                        "last", last.toString(),
                        "now", utc(now)));
        for (var table : List.of("course_step", "course_minutes", "course_question", "course_reporters")) {
            jdbc.update(
                    "delete from " + table + " where course = :course",
                    Map.of("course", course.id().value()));
        }
    }

    /** Where those stopped who enrolled up to the last month. @param since the first month of the last year */
    CourseStops stops(CourseOutline course, YearMonth since, YearMonth last) {
        int lessons = course.lessons().size();
        var stops = new CourseStops(lessons);
        jdbc.query(
                STOPS,
                Map.of(
                        "course", course.id().value(),
                        "version", Uuids.bytes(course.version().value()),
                        "since", since.toString(),
                        "last", last.toString(),
                        "days", PersonHistory.IN_TIME.toDays(),
                        "last_step", CourseWay.last(lessons)),
                row -> {
                    stops.add(
                            row.getBoolean("recent"),
                            Settlement.valueOf(row.getString("settlement")),
                            row.getInt("step"),
                            row.getInt("people"));
                });
        return stops;
    }

    void keepSteps(CourseId course, Collection<Told> told) {
        insert(
                "insert into course_step (course, span, settlement, step, people)"
                        + " values (:course, :span, :settlement, :step, :people)",
                told.stream()
                        .map(one -> Map.<String, Object>of(
                                "course", course.value(),
                                "span", one.span().letter(),
                                "settlement", letters(one.settlement()),
                                "step", one.step(),
                                "people", one.people()))
                        .toList());
    }

    /** @param until the people began before this moment */
    LessonMinutes minutes(CourseOutline course, Instant until) {
        var minutes = new LessonMinutes();
        jdbc.query(
                ACTS,
                Map.of("course", course.id().value(), "slug", course.slug(), "until", utc(until), "most", MOST),
                row -> {
                    minutes.add(act(row));
                });
        return minutes;
    }

    private static LessonAct act(ResultSet row) throws SQLException {
        return new LessonAct(
                Uuids.of(row.getBytes("id")),
                Settlement.valueOf(row.getString("settlement")),
                row.getString("lesson"),
                row.getBoolean("opens"),
                instant(row, "happened_at"),
                row.getObject("finished_at") == null ? null : instant(row, "finished_at"));
    }

    void keepMinutes(CourseId course, Collection<Minutes> quartiles) {
        insert(
                "insert into course_minutes (course, lesson, settlement, lower_one, median, upper_one)"
                        + " values (:course, :lesson, :settlement, :lower, :median, :upper)",
                quartiles.stream()
                        .map(one -> Map.<String, Object>of(
                                "course", course.value(),
                                "lesson", one.lesson(),
                                "settlement", letters(one.settlement()),
                                "lower", one.minutes().lower(),
                                "median", one.minutes().median(),
                                "upper", one.minutes().upper()))
                        .toList());
    }

    private void insert(String statement, List<Map<String, Object>> rows) {
        @SuppressWarnings("unchecked")
        Map<String, ?>[] values = rows.toArray(Map[]::new);
        jdbc.batchUpdate(statement, values);
    }

    static String letters(Optional<Settlement> settlement) {
        return settlement.map(Settlement::name).orElse("");
    }

    static Optional<Settlement> settlement(ResultSet row) throws SQLException {
        return Optional.of(row.getString("settlement"))
                .filter(one -> !one.isEmpty())
                .map(Settlement::valueOf);
    }

    List<Told> steps(CourseId course, CourseSpan span) {
        return jdbc.query(
                "select settlement, step, people from course_step where course = :course and span = :span",
                Map.of("course", course.value(), "span", span.letter()),
                (row, number) -> new Told(span, settlement(row), row.getInt("step"), row.getInt("people")));
    }

    List<Minutes> minutes(CourseId course) {
        return jdbc.query(
                "select lesson, settlement, lower_one, median, upper_one from course_minutes where course = :course",
                Map.of("course", course.value()),
                (row, number) -> new Minutes(
                        row.getString("lesson"),
                        settlement(row),
                        new CourseMinutes(row.getInt("lower_one"), row.getInt("median"), row.getInt("upper_one"))));
    }
}
