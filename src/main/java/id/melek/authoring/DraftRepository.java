package id.melek.authoring;

import id.melek.account.AccountId;
import id.melek.base.Uuids;
import id.melek.pack.Packs;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Drafts and their files, as they are stored. */
@Repository
class DraftRepository {

    /** What others, or earlier savings, said in a file: it goes with its lesson. */
    private static final List<String> SAVINGS = List.of("draft_rival", "draft_past");

    private static final String MEDIA = "media/";

    private final JdbcTemplate jdbc;

    DraftRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A file with the number of its last saving. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Stored(int revision, byte[] content, @Nullable AccountId savedBy, Instant savedAt) {

        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    void add(Draft draft, @Nullable AccountId by) {
        jdbc.update(
                """
                insert into draft (id, slug, base_hash, origin_hash, begun_by, begun_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                Uuids.bytes(draft.id()),
                draft.slug(),
                draft.baseHash(),
                draft.originHash(),
                key(by),
                utc(draft.changedAt()),
                utc(draft.changedAt()));
    }

    void addFiles(UUID draft, Map<String, byte[]> files, @Nullable AccountId by, Instant now) {
        jdbc.batchUpdate(
                "insert into draft_file (draft, path, revision, content, saved_by, saved_at) values (?, ?, 1, ?, ?, ?)",
                files.entrySet().stream()
                        .map(file ->
                                new Object[] {Uuids.bytes(draft), file.getKey(), file.getValue(), key(by), utc(now)})
                        .toList());
    }

    /** Open ones, the one that was written in last first. */
    List<Draft> open() {
        return jdbc.query(
                "select * from draft where closed_at is null order by changed_at desc, id desc",
                (row, number) -> draft(row));
    }

    Optional<Draft> open(UUID id) {
        return jdbc
                .query(
                        "select * from draft where id = ? and closed_at is null",
                        (row, number) -> draft(row),
                        Uuids.bytes(id))
                .stream()
                .findFirst();
    }

    Optional<Draft> openOf(String slug) {
        return jdbc.query("""
                        select * from draft where slug = ? and closed_at is null
                        order by origin_hash is not null, changed_at desc, id desc limit 1
                        """, (row, number) -> draft(row), slug).stream().findFirst();
    }

    /** Whether that very content of the folder became a draft before, be it open or not. */
    boolean cameFromFolder(String slug, String hash) {
        return !jdbc.queryForList("select 1 from draft where slug = ? and origin_hash = ?", slug, hash)
                .isEmpty();
    }

    void rebase(UUID draft, String hash) {
        jdbc.update("update draft set base_hash = ? where id = ?", hash, Uuids.bytes(draft));
    }

    /** Keeps other savings in this draft waiting until the transaction ends. */
    boolean lockOpen(UUID id) {
        return !jdbc.queryForList("select 1 from draft where id = ? and closed_at is null for update", Uuids.bytes(id))
                .isEmpty();
    }

    Optional<Stored> file(UUID draft, String path) {
        return jdbc
                .query(
                        "select revision, content, saved_by, saved_at from draft_file where draft = ? and path = ?",
                        (row, number) -> new Stored(
                                row.getInt("revision"),
                                row.getBytes("content"),
                                account(row.getBytes("saved_by")),
                                instant(row, "saved_at")),
                        Uuids.bytes(draft),
                        path)
                .stream()
                .findFirst();
    }

    SortedMap<String, byte[]> files(UUID draft) {
        return files(draft, "%");
    }

    /** As a pack: a file of questions without any, and the rules of a test without questions, are as good as not there. */
    SortedMap<String, byte[]> pack(UUID draft) {
        return packed(files(draft));
    }

    /** As in a pack, the files of one lesson in all languages: of {@code 01-why-sell-online}. */
    SortedMap<String, byte[]> lesson(UUID draft, String folder) {
        return packed(files(draft, "%/" + folder + "/%"));
    }

    private static SortedMap<String, byte[]> packed(SortedMap<String, byte[]> files) {
        files.entrySet()
                .removeIf(file -> file.getKey().endsWith(".gift")
                        && new String(file.getValue(), StandardCharsets.UTF_8).isBlank());
        files.keySet()
                .removeIf(path ->
                        path.endsWith("/quiz.yaml") && !files.containsKey(path.replace("quiz.yaml", "test.gift")));
        return files;
    }

    /** Those that are there, by their paths. */
    SortedMap<String, byte[]> media(UUID draft, Set<String> names) {
        var media = new TreeMap<String, byte[]>();
        paths(draft).stream()
                .filter(path -> path.startsWith(MEDIA) && names.contains(path.substring(MEDIA.length())))
                .forEach(path -> file(draft, path).ifPresent(file -> media.put(path, file.content())));
        return media;
    }

    /** The Markdown texts alone. */
    SortedMap<String, byte[]> lessons(UUID draft) {
        return files(draft, "%/lesson.md");
    }

    private SortedMap<String, byte[]> files(UUID draft, String like) {
        var files = new TreeMap<String, byte[]>();
        jdbc.query(
                "select path, content from draft_file where draft = ? and path like ?",
                row -> {
                    files.put(row.getString("path"), row.getBytes("content"));
                },
                Uuids.bytes(draft),
                like);
        return files;
    }

    void save(UUID draft, String path, int revision, byte[] content, AccountId by, Instant now) {
        jdbc.update("""
                insert into draft_file (draft, path, revision, content, saved_by, saved_at) values (?, ?, ?, ?, ?, ?)
                on duplicate key update revision = values(revision), content = values(content),
                                        saved_by = values(saved_by), saved_at = values(saved_at)
                """, Uuids.bytes(draft), path, revision, content, Uuids.bytes(by.value()), utc(now));
        changed(draft, by, now);
    }

    private void changed(UUID draft, AccountId by, Instant now) {
        jdbc.update("update draft set changed_at = ? where id = ?", utc(now), Uuids.bytes(draft));
        wrote(draft, by);
    }

    /** From now on this trainer is one of those who wrote it. */
    void wrote(UUID draft, AccountId who) {
        jdbc.update("insert ignore into draft_writer values (?, ?)", Uuids.bytes(draft), Uuids.bytes(who.value()));
    }

    void close(UUID draft, Instant now) {
        jdbc.update("update draft set closed_at = ? where id = ?", utc(now), Uuids.bytes(draft));
    }

    /** What stands is about to be replaced: it is kept. */
    void keepPast(UUID draft, String path) {
        jdbc.update("""
                insert into draft_past (id, draft, path, revision, content, saved_by, saved_at)
                select ?, draft, path, revision, content, saved_by, saved_at from draft_file where draft = ? and path = ?
                """, Uuids.bytes(Uuids.next()), Uuids.bytes(draft), path);
    }

    /** When the newest of a file's kept earlier savings was made. */
    Optional<Instant> pastSavedAt(UUID draft, String path) {
        return jdbc
                .query(
                        "select saved_at from draft_past where draft = ? and path = ? order by saved_at desc limit 1",
                        (row, number) -> instant(row, "saved_at"),
                        Uuids.bytes(draft),
                        path)
                .stream()
                .findFirst();
    }

    /** The last one that a file had which is not there any more; 0 where there never was one. */
    int pastRevision(UUID draft, String path) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select coalesce(max(revision), 0) from draft_past where draft = ? and path = ?",
                Integer.class,
                Uuids.bytes(draft),
                path));
    }

    /** Takes a file out by an empty last saving, from which its numbers go on if it is written again. */
    void takeOut(UUID draft, String path, int revision, AccountId by, Instant now) {
        jdbc.update(
                "insert into draft_past (id, draft, path, revision, content, saved_by, saved_at) values (?, ?, ?, ?, '', ?, ?)",
                Uuids.bytes(Uuids.next()),
                Uuids.bytes(draft),
                path,
                revision,
                Uuids.bytes(by.value()),
                utc(now));
        jdbc.update("delete from draft_file where draft = ? and path = ?", Uuids.bytes(draft), path);
        changed(draft, by, now);
    }

    /** Whether it was there. */
    boolean delete(UUID draft, String path, Instant now) {
        jdbc.update("update draft set changed_at = ? where id = ?", utc(now), Uuids.bytes(draft));
        return jdbc.update("delete from draft_file where draft = ? and path = ?", Uuids.bytes(draft), path) > 0;
    }

    /** The path of a file with this very content. */
    Optional<String> sameIn(UUID draft, String folder, byte[] content) {
        return jdbc
                .query(
                        "select path from draft_file where draft = ? and path like ? and content = ? order by path limit 1",
                        (row, number) -> row.getString(1),
                        Uuids.bytes(draft),
                        folder + "%",
                        content)
                .stream()
                .findFirst();
    }

    /** Whether one more file of so many bytes is too much for a pack. */
    boolean isFullWith(UUID draft, int bytes) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select coalesce(sum(length(content)), 0) total, count(*) files from draft_file where draft = ?",
                (row, number) -> Packs.isTooMuch(row.getLong("total") + bytes, row.getInt("files") + 1),
                Uuids.bytes(draft)));
    }

    List<String> paths(UUID draft) {
        return jdbc.query(
                "select path from draft_file where draft = ? order by path",
                (row, number) -> row.getString(1),
                Uuids.bytes(draft));
    }

    /** All at once: two lessons may take each other's folders. */
    void rename(UUID draft, Map<String, String> folders, Instant now) {
        folders.forEach((from, to) -> move(draft, from, "~" + to));
        folders.values().forEach(to -> move(draft, "~" + to, to));
        jdbc.update("update draft set changed_at = ? where id = ?", utc(now), Uuids.bytes(draft));
    }

    /** With all that was ever saved there, also of files that are not there any more. */
    private void move(UUID draft, String from, String to) {
        move("draft_file", draft, from, to);
        moveSavings(draft, from, to);
    }

    /** What others, or earlier savings, said in a lesson. */
    void moveSavings(UUID draft, String from, String to) {
        SAVINGS.forEach(table -> move(table, draft, from, to));
    }

    private void move(String table, UUID draft, String from, String to) {
        jdbc.update(
                "update " + table + " set path = replace(path, ?, ?) where draft = ? and path regexp ?",
                "/" + from + "/",
                "/" + to + "/",
                Uuids.bytes(draft),
                "^[a-z]+/" + from + "/");
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                Uuids.of(row.getBytes("id")),
                row.getString("slug"),
                row.getString("base_hash"),
                row.getString("origin_hash"),
                instant(row, "changed_at"));
    }

    static @Nullable AccountId account(byte @Nullable [] key) {
        return key == null ? null : new AccountId(Uuids.of(key));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static byte @Nullable [] key(@Nullable AccountId account) {
        return account == null ? null : Uuids.bytes(account.value());
    }
}
