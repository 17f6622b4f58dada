package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.base.Uuids;
import id.melek.learning.Enquiries.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Enquiries as they are stored. */
@Repository
class EnquiryRepository {

    record Stored(
            UUID id,
            AccountId from,
            Kind kind,
            String course,
            String lesson,
            String text,
            Instant askedAt,
            @Nullable String answer,
            @Nullable AccountId settledBy,
            @Nullable Instant settledAt) {

        /** Who asked, and who settled it. */
        Stream<AccountId> people() {
            return Stream.concat(Stream.of(from), Stream.ofNullable(settledBy));
        }
    }

    private final JdbcTemplate jdbc;

    EnquiryRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Stored> find(UUID id) {
        return jdbc.query("select * from enquiry where id = ?", (row, number) -> stored(row), Uuids.bytes(id)).stream()
                .findFirst();
    }

    void add(UUID id, AccountId from, Kind kind, String course, String lesson, String text, Instant at) {
        jdbc.update(
                "insert ignore into enquiry values (?, ?, ?, ?, ?, ?, ?, null, null, null)",
                Uuids.bytes(id),
                Uuids.bytes(from.value()),
                kind.name(),
                course,
                lesson,
                text,
                utc(at));
    }

    int countSince(AccountId from, Instant moment) {
        return count(
                "select count(*) from enquiry where account_id = ? and asked_at > ?",
                Uuids.bytes(from.value()),
                utc(moment));
    }

    int countOpen(Kind kind) {
        return count("select count(*) from enquiry where settled_at is null and kind = ?", kind.name());
    }

    private int count(String query, Object... parameters) {
        var count = jdbc.queryForObject(query, Integer.class, parameters);
        return count == null ? 0 : count;
    }

    List<Stored> of(AccountId from) {
        return jdbc.query(
                "select * from enquiry where account_id = ? order by asked_at, id",
                (row, number) -> stored(row),
                Uuids.bytes(from.value()));
    }

    List<Stored> of(AccountId from, String course, String lesson) {
        return jdbc.query(
                "select * from enquiry where account_id = ? and course = ? and lesson = ? order by asked_at desc, id limit 50",
                (row, number) -> stored(row),
                Uuids.bytes(from.value()),
                course,
                lesson);
    }

    List<Stored> open(int offset, int limit) {
        return jdbc.query(
                "select * from enquiry where settled_at is null order by asked_at, id limit ? offset ?",
                (row, number) -> stored(row),
                limit,
                offset);
    }

    List<Stored> settled(int offset, int limit) {
        return jdbc.query(
                "select * from enquiry where settled_at is not null order by settled_at desc, id limit ? offset ?",
                (row, number) -> stored(row),
                limit,
                offset);
    }

    /** Of a course, the longest first. */
    List<Stored> open(String course, Kind kind, int limit) {
        return jdbc.query(
                "select * from enquiry where course = ? and kind = ? and settled_at is null order by asked_at, id limit ?",
                (row, number) -> stored(row),
                course,
                kind.name(),
                limit);
    }

    /** How many of each lesson of a course that has any. */
    Map<String, Integer> settled(String course, Kind kind) {
        var counts = new HashMap<String, Integer>();
        jdbc.query(
                """
                select lesson, count(*) number from enquiry where course = ? and kind = ? and settled_at is not null
                group by lesson
                """,
                row -> {
                    counts.put(row.getString("lesson"), row.getInt("number"));
                },
                course,
                kind.name());
        return counts;
    }

    /** Answers whether it was open until now: of two trainers one is faster. */
    boolean settle(UUID id, AccountId by, @Nullable String answer, Instant at) {
        return jdbc.update(
                        "update enquiry set answer = ?, settled_by = ?, settled_at = ? where id = ? and settled_at is null",
                        answer,
                        Uuids.bytes(by.value()),
                        utc(at),
                        Uuids.bytes(id))
                == 1;
    }

    void deleteOf(AccountId from) {
        jdbc.update("delete from enquiry where account_id = ?", Uuids.bytes(from.value()));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var settledBy = row.getBytes("settled_by");
        var settledAt = row.getObject("settled_at", LocalDateTime.class);
        return new Stored(
                Uuids.of(row.getBytes("id")),
                new AccountId(Uuids.of(row.getBytes("account_id"))),
                Kind.valueOf(row.getString("kind")),
                row.getString("course"),
                row.getString("lesson"),
                row.getString("text"),
                row.getObject("asked_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("answer"),
                settledBy == null ? null : new AccountId(Uuids.of(settledBy)),
                settledAt == null ? null : settledAt.toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
