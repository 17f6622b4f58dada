package id.melek.catalog;

import id.melek.base.Uuids;
import id.melek.pack.CoursePack;
import id.melek.pack.CourseText;
import id.melek.pack.LessonText;
import id.melek.pack.PackLesson;
import id.melek.pack.PackMedia;
import id.melek.pack.Served;
import id.melek.pack.Task;
import id.melek.pack.TestSettings;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The catalogue's tables. */
@Repository
class CourseRepository {

    private final JdbcTemplate jdbc;

    CourseRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param offered whether people may join it */
    record Newest(UUID version, boolean offered) {}

    /** The newest version of each course by its slug, in the order of their numbers. */
    SequencedMap<String, Newest> newestVersions() {
        var newest = new LinkedHashMap<String, Newest>();
        jdbc.query("""
                select c.slug, v.id, w.course is null as offered from (
                    select v.id, v.course, v.number, row_number() over
                        (partition by v.course order by coalesce(p.latest, v.published_at) desc, v.id desc) as age
                    from course_version v left join (
                        select version, max(published_at) latest from course_publication group by version) p
                    on p.version = v.id) v join course c on c.id = v.course
                left join course_withdrawal w on w.course = c.id and w.offered_again_at is null
                where v.age = 1
                order by v.number
                """, row -> {
            newest.put(row.getString("slug"), new Newest(Uuids.of(row.getBytes("id")), row.getBoolean("offered")));
        });
        return newest;
    }

    Optional<String> trackOf(int course) {
        return jdbc.query("""
                        select v.track from course_version v left join course_publication p on p.version = v.id
                        where v.course = ? order by coalesce(p.published_at, v.published_at) desc, v.id desc limit 1
                        """, (row, number) -> row.getString("track"), course).stream()
                .findFirst();
    }

    Optional<CourseOutline> outline(UUID version, String language) {
        return jdbc
                .query(
                        """
                        select * from course_version v
                        join course c on c.id = v.course
                        join course_text t on t.version = v.id
                        where v.id = ? and t.language in (?, 'id')
                        order by t.language = ? desc limit 1
                        """,
                        (row, number) -> outline(row, version, lessons(version, row.getString("language"))),
                        Uuids.bytes(version),
                        language,
                        language)
                .stream()
                .findFirst();
    }

    private List<CourseOutline.Lesson> lessons(UUID version, String language) {
        return jdbc.query(
                """
                select l.slug, l.test_pass_mark, t.title, t.minutes, t.bytes, t.text_bytes, t.played_bytes, k.title task
                from lesson l join lesson_text t on t.version = l.version and t.lesson = l.slug
                left join lesson_task k on k.version = t.version and k.lesson = t.lesson and k.language = t.language
                where l.version = ? and t.language = ?
                order by l.position
                """,
                (row, number) -> new CourseOutline.Lesson(
                        row.getString("slug"),
                        row.getString("title"),
                        row.getInt("minutes"),
                        weight(row),
                        row.getObject("test_pass_mark") != null,
                        Optional.ofNullable(row.getString("task"))),
                Uuids.bytes(version),
                language);
    }

    /** A lesson's practical task. */
    Optional<Task> task(UUID version, String lesson, String language) {
        return jdbc
                .query(
                        """
                        select content from lesson_task
                        where version = ? and lesson = ? and language in (?, 'id')
                        order by language = ? desc limit 1
                        """,
                        (row, number) -> TaskJson.read(row.getString("content")),
                        Uuids.bytes(version),
                        lesson,
                        language,
                        language)
                .stream()
                .findFirst();
    }

    /** A lesson as it is kept: its questions in GIFT. */
    record StoredLesson(
            String slug,
            String language,
            String title,
            int minutes,
            Weight weight,
            String html,
            Optional<LessonContent.Narration> narration,
            String practice,
            String test,
            @Nullable TestSettings settings) {}

    Optional<StoredLesson> lesson(UUID version, String lesson, String language) {
        return jdbc
                .query(
                        """
                        select l.*, t.*, length(m.content) as narration_bytes
                        from lesson l join lesson_text t on t.version = l.version and t.lesson = l.slug
                        left join media m on m.name = t.narration
                        where l.version = ? and l.slug = ? and t.language in (?, 'id')
                        order by t.language = ? desc limit 1
                        """,
                        (row, number) -> new StoredLesson(
                                row.getString("slug"),
                                row.getString("language"),
                                row.getString("title"),
                                row.getInt("minutes"),
                                weight(row),
                                row.getString("html"),
                                narration(row),
                                row.getString("practice"),
                                row.getString("test"),
                                settings(row)),
                        Uuids.bytes(version),
                        lesson,
                        language,
                        language)
                .stream()
                .findFirst();
    }

    /** A version from before tests had settings knows its pass mark and attempts. */
    private static @Nullable TestSettings settings(ResultSet row) throws SQLException {
        var passMark = row.getObject("test_pass_mark", Integer.class);
        var settings = row.getString("test_settings");
        if (passMark == null) {
            return null;
        }
        return settings == null
                ? new TestSettings(passMark, row.getInt("test_attempts"))
                : QuestionJson.readSettings(settings);
    }

