package id.melek.participation;

import static id.melek.participation.CourseCountRepository.ENROLLED;
import static id.melek.participation.CourseCountRepository.letters;
import static id.melek.participation.CourseCountRepository.settlement;
import static id.melek.participation.FactRepository.instant;
import static id.melek.participation.FactRepository.utc;

import id.melek.account.AccountId;
import id.melek.base.Uuids;
import id.melek.catalog.CourseId;
import id.melek.catalog.CourseOutline;
import id.melek.participation.CourseReporters.Share;
import id.melek.region.Settlement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Which questions of a course fail and who reports mistakes in it: what is needed to count it, and what may be told of it. */
@Repository
class CourseAnswerRepository {

    private static final String LEARNERS = """
            select e.account, f.settlement, f.happened_at
            from (select account, course from enrolment
                  where course = :course and opened_at < :until order by opened_at desc limit :most) e
            """ + ENROLLED;

    private static final String REPORTERS = """
            select settlement, step, count(*) people
            from (select f.settlement,
                         exists (select 1 from enquiry q
                                 where q.account_id = e.account and q.course = :slug and q.kind = 'MISTAKE'
                                     and q.asked_at <= f.happened_at + interval :days day) step
                  from enrolment e
                  """ + ENROLLED + """
                  where e.course = :course and f.month <= :last) reported
            group by settlement, step
            """;

    private final NamedParameterJdbcTemplate jdbc;

    CourseAnswerRepository(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param began when they enrolled for the first time */
    record Learner(AccountId account, Settlement settlement, Instant began) {}

    /** The latest who enrolled before a moment, so many at most. */
    List<Learner> learners(CourseId course, Instant until, int most) {
        return jdbc.query(
                LEARNERS,
                Map.of("course", course.value(), "until", utc(until), "most", most),
                (row, number) -> new Learner(
                        new AccountId(Uuids.of(row.getBytes("account"))),
                        Settlement.valueOf(row.getString("settlement")),
                        instant(row, "happened_at")));
    }

    /** All who enrolled up to the last month, as a way without lessons: those at its end reported a mistake. */
    CourseStops reporters(CourseOutline course, YearMonth last) {
        var stops = new CourseStops(0);
        jdbc.query(
                REPORTERS,
                Map.of(
                        "course", course.id().value(),
                        "slug", course.slug(),
                        "last", last.toString(),
                        "days", PersonHistory.IN_TIME.toDays()),
                row -> {
                    stops.add(
                            false,
                            Settlement.valueOf(row.getString("settlement")),
                            row.getInt("step"),
                            row.getInt("people"));
                });
        return stops;
    }

    void keepQuestions(CourseId course, Collection<FirstTries.Share> told) {
        jdbc.batchUpdate(
                "insert into course_question (course, lesson, question, settlement, people, percent)"
                        + " values (:course, :lesson, :question, :settlement, :people, :percent)",
                told.stream()
                        .map(one -> new MapSqlParameterSource("course", course.value())
                                .addValue("lesson", one.lesson())
                                .addValue("question", one.question())
                                .addValue("settlement", letters(one.settlement()))
                                .addValue("people", boxed(one.people()))
                                .addValue("percent", boxed(one.percent())))
                        .toArray(SqlParameterSource[]::new));
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    void keepReporters(CourseId course, Map<Optional<Settlement>, Share> told) {
        jdbc.batchUpdate(
                "insert into course_reporters (course, settlement, people, enrolled)"
                        + " values (:course, :settlement, :people, :enrolled)",
                told.entrySet().stream()
                        .map(one -> new MapSqlParameterSource("course", course.value())
                                .addValue("settlement", letters(one.getKey()))
                                .addValue("people", one.getValue().people())
                                .addValue("enrolled", one.getValue().enrolled()))
                        .toArray(SqlParameterSource[]::new));
    }

    List<FirstTries.Share> questions(CourseId course) {
        return jdbc.query(
                "select lesson, question, settlement, people, percent from course_question where course = :course",
                Map.of("course", course.value()),
                (row, number) -> new FirstTries.Share(
                        row.getString("lesson"),
                        row.getString("question"),
                        settlement(row),
                        number(row, "people"),
                        number(row, "percent")));
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    Map<Optional<Settlement>, Share> reporters(CourseId course) {
        var found = new HashMap<Optional<Settlement>, Share>();
        jdbc.query(
                "select settlement, people, enrolled from course_reporters where course = :course",
                Map.of("course", course.value()),
                row -> {
                    found.put(settlement(row), new Share(row.getInt("people"), row.getInt("enrolled")));
                });
        return found;
    }
}
