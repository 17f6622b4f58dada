package id.melek.authoring;

import id.melek.account.AccountId;
import id.melek.authoring.DraftStanding.Outcome;
import id.melek.base.Uuids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Drafts that were handed over, what readers said to them, and who wrote them. */
@Repository
class ReadingRepository {

    private final JdbcTemplate jdbc;

    ReadingRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A draft handed over.
     *
     * @param outcome null as long as nobody has decided
     * @param seal of the files that were approved
     */
    record Stored(
            UUID id,
            String note,
            AccountId handedOverBy,
            Instant handedOverAt,
            @Nullable Outcome outcome,
            @Nullable String seal,
            @Nullable AccountId reader,
            String words) {

        boolean isOpen() {
            return outcome == null;
        }

        boolean approves(String files) {
            return outcome == Outcome.APPROVED && files.equals(seal);
        }
    }

    record StoredRemark(UUID id, String lesson, String words, AccountId by, Instant at, boolean settled) {}

    /** Names the files of a draft as they are: another name for any other files. */
    String seal(UUID draft) {
        var lines = new TreeSet<String>();
        jdbc.query(
                "select path, sha2(content, 256) as hash from draft_file where draft = ?",
                row -> {
                    lines.add(row.getString("path") + " " + row.getString("hash"));
                },
                Uuids.bytes(draft));
        return sha256(String.join("\n", lines));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Set<AccountId> writers(UUID draft) {
        return jdbc
                .query("""
                        select writer from draft_writer where draft = ?
                        union
                        select f.saved_by from draft_file f join draft d on d.id = f.draft
                        where f.draft = ? and f.saved_by is not null and f.saved_at > d.begun_at
                        """, (row, number) -> account(row.getBytes(1)), Uuids.bytes(draft), Uuids.bytes(draft))
                .stream()
                .collect(Collectors.toSet());
    }

    Optional<Stored> last(UUID draft) {
        return jdbc
                .query(
                        "select * from draft_reading where draft = ? order by id desc limit 1",
                        (row, number) -> stored(row),
                        Uuids.bytes(draft))
                .stream()
                .findFirst();
    }

    void handOver(UUID draft, String note, AccountId by, Instant now) {
        jdbc.update("""
                insert into draft_reading (id, draft, note, handed_over_by, handed_over_at, words)
                values (?, ?, ?, ?, ?, '')
                """, Uuids.bytes(Uuids.next()), Uuids.bytes(draft), note, key(by), utc(now));
    }

    void decide(UUID reading, Outcome outcome, @Nullable String seal, AccountId by, String words, Instant now) {
        jdbc.update(
                "update draft_reading set outcome = ?, seal = ?, reader = ?, words = ?, decided_at = ? where id = ?",
                outcome.name(),
                seal,
                key(by),
                words,
                utc(now),
                Uuids.bytes(reading));
    }

    List<StoredRemark> remarks(UUID draft) {
        return jdbc.query(
                "select * from draft_remark where draft = ? order by made_at, id",
                (row, number) -> new StoredRemark(
                        Uuids.of(row.getBytes("id")),
                        row.getString("lesson"),
                        row.getString("words"),
                        account(row.getBytes("made_by")),
                        instant(row, "made_at"),
                        row.getObject("settled_at") != null),
                Uuids.bytes(draft));
    }

    void remark(UUID draft, String lesson, String words, AccountId by, Instant now) {
        jdbc.update(
                "insert into draft_remark values (?, ?, ?, ?, ?, ?, null)",
                Uuids.bytes(Uuids.next()),
                Uuids.bytes(draft),
                lesson,
                words,
                key(by),
                utc(now));
    }

    void settle(UUID draft, UUID remark, Instant now) {
        jdbc.update(
                "update draft_remark set settled_at = ? where id = ? and draft = ? and settled_at is null",
                utc(now),
                Uuids.bytes(remark),
                Uuids.bytes(draft));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        var reader = row.getBytes("reader");
        return new Stored(
                Uuids.of(row.getBytes("id")),
                row.getString("note"),
                account(row.getBytes("handed_over_by")),
                instant(row, "handed_over_at"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("seal"),
                reader == null ? null : account(reader),
                row.getString("words"));
    }

    private static byte[] key(AccountId account) {
        return Uuids.bytes(account.value());
    }

    private static AccountId account(byte[] key) {
        return new AccountId(Uuids.of(key));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
