package id.melek.authoring;

import static id.melek.authoring.DraftRepository.instant;
import static id.melek.authoring.DraftRepository.utc;

import id.melek.base.Uuids;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Lessons that were taken out of drafts, whole, until they are put back. */
@Repository
class RemovalRepository {

    private final DraftRepository drafts;
    private final JdbcTemplate jdbc;

    RemovalRepository(DraftRepository drafts, JdbcTemplate jdbc) {
        this.drafts = drafts;
        this.jdbc = jdbc;
    }

    /** Takes a lesson out, in all its languages. */
    void remove(UUID removal, UUID draft, String folder, Instant now) {
        jdbc.update("""
                insert into draft_removed (id, draft, path, revision, content, saved_by, saved_at, removed_at)
                select ?, draft, path, revision, content, saved_by, saved_at, ?
                from draft_file where draft = ? and path regexp ?
                """, Uuids.bytes(removal), utc(now), Uuids.bytes(draft), "^[a-z]+/" + folder + "/");
        jdbc.update(
                "delete from draft_file where draft = ? and path regexp ?",
                Uuids.bytes(draft),
                "^[a-z]+/" + folder + "/");
    }

    /** The paths that removed lessons had. */
    List<String> removed(UUID draft) {
        return jdbc.query(
                "select path from draft_removed where draft = ?",
                (row, number) -> row.getString(1),
                Uuids.bytes(draft));
    }

    /** The paths that a removed lesson had. */
    List<String> removed(UUID removal, UUID draft) {
        return jdbc.query(
                "select path from draft_removed where id = ? and draft = ?",
                (row, number) -> row.getString(1),
                Uuids.bytes(removal),
                Uuids.bytes(draft));
    }

    void putBack(UUID removal, UUID draft, String was, String folder) {
        jdbc.update("""
                insert into draft_file (draft, path, revision, content, saved_by, saved_at)
                select draft, replace(path, ?, ?), revision, content, saved_by, saved_at
                from draft_removed where id = ? and draft = ?
                """, "/" + was + "/", "/" + folder + "/", Uuids.bytes(removal), Uuids.bytes(draft));
        drafts.moveSavings(draft, was, folder);
        jdbc.update("delete from draft_removed where id = ?", Uuids.bytes(removal));
    }

    /** The one that was taken out last first. */
    List<RemovedLesson> of(UUID draft) {
        return jdbc.query("""
                select id, min(path) path, max(removed_at) removed_at,
                       max(case when path like 'id/%/lesson.md' then content end) text
                from draft_removed where draft = ? group by id order by removed_at desc, id desc
                """, (row, number) -> removed(row), Uuids.bytes(draft));
    }

    private static RemovedLesson removed(ResultSet row) throws SQLException {
        var folder = row.getString("path").split("/")[1];
        var text = row.getBytes("text");
        var title =
                text == null ? Optional.<String>empty() : DraftOutlines.title(new String(text, StandardCharsets.UTF_8));
        return new RemovedLesson(Uuids.of(row.getBytes("id")), title.orElse(folder), instant(row, "removed_at"));
    }
}