    private static Weight weight(ResultSet row) throws SQLException {
        var text = row.getInt("text_bytes");
        return new Weight(text, row.getInt("bytes") - text, row.getInt("played_bytes"));
    }

    private static Optional<LessonContent.Narration> narration(ResultSet row) throws SQLException {
        var bytes = row.getInt("narration_bytes");
        return Optional.ofNullable(row.getString("narration"))
                .map(name -> new LessonContent.Narration("/media/" + name, bytes));
    }

    Optional<UUID> version(String slug, String hash) {
        return jdbc
                .query(
                        "select v.id from course_version v join course c on c.id = v.course where c.slug = ? and v.hash = ?",
                        (row, number) -> Uuids.of(row.getBytes("id")),
                        slug,
                        hash)
                .stream()
                .findFirst();
    }

    Optional<String> hash(UUID version) {
        return jdbc
                .query(
                        "select hash from course_version where id = ?",
                        (row, number) -> row.getString("hash"),
                        Uuids.bytes(version))
                .stream()
                .findFirst();
    }

    /** The number of the course, given to it now if it is new. */
    int courseId(String slug) {
        while (jdbc.queryForList("select id from course where slug = ?", Integer.class, slug)
                .isEmpty()) {
            // another new course may take the number first: then the next one
            jdbc.update("insert ignore into course (id, slug) select coalesce(max(id), 0) + 1, ? from course", slug);
        }
        return Objects.requireNonNull(jdbc.queryForObject("select id from course where slug = ?", Integer.class, slug));
    }

    void addVersion(UUID version, int course, CoursePack pack, Instant now) {
        jdbc.update(
                "insert into course_version values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Uuids.bytes(version),
                course,
                pack.hash(),
                LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                pack.number(),
                pack.track().key(),
                pack.level().key(),
                pack.licence(),
                pack.validAsOf(),
                pack.reviewBy());
    }

    void addText(UUID version, String language, CourseText text) {
        jdbc.update(
                "insert into course_text values (?, ?, ?, ?, ?)",
                Uuids.bytes(version),
                language,
                text.title(),
                text.summary(),
                String.join("\n", text.outcomes()));
    }

    void addPrerequisites(UUID version, List<String> slugs) {
        for (int position = 0; position < slugs.size(); position++) {
            jdbc.update(
                    "insert into course_prerequisite values (?, ?, ?)",
                    Uuids.bytes(version),
                    position,
                    slugs.get(position));
        }
    }

    List<String> prerequisites(UUID version) {
        return jdbc.query(
                "select slug from course_prerequisite where version = ? order by position",
                (row, number) -> row.getString("slug"),
                Uuids.bytes(version));
    }

    void addLesson(UUID version, int position, PackLesson lesson) {
        var test = lesson.test();
        jdbc.update(
                """
                insert into lesson (version, slug, position, test_pass_mark, test_attempts, test_settings)
                values (?, ?, ?, ?, ?, ?)
                """,
                Uuids.bytes(version),
                lesson.slug(),
                position,
                test == null ? null : test.passMark(),
                test == null ? null : test.attempts(),
                test == null ? null : QuestionJson.writeSettings(test));
    }

    void addLessonText(UUID version, String lesson, String language, LessonText text) {
        var practice = QuestionJson.write(text.practice());
        var test = QuestionJson.write(text.graded());
        var narration = text.narration();
        var words =
                (int) text.htmlBytes() + (int) Served.compressed((practice + test).getBytes(StandardCharsets.UTF_8));
        jdbc.update(
                """
                insert into lesson_text
                    (version, lesson, language, title, minutes, bytes, html, practice, test, text_bytes, played_bytes, narration)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Uuids.bytes(version),
                lesson,
                language,
                text.title(),
                text.minutes(),
                words + text.pictureBytes(),
                text.html(),
                practice,
                test,
                words,
                text.playedBytes(),
                narration == null ? null : narration.servedName());
    }

    void addTask(UUID version, String lesson, String language, Task task) {
        jdbc.update(
                "insert into lesson_task values (?, ?, ?, ?, ?)",
                Uuids.bytes(version),
                lesson,
                language,
                task.title(),
                TaskJson.write(task));
    }

    boolean hasMedia(PackMedia media) {
        return !jdbc.queryForList("select 1 from media where name = ?", media.servedName())
                .isEmpty();
    }

    /** The name is the hash of the content, so a medium that is there already is the same one. */
    void addMedia(PackMedia media) {
        jdbc.update("insert ignore into media values (?, ?, ?)", media.servedName(), media.mediaType(), media.bytes());
    }

    private static CourseOutline outline(ResultSet row, UUID version, List<CourseOutline.Lesson> lessons)
            throws SQLException {
        return new CourseOutline(
                new CourseId(row.getInt("course")),
                new VersionId(version),
                row.getString("slug"),
                row.getInt("number"),
                row.getString("track"),
                row.getString("level"),
                row.getString("licence"),
                row.getObject("valid_as_of", LocalDate.class),
                row.getObject("review_by", LocalDate.class),
                row.getString("language"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("outcomes").lines().toList(),
                lessons);
    }
}
