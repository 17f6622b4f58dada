package id.melek.authoring;

import static id.melek.authoring.DraftRepository.account;
import static id.melek.authoring.DraftRepository.instant;
import static id.melek.authoring.DraftRepository.utc;

import id.melek.account.AccountId;
import id.melek.base.Uuids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Texts that stand beside others, as they are stored. */
@Repository
class RivalRepository {

    private final JdbcTemplate jdbc;

    RivalRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Stored(
            UUID id, String path, byte[] content, @Nullable AccountId savedBy, Instant savedAt) {

        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    /**
     * Once only, however often the same text is sent; a later text of the same hand takes the place of its earlier one.
     *
     * @param text with the revision that its author thought to be the last
     */
    void keep(UUID draft, UUID hand, DraftText text, AccountId by, Instant now) {
        var content = text.text().getBytes(StandardCharsets.UTF_8);
        if (!replace(draft, hand, content, by, now) && !isKnown(draft, text.path(), content)) {
            jdbc.update(
                    "insert into draft_rival (id, draft, path, based_on, content, saved_by, saved_at) values (?, ?, ?, ?, ?, ?, ?)",
                    Uuids.bytes(hand),
                    Uuids.bytes(draft),
                    text.path(),
                    text.revision(),
                    content,
                    Uuids.bytes(by.value()),
                    utc(now));
        }
    }

    private boolean replace(UUID draft, UUID hand, byte[] content, AccountId by, Instant now) {
        return jdbc.update(
                        "update draft_rival set content = ?, saved_at = ?, settled_at = null where id = ? and draft = ? and saved_by = ?",
                        content,
                        utc(now),
                        Uuids.bytes(hand),
                        Uuids.bytes(draft),
                        Uuids.bytes(by.value()))
                > 0;
    }

    private boolean isKnown(UUID draft, String path, byte[] content) {
        return waiting(draft).stream()
                .anyMatch(one -> one.path().equals(path) && Arrays.equals(one.content(), content));
    }

    /** What is not yet put together with what stands, oldest first. */
    List<Stored> waiting(UUID draft) {
        return jdbc.query(
                """
                select id, path, content, saved_by, saved_at from draft_rival
                where draft = ? and settled_at is null order by saved_at, id
                """,
                (row, number) -> new Stored(
                        Uuids.of(row.getBytes("id")),
                        row.getString("path"),
                        row.getBytes("content"),
                        account(row.getBytes("saved_by")),
                        instant(row, "saved_at")),
                Uuids.bytes(draft));
    }

    /** Whether it was waiting. */
    boolean settle(UUID draft, UUID rival, Instant now) {
        return jdbc.update(
                        "update draft_rival set settled_at = ? where id = ? and draft = ? and settled_at is null",
                        utc(now),
                        Uuids.bytes(rival),
                        Uuids.bytes(draft))
                > 0;
    }
}
