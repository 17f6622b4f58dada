package id.melek.authoring;

import id.melek.account.AccountId;
import id.melek.base.Uuids;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Texts of drafts as they were before somebody saved others over them. */
@Repository
class PastRepository {

    private final JdbcTemplate jdbc;

    PastRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Past(int revision, @Nullable AccountId by, Instant at) {}

    /** The latest first. */
    List<Past> of(UUID draft, String path) {
        return jdbc.query(
                "select revision, saved_by, saved_at from draft_past where draft = ? and path = ? order by revision desc, id desc",
                (row, number) -> new Past(
                        row.getInt("revision"),
                        account(row.getBytes("saved_by")),
                        row.getObject("saved_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                Uuids.bytes(draft),
                path);
    }

    Optional<byte[]> content(UUID draft, String path, int revision) {
        return jdbc
                .query(
                        "select content from draft_past where draft = ? and path = ? and revision = ? order by id desc",
                        (row, number) -> row.getBytes("content"),
                        Uuids.bytes(draft),
                        path,
                        revision)
                .stream()
                .findFirst();
    }

    private static @Nullable AccountId account(byte @Nullable [] key) {
        return key == null ? null : new AccountId(Uuids.of(key));
    }
}
