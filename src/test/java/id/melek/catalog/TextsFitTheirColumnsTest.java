package id.melek.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.IntegrationTest;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.pack.CourseSheet;
import id.melek.pack.CourseSheet.Field;
import id.melek.pack.Fault;
import id.melek.pack.FaultKind;
import id.melek.pack.PackReading;
import id.melek.pack.Packs;
import id.melek.pack.TrackReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever a pack may say has room in the database, and what has none is said before anything is published. */
@IntegrationTest
class TextsFitTheirColumnsTest {

    private static final String SLUG = "jualan-pertama-whatsapp";

    private static final List<String> TABLES = List.of(
            "course",
            "course_version",
            "course_text",
            "course_prerequisite",
            "course_version_file",
            "lesson",
            "lesson_text",
            "lesson_task",
            "media",
            "track_version",
            "track_text",
            "track_course",
            "track_form",
            "track_item");

    private static final List<String> SLUGS = List.of(
            "course.slug",
            "course_prerequisite.slug",
            "lesson.slug",
            "lesson_text.lesson",
            "lesson_task.lesson",
            "track_course.slug",
            "track_item.id",
            "draft.slug",
            "draft_remark.lesson",
            "test_attempt.lesson",
            "form_answer.item",
            "act.course",
            "act.lesson",
            "act.question",
            "practice_answer.question",
            "lesson_progress.lesson",
            "hand_in.lesson",
            "hand_in_points.criterion",
            "lesson_recall.lesson");

    private static final List<String> PATHS = List.of(
            "course_version_file.path", "draft_file.path", "draft_rival.path", "draft_past.path", "draft_removed.path");

    /** Chosen by Melek, or limited by the size of their files. */
    private static final List<String> OWN = List.of(
            "course_version.hash",
            "course_text.language",
            "lesson_text.language",
            "lesson_text.html",
            "lesson_text.narration",
            "lesson_task.language",
            "media.name",
            "media.type",
            "track_version.hash",
            "track_version.track",
            "track_text.language",
            "track_form.name",
            "track_form.language");

    @TempDir
    Path folder;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    CourseFiles courses;

    @Autowired
    TrackPublishing tracks;

    @Autowired
    People people;

    /** A text that an author chooses: where it is written, and where it is kept. */
    enum Text {
        COURSE_TITLE("course_text.title", "course.yaml", "  title: ", "🧵"),
        COURSE_SUMMARY("course_text.summary", "course.yaml", "  summary: ", "🧵"),
        LICENCE("course_version.licence", "course.yaml", "licence: ", "A"),
        LESSON_TITLE("lesson_text.title", "id/01-three-products/lesson.md", "title: ", "🧵"),
        TASK_TITLE("lesson_task.title", "id/04-honest-catalogue/task.yaml", "title: ", "🧵"),
        TRACK_TITLE("track_text.title", "track.yaml", "  title: ", "🧵"),
        TRACK_SUMMARY("track_text.summary", "track.yaml", "  summary: ", "🧵");

        private final String column;
        private final String file;
        private final String key;
        private final String letter;

        Text(String column, String file, String key, String letter) {
            this.column = column;
            this.file = file;
            this.key = key;
            this.letter = letter;
        }

        private String in(String text, int letters) {
            var line = Matcher.quoteReplacement(key + letter.repeat(letters));
            return text.replaceFirst("(?m)^" + key + ".*$", line);
        }

        private boolean isOfTrack() {
            return file.equals("track.yaml");
        }
    }

    /** Words that are chosen from a list. */
    enum Word {
        TRACK("course_version.track", Field.TRACK),
        LEVEL("course_version.level", Field.LEVEL),
        DIGCOMP("track_item.digcomp", Field.DIGCOMP),
        PILLAR("track_item.kominfo", Field.KOMINFO);

        private final String column;
        private final Field field;

        Word(String column, Field field) {
            this.column = column;
            this.field = field;
        }
    }

    private Person budi;

    @BeforeEach
    void budiPublishes() {
        budi = people.trainer("Budi");
    }

