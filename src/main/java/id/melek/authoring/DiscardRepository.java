package id.melek.authoring;

import static id.melek.authoring.DraftRepository.instant;
import static id.melek.authoring.DraftRepository.utc;

import id.melek.account.AccountId;
import id.melek.base.Uuids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Drafts that were put away unpublished: nothing of them is ever deleted. */
@Repository
class DiscardRepository {

    private final JdbcTemplate jdbc;

    DiscardRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param course the text of its sheet; empty where it has none */
    record Stored(UUID draft, String slug, String course, AccountId by, Instant at) {}

    void discard(UUID draft, AccountId by, Instant now) {
        jdbc.update(
                "update draft set closed_at = ?, discarded_at = ?, discarded_by = ? where id = ?",
                utc(now),
                utc(now),
                Uuids.bytes(by.value()),
                Uuids.bytes(draft));
    }

    /** The fifty that were put away last, the latest first. */
    List<Stored> all() {
        return jdbc.query(
                """
                select d.*, coalesce(f.content, '') course
                from draft d left join draft_file f on f.draft = d.id and f.path = ?
                where d.discarded_at is not null order by d.discarded_at desc, d.id desc limit 50
                """,
                (row, number) -> new Stored(
                        Uuids.of(row.getBytes("id")),
                        row.getString("slug"),
                        new String(row.getBytes("course"), StandardCharsets.UTF_8),
                        new AccountId(Uuids.of(row.getBytes("discarded_by"))),
                        instant(row, "discarded_at")),
                NewCourse.COURSE);
    }

    /** Whether it was put away, and is open now. */
    boolean takeUp(UUID draft) {
        return jdbc.update("""
                        update draft set closed_at = null, discarded_at = null, discarded_by = null
                        where id = ? and discarded_at is not null
                        """, Uuids.bytes(draft)) > 0;
    }
}
