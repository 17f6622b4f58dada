package id.melek.assessment;

import id.melek.account.AccountId;
import id.melek.base.Uuids;
import id.melek.catalog.CourseId;
import id.melek.catalog.VersionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Attempts at graded tests. */
@Repository
class TestAttemptRepository {

    private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    TestAttemptRepository(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * An attempt as it is kept.
     *
     * @param answers by the author's numbers
     * @param result null until it is handed in
     */
    record Kept(
            UUID id,
            AccountId account,
            VersionId version,
            String lesson,
            long seed,
            @Nullable Instant dueAt,
            @Nullable Instant handedInAt,
            Map<String, List<String>> answers,
            @Nullable TestResult result) {}

    /** Does nothing where another request has opened one a moment ago. */
    void open(AccountId account, VersionId version, String lesson, Instant at, @Nullable Instant dueAt, long seed) {
        jdbc.update(
                """
                insert into test_attempt (id, account, version_id, lesson, started_at, due_at, seed, answers)
                values (?, ?, ?, ?, ?, ?, ?, '{}')
                on duplicate key update seed = test_attempt.seed
                """,
                Uuids.bytes(Uuids.next()),
                Uuids.bytes(account.value()),
                Uuids.bytes(version.value()),
                lesson,
                utc(at),
                dueAt == null ? null : utc(dueAt),
                seed);
    }

    Optional<Kept> open(AccountId account, VersionId version, String lesson) {
        return jdbc
                .query(
                        "select * from test_attempt where account = ? and version_id = ? and open_lesson = ?",
                        (row, number) -> kept(row),
                        Uuids.bytes(account.value()),
                        Uuids.bytes(version.value()),
                        lesson)
                .stream()
                .findFirst();
    }

    /** Whoever hands in the same attempt at the same moment waits. */
    Optional<Kept> lock(UUID attempt) {
        return jdbc
                .query(
                        "select * from test_attempt where id = ? and seed is not null for update",
                        (row, number) -> kept(row),
                        Uuids.bytes(attempt))
                .stream()
                .findFirst();
    }

    List<UUID> overdue(Instant dueBefore) {
        return jdbc.query(
                "select id from test_attempt where due_at < ? and handed_in_at is null limit 500",
                (row, number) -> Uuids.of(row.getBytes("id")),
                utc(dueBefore));
    }

    void keepAnswers(UUID attempt, Map<String, List<String>> answers) {
        jdbc.update(
                "update test_attempt set answers = ? where id = ? and handed_in_at is null",
                json.writeValueAsString(answers),
                Uuids.bytes(attempt));
    }

    void close(UUID attempt, Map<String, List<String>> answers, Instant at, Instant markedAt, TestResult result) {
        jdbc.update(
                """
                update test_attempt
                set handed_in_at = greatest(?, started_at), marked_at = ?, answers = ?, percent = ?, passed = ?, result = ?
                where id = ?
                """,
                utc(at),
                utc(markedAt),
                json.writeValueAsString(answers),
                result.percent(),
                result.passed(),
                json.writeValueAsString(result),
                Uuids.bytes(attempt));
    }

    /** Handed in by a phone that knew of no attempt. */
    void addClosed(
            AccountId account,
            VersionId version,
            String lesson,
            Map<String, List<String>> answers,
            Instant at,
            Instant markedAt,
            TestResult result) {
        jdbc.update(
                """
                insert into test_attempt
                    (id, account, version_id, lesson, handed_in_at, marked_at, answers, percent, passed, result)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Uuids.bytes(Uuids.next()),
                Uuids.bytes(account.value()),
                Uuids.bytes(version.value()),
                lesson,
                utc(at),
                utc(markedAt),
                json.writeValueAsString(answers),
                result.percent(),
                result.passed(),
                json.writeValueAsString(result));
    }

    /** One that is open there already stays the open one. */
    void carryOver(AccountId account, VersionId from, VersionId to, String lesson) {
        jdbc.update(
                "update ignore test_attempt set version_id = ? where account = ? and version_id = ? and lesson = ?",
                Uuids.bytes(to.value()),
                Uuids.bytes(account.value()),
                Uuids.bytes(from.value()),
                lesson);
    }

    /** In the order in which they were handed in; of other versions of the course those that were passed. */
    List<TestStanding.Score> scores(AccountId account, VersionId version, String lesson) {
        return jdbc.query(
                """
                select percent, passed, handed_in_at from test_attempt
                where account = ? and lesson = ? and handed_in_at is not null
                    and (version_id = ? or (passed and version_id in (
                        select other.id from course_version other join course_version v on v.course = other.course
                        where v.id = ?)))
                order by handed_in_at, id
                """,
                (row, number) -> new TestStanding.Score(
                        row.getInt("percent"), row.getBoolean("passed"), instant(row, "handed_in_at")),
                Uuids.bytes(account.value()),
                lesson,
                Uuids.bytes(version.value()),
                Uuids.bytes(version.value()));
    }

    /** A learner's first attempt at a test, in whatever version. */
    record First(VersionId version, ItemAnalysis.Attempt attempt) {}

    /** The first one of everybody who took any of the versions, the latest of them first. */
    List<First> first(List<VersionId> versions, String lesson, int most) {
        var arguments = new ArrayList<Object>();
        versions.forEach(version -> arguments.add(Uuids.bytes(version.value())));
        arguments.add(lesson);
        arguments.add(most);
        return jdbc.query(
                """
                select version_id, answers, result from (
                    select version_id, answers, result, handed_in_at,
                           row_number() over (partition by account order by handed_in_at, id) as turn
                    from test_attempt
                    where version_id in (%s) and lesson = ? and handed_in_at is not null) attempt
                where turn = 1 and result is not null order by handed_in_at desc limit ?
                """.formatted(places(versions)),
                (row, number) -> new First(
                        new VersionId(Uuids.of(row.getBytes("version_id"))),
                        new ItemAnalysis.Attempt(
                                json.readValue(row.getString("answers"), ANSWERS),
                                json.readValue(row.getString("result"), TestResult.class))),
                arguments.toArray());
    }

    /** A learner's first attempt at a test, of whatever version of the course. */
    record FirstResult(AccountId account, VersionId version, Instant handedInAt, TestResult result) {}

    /** Of these people; nothing of those whose first result is not kept. */
    List<FirstResult> first(CourseId course, String lesson, Collection<AccountId> people) {
        var found = new HashMap<AccountId, Optional<FirstResult>>();
        var arguments = new ArrayList<Object>(List.of(course.value(), lesson));
        people.forEach(person -> arguments.add(Uuids.bytes(person.value())));
        jdbc.query(
                """
                select a.account, a.version_id, a.handed_in_at, a.result
                from test_attempt a join course_version v on v.id = a.version_id
                where v.course = ? and a.lesson = ? and a.handed_in_at is not null and a.account in (%s)
                order by a.handed_in_at, a.id
                """.formatted(places(people)),
                row -> {
                    var account = new AccountId(Uuids.of(row.getBytes("account")));
                    if (!found.containsKey(account)) {
                        found.put(account, firstResult(account, row));
                    }
                },
                arguments.toArray());
        return found.values().stream().flatMap(Optional::stream).toList();
    }

    private Optional<FirstResult> firstResult(AccountId account, ResultSet row) throws SQLException {
        var result = row.getString("result");
        return result == null
                ? Optional.empty()
                : Optional.of(new FirstResult(
                        account,
                        new VersionId(Uuids.of(row.getBytes("version_id"))),
                        instant(row, "handed_in_at"),
                        json.readValue(result, TestResult.class)));
    }

    private static String places(Collection<?> values) {
        return values.stream().map(any -> "?").collect(Collectors.joining(", "));
    }

    /** For their learner to read. */
    List<Map<String, Object>> about(AccountId account) {
        return jdbc.query(
                """
                select lesson, started_at, handed_in_at, percent, passed, answers from test_attempt
                where account = ? order by id
                """,
                (row, number) -> {
                    var fields = new java.util.LinkedHashMap<String, Object>();
                    fields.put("lesson", row.getString("lesson"));
                    putInstant(fields, "started_at", row, "started_at");
                    putInstant(fields, "handed_in_at", row, "handed_in_at");
                    if (row.getObject("percent") != null) {
                        fields.put("percent", row.getInt("percent"));
                        fields.put("passed", row.getBoolean("passed"));
                    }
                    fields.put("answers", inLines(row.getString("answers")));
                    return Map.copyOf(fields);
                },
                Uuids.bytes(account.value()));
    }

    private List<String> inLines(String answers) {
        return json.readValue(answers, ANSWERS).entrySet().stream()
                .map(answer -> answer.getKey() + ": " + String.join(", ", answer.getValue()))
                .toList();
    }

    void erase(AccountId account) {
        jdbc.update("delete from test_attempt where account = ?", Uuids.bytes(account.value()));
    }

    private Kept kept(ResultSet row) throws SQLException {
        var result = row.getString("result");
        return new Kept(
                Uuids.of(row.getBytes("id")),
                new AccountId(Uuids.of(row.getBytes("account"))),
                new VersionId(Uuids.of(row.getBytes("version_id"))),
                row.getString("lesson"),
                row.getLong("seed"),
                nullableInstant(row, "due_at"),
                nullableInstant(row, "handed_in_at"),
                json.readValue(row.getString("answers"), ANSWERS),
                result == null ? null : json.readValue(result, TestResult.class));
    }

    private static void putInstant(Map<String, Object> fields, String name, ResultSet row, String column)
            throws SQLException {
        var instant = nullableInstant(row, column);
        if (instant != null) {
            fields.put(name, instant);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