    @ParameterizedTest
    @EnumSource
    void aTextIsAsLongAsItsColumnAndNoLonger(Text text) throws IOException {
        int room = room(text.column);

        assertThat(published(text, room)).isEmpty();

        assertThat(published(text, room + 1)).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(text.file);
            assertThat(fault.line()).isPositive();
            assertThat(fault.what().kind()).isEqualTo(FaultKind.TOO_MANY_CHARACTERS);
            assertThat(fault.what().arguments())
                    .containsExactly(text.key.strip().replace(":", ""), String.valueOf(room + 1), String.valueOf(room));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aWordFitsItsColumn(Word word) {
        assertThat(CourseSheet.known(word.field))
                .allSatisfy(known -> assertThat(known.length()).isLessThanOrEqualTo(room(word.column)));
    }

    @Test
    void noNameIsLongerThanItsColumns() {
        assertThat(SLUGS)
                .allSatisfy(column ->
                        assertThat(Packs.isSlug("a".repeat(room(column) + 1))).isFalse());
        assertThat(PATHS)
                .allSatisfy(column -> assertThat(Packs.isFile("media/" + "a".repeat(room(column) - 9) + ".svg"))
                        .isFalse());
    }

    @Test
    void allThatACourseTeachesFitsItsColumn() throws IOException {
        assertThat(publishedCourse("course.yaml", outcomes(20, 200))).isEmpty();

        assertThat(publishedCourse("course.yaml", outcomes(20, 201)))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.what().kind()).isEqualTo(FaultKind.TOO_MANY_CHARACTERS));
        assertThat(publishedCourse("course.yaml", outcomes(21, 200)))
                .extracting(fault -> fault.what().kind())
                .contains(FaultKind.AT_MOST);
    }

    @Test
    void aDayIsOneThatADatabaseKnows() throws IOException {
        for (var year : List.of("0001", "+10000", "-0001")) {
            var yaml = course("course.yaml").replace("review_by: 2027", "review_by: " + year);
            assertThat(publishedCourse("course.yaml", yaml))
                    .extracting(fault -> fault.what().kind())
                    .contains(FaultKind.DATE);
        }
        var last = course("course.yaml").replace("review_by: 2027-11-22", "review_by: 9999-12-31");
        assertThat(publishedCourse("course.yaml", last)).isEmpty();
    }

    @Test
    void noColumnIsForgottenHere() {
        var known = new ArrayList<>(OWN);
        known.add("course_text.outcomes");
        Stream.of(Text.values()).forEach(text -> known.add(text.column));
        Stream.of(Word.values()).forEach(word -> known.add(word.column));
        known.addAll(SLUGS);
        known.addAll(PATHS);

        var there = jdbc.queryForList("""
                select concat(table_name, '.', column_name) from information_schema.columns
                where table_schema = database() and data_type in ('char', 'varchar', 'text', 'mediumtext')
                """, String.class);

        assertThat(known)
                .containsAll(there.stream()
                        .filter(column -> TABLES.contains(column.substring(0, column.indexOf('.'))))
                        .toList());
        assertThat(there).containsAll(known);
    }

    private int room(String column) {
        var parts = column.split("\\.");
        return jdbc.queryForObject("""
                select character_maximum_length from information_schema.columns
                where table_schema = database() and table_name = ? and column_name = ?
                """, Integer.class, parts[0], parts[1]);
    }

    private List<Fault> published(Text text, int letters) throws IOException {
        return text.isOfTrack()
                ? publishedTrack(text, letters)
                : publishedCourse(text.file, text.in(course(text.file), letters));
    }

    private List<Fault> publishedCourse(String file, String text) throws IOException {
        var files = files();
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return switch (Packs.read(SLUG, files)) {
            case PackReading.Faulty(var faults) -> faults;
            case PackReading.Sound(var pack) -> {
                courses.publish(budi, pack, Optional.empty(), "");
                yield List.of();
            }
        };
    }

    private static Map<String, byte[]> files() {
        return new TreeMap<>(((PackReading.Sound) Packs.read(course())).pack().files());
    }

    private List<Fault> publishedTrack(Text text, int letters) throws IOException {
        var from = Path.of("content/tracks/selling");
        var to = folder.resolve("selling");
        try (var all = Files.walk(from)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
        Files.writeString(to.resolve(text.file), text.in(Files.readString(to.resolve(text.file)), letters));
        return switch (Packs.readTrack(to)) {
            case TrackReading.Faulty(var faults) -> faults;
            case TrackReading.Sound(var pack) -> {
                tracks.publish(pack);
                yield List.of();
            }
        };
    }

    /** As many of as many letters each, in both languages. */
    private static String outcomes(int many, int letters) throws IOException {
        var list = ("    - " + "🧵".repeat(letters) + "\n").repeat(many);
        return course("course.yaml").replaceAll("(?m)(?<=^  outcomes:\n)(?:    - .*\n)+", list);
    }

    private static String course(String file) throws IOException {
        return Files.readString(course().resolve(file));
    }

    private static Path course() {
        return Path.of("content/courses", SLUG);
    }
}
