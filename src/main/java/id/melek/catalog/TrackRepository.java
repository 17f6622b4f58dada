package id.melek.catalog;

import id.melek.base.Uuids;
import id.melek.pack.Competence;
import id.melek.pack.FormName;
import id.melek.pack.TrackForm;
import id.melek.pack.TrackPack;
import id.melek.pack.TrackText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tracks' tables. */
@Repository
class TrackRepository {

    private final JdbcTemplate jdbc;

    TrackRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A version's own words, and the slugs of its courses. */
    record StoredTrack(String track, String language, String title, String summary, List<String> courses) {}

    /** The newest version of each track, by its name. */
    Map<String, UUID> newestVersions() {
        var newest = new HashMap<String, UUID>();
        jdbc.query("select id, track from track_version order by published_at, id", row -> {
            newest.put(row.getString("track"), Uuids.of(row.getBytes("id")));
        });
        return newest;
    }

    Optional<StoredTrack> text(UUID version, String language) {
        return jdbc
                .query(
                        """
                        select v.track, t.language, t.title, t.summary
                        from track_version v join track_text t on t.version = v.id
                        where v.id = ? and t.language in (?, 'id')
                        order by t.language = ? desc limit 1
                        """,
                        (row, number) -> new StoredTrack(
                                row.getString("track"),
                                row.getString("language"),
                                row.getString("title"),
                                row.getString("summary"),
                                courses(version)),
                        Uuids.bytes(version),
                        language,
                        language)
                .stream()
                .findFirst();
    }

    private List<String> courses(UUID version) {
        return jdbc.query(
                "select slug from track_course where version = ? order by position",
                (row, number) -> row.getString("slug"),
                Uuids.bytes(version));
    }

    Optional<String> items(UUID version, FormName form, String language) {
        return jdbc
                .query(
                        """
                        select items from track_form
                        where version = ? and name = ? and language in (?, 'id')
                        order by language = ? desc limit 1
                        """,
                        (row, number) -> row.getString("items"),
                        Uuids.bytes(version),
                        form.name(),
                        language,
                        language)
                .stream()
                .findFirst();
    }

    Map<String, Competence> competences(UUID version) {
        var competences = new HashMap<String, Competence>();
        jdbc.query(
                "select id, digcomp, kominfo from track_item where version = ?",
                row -> {
                    competences.put(
                            row.getString("id"), new Competence(row.getString("digcomp"), row.getString("kominfo")));
                },
                Uuids.bytes(version));
        return competences;
    }

    boolean isPublished(String track, String hash) {
        return !jdbc.queryForList("select 1 from track_version where track = ? and hash = ?", track, hash)
                .isEmpty();
    }

    void addVersion(UUID version, TrackPack pack, Instant now) {
        jdbc.update(
                "insert into track_version values (?, ?, ?, ?)",
                Uuids.bytes(version),
                pack.track().key(),
                pack.hash(),
                LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    void addText(UUID version, String language, TrackText text) {
        jdbc.update(
                "insert into track_text values (?, ?, ?, ?)",
                Uuids.bytes(version),
                language,
                text.title(),
                text.summary());
    }

    void addCourse(UUID version, int position, String course) {
        jdbc.update("insert into track_course values (?, ?, ?)", Uuids.bytes(version), position, course);
    }

    void addForm(UUID version, TrackForm form) {
        form.items()
                .forEach((language, items) -> jdbc.update(
                        "insert into track_form values (?, ?, ?, ?)",
                        Uuids.bytes(version),
                        form.name().name(),
                        language.getLanguage(),
                        QuestionJson.write(items)));
    }

    void addItem(UUID version, String item, Competence competence) {
        jdbc.update(
                "insert into track_item values (?, ?, ?, ?)",
                Uuids.bytes(version),
                item,
                competence.digcomp(),
                competence.kominfo());
    }
}
