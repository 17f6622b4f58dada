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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** When which version was made the newest, and by whom. */
@Repository
class PublicationRepository {

    private final JdbcTemplate jdbc;

    PublicationRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID version, @Nullable AccountId by, @Nullable AccountId readBy, String note, Instant now) {
        jdbc.update(
                """
                insert into course_publication (id, course, version, published_at, published_by, read_by, note)
                select ?, course, id, ?, ?, ?, ? from course_version where id = ?
                """,
                Uuids.bytes(Uuids.next()),
                LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                key(by),
                key(readBy),
                note,
                Uuids.bytes(version));
    }

    /** The latest first. */
    List<Publication> of(String slug) {
        return jdbc.query("""
                select p.*, v.hash from course_publication p
                join course_version v on v.id = p.version join course c on c.id = p.course
                where c.slug = ? order by p.published_at desc, p.id desc
                """, (row, number) -> publication(row), slug);
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                new VersionId(Uuids.of(row.getBytes("version"))),
                row.getString("hash"),
                row.getObject("published_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                account(row.getBytes("published_by")),
                account(row.getBytes("read_by")),
                row.getString("note"));
    }

    private static byte @Nullable [] key(@Nullable AccountId account) {
        return account == null ? null : Uuids.bytes(account.value());
    }

    private static Optional<AccountId> account(byte @Nullable [] key) {
        return Optional.ofNullable(key).map(bytes -> new AccountId(Uuids.of(bytes)));
    }
}
