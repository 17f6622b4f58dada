package id.melek.authoring;

import id.melek.account.AccountId;
import id.melek.base.Uuids;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Uploads and their pieces, as they are stored. */
@Repository
class UploadRepository {

    private final JdbcTemplate jdbc;

    UploadRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param name in media/; null as long as it is on its way */
    record Upload(UUID draft, AccountId account, @Nullable String name) {}

    void begin(UUID id, UUID draft, AccountId by, Instant now) {
        jdbc.update(
                "insert ignore into draft_upload (id, draft, account, begun_at) values (?, ?, ?, ?)",
                Uuids.bytes(id),
                Uuids.bytes(draft),
                Uuids.bytes(by.value()),
                LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    /** Keeps other pieces of it waiting until the transaction ends. */
    Optional<Upload> lock(UUID id) {
        return jdbc
                .query(
                        "select draft, account, name from draft_upload where id = ? for update",
                        (row, number) -> new Upload(
                                Uuids.of(row.getBytes("draft")),
                                new AccountId(Uuids.of(row.getBytes("account"))),
                                row.getString("name")),
                        Uuids.bytes(id))
                .stream()
                .findFirst();
    }

    int underWay(AccountId account) {
        return number(
                "select count(*) from draft_upload where account = ? and name is null", Uuids.bytes(account.value()));
    }

    int received(UUID id) {
        return number(
                "select coalesce(sum(length(content)), 0) from draft_upload_piece where upload = ?", Uuids.bytes(id));
    }

    private int number(String sql, Object key) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Integer.class, key));
    }

    void add(UUID id, int start, byte[] piece) {
        jdbc.update(
                "insert into draft_upload_piece (upload, start, content) values (?, ?, ?)",
                Uuids.bytes(id),
                start,
                piece);
    }

    byte[] content(UUID id) {
        var all = new ByteArrayOutputStream();
        jdbc.query(
                "select content from draft_upload_piece where upload = ? order by start",
                row -> {
                    all.writeBytes(row.getBytes("content"));
                },
                Uuids.bytes(id));
        return all.toByteArray();
    }

    void arrived(UUID id, String name) {
        jdbc.update("update draft_upload set name = ? where id = ?", name, Uuids.bytes(id));
        jdbc.update("delete from draft_upload_piece where upload = ?", Uuids.bytes(id));
    }

    void forget(UUID id) {
        jdbc.update("delete from draft_upload where id = ?", Uuids.bytes(id));
    }

    int forgetBegunBefore(Instant instant) {
        return jdbc.update(
                "delete from draft_upload where begun_at < ?", LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
