package id.melek.catalog;

import id.melek.account.AccountId;
import id.melek.base.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Courses that were withdrawn and lessons that were recalled. */
@Repository
class WithdrawalRepository {

    private final JdbcTemplate jdbc;

    WithdrawalRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param version the newest one when the lesson was recalled */
    record StoredRecall(Recall recall, UUID version) {}

    Optional<Withdrawal> withdrawal(String slug) {
        return jdbc
                .query(
                        """
                        select w.reason, w.withdrawn_at from course_withdrawal w join course c on c.id = w.course
                        where c.slug = ? and w.offered_again_at is null
                        """,
                        (row, number) -> new Withdrawal(row.getString("reason"), instant(row, "withdrawn_at")),
                        slug)
                .stream()
                .findFirst();
    }

    void withdraw(int course, String reason, AccountId by, Instant now) {
        jdbc.update("""
                insert into course_withdrawal (id, course, reason, withdrawn_by, withdrawn_at) values (?, ?, ?, ?, ?)
                """, Uuids.bytes(Uuids.next()), course, reason, Uuids.bytes(by.value()), utc(now));
    }

    void offerAgain(int course, AccountId by, Instant now) {
        jdbc.update("""
                update course_withdrawal set offered_again_by = ?, offered_again_at = ?
                where course = ? and offered_again_at is null
                """, Uuids.bytes(by.value()), utc(now), course);
    }

    /** Those that were not lifted, of the course that this is a version of; oldest first. */
    List<StoredRecall> recalls(UUID version) {
        return jdbc.query("""
                select r.* from lesson_recall r join course_version v on v.course = r.course
                where v.id = ? and r.lifted_at is null order by r.recalled_at, r.id
                """, (row, number) -> recall(row), Uuids.bytes(version));
    }

    void recall(int course, String lesson, UUID version, String reason, AccountId by, Instant now) {
        jdbc.update(
                """
                insert into lesson_recall (id, course, lesson, version, reason, recalled_by, recalled_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                Uuids.bytes(Uuids.next()),
                course,
                lesson,
                Uuids.bytes(version),
                reason,
                Uuids.bytes(by.value()),
                utc(now));
    }

    void lift(int course, String lesson, AccountId by, Instant now) {
        jdbc.update(
                "update lesson_recall set lifted_by = ?, lifted_at = ? where course = ? and lesson = ? and lifted_at is null",
                Uuids.bytes(by.value()),
                utc(now),
                course,
                lesson);
    }

    boolean wasPublishedBy(UUID version, Instant at) {
        return !jdbc.queryForList(
                        "select 1 from course_version where id = ? and published_at <= ?",
                        Uuids.bytes(version),
                        utc(at))
                .isEmpty();
    }

    private static StoredRecall recall(ResultSet row) throws SQLException {
        return new StoredRecall(
                new Recall(row.getString("lesson"), row.getString("reason"), instant(row, "recalled_at")),
                Uuids.of(row.getBytes("version")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
