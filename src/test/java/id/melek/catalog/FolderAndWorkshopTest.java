package id.melek.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.IntegrationTest;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.authoring.BeginResult;
import id.melek.authoring.DraftOutline;
import id.melek.authoring.Drafts;
import id.melek.authoring.ImportResult;
import id.melek.authoring.PublishResult;
import id.melek.authoring.Releases;
import id.melek.authoring.SaveResult;
import id.melek.pack.CoursePack;
import id.melek.pack.PackReading;
import id.melek.pack.PackZip;
import id.melek.pack.Packs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.request.RequestContextHolder;

/** A course is written in a folder under Git and in the browser, and neither ever writes over the other. */
@IntegrationTest
class FolderAndWorkshopTest {

    private static final String SLUG = "jualan-pertama-whatsapp";
    private static final String LESSON = "id/01-three-products/lesson.md";

    @TempDir
    Path content;

    @Autowired
    Publishing publishing;

    @Autowired
    TrackPublishing trackPublishing;

    @Autowired
    CourseFiles courses;

    @Autowired
    Drafts drafts;

    @Autowired
    Releases releases;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate jdbc;

    private Person budi;

    @BeforeEach
    void theFolderIsAsItWasPublished() throws IOException {
        budi = people.trainer("Budi");
        var original = Path.of("content/courses", SLUG);
        for (var file : pack(original).files().entrySet()) {
            var copy = folder().resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.getValue());
        }
    }

    @Test
    void anUnchangedFolderNeverDoesAnything() {
        starts();
        assertThat(newest()).isEqualTo(pack(folder()).hash());

        var written = publishedInTheBrowser("Dari bengkel.");
        starts();
        starts();

        assertThat(newest()).isEqualTo(written);
        assertThat(drafts.all(budi)).isEmpty();
    }

    @Test
    void aFolderThatWasChangedAfterTheWorkshopPublishedWaitsAsADraftBeside() throws IOException {
        var written = publishedInTheBrowser("Dari bengkel.");
        change("Dari Git.");

        starts();
        starts();

        assertThat(newest()).isEqualTo(written);
        assertThat(drafts.all(budi)).singleElement().satisfies(draft -> {
            assertThat(draft.isFromFolder()).isTrue();
            assertThat(draft.isPublished()).isTrue();
            assertThat(lesson(draft)).endsWith("Dari Git.\n");
            assertThat(drafts.handOut(budi, draft.id()).orElseThrow().zip())
                    .isEqualTo(PackZip.write(SLUG, pack(folder()).files()));
            assertThat(drafts.beginFrom(budi, SLUG)).isEqualTo(new BeginResult.GoesOn(draft.id()));
        });

        change("Dan sekali lagi.");
        starts();
        assertThat(drafts.all(budi)).hasSize(2);
        assertThat(newest()).isEqualTo(written);
    }

    @Test
    void theDraftBesideIsPublishedOnlyWhenBothArePutTogether() throws IOException {
        publishedInTheBrowser("Dari bengkel.");
        change("Dari Git.");
        starts();
        var draft = drafts.all(budi).getFirst();

        assertThat(releases.publishUnread(budi, draft.id(), "")).isEqualTo(new PublishResult.Overtaken());
        var text = drafts.text(budi, draft.id(), LESSON).orElseThrow();
        drafts.save(budi, draft.id(), LESSON, text.revision(), text.text() + "\nDari bengkel.\n");
        releases.goOnFromNewest(budi, draft.id());

        assertThat(releases.publishUnread(budi, draft.id(), "")).isEqualTo(new PublishResult.Published(SLUG));
        RequestContextHolder.resetRequestAttributes();
        assertThat(new String(courses.newest(budi, SLUG).orElseThrow().files().get(LESSON)))
                .endsWith("Dari Git.\n\nDari bengkel.\n");
        starts();
        assertThat(drafts.all(budi)).isEmpty();
    }

    @Test
    void aFolderThatWasPublishedLastIsPublishedAgainAndTheDraftInTheBrowserStays() throws IOException {
        var draft = ((BeginResult.Begun) drafts.beginFrom(budi, SLUG)).draft();
        var text = drafts.text(budi, draft, LESSON).orElseThrow();
        assertThat(drafts.save(budi, draft, LESSON, text.revision(), text.text() + "\nDari bengkel.\n"))
                .isInstanceOf(SaveResult.Saved.class);
        change("Dari Git.");

        starts();

        assertThat(newest()).isEqualTo(pack(folder()).hash());
        assertThat(drafts.all(budi)).singleElement().satisfies(one -> {
            assertThat(one.isFromFolder()).isFalse();
            assertThat(lesson(one)).endsWith("Dari bengkel.\n");
        });
        assertThat(releases.publishUnread(budi, draft, "")).isEqualTo(new PublishResult.Overtaken());
        assertThat(newest()).isEqualTo(pack(folder()).hash());
    }

    @Test
    void everyCourseOfTheFolderComesOutOfADraftByteForByte() throws IOException {
        for (var course : Packs.foldersIn(Path.of("content/courses"))) {
            var pack = pack(course);
            var zip = PackZip.write(pack.slug(), pack.files());

            var in = (ImportResult.BroughtIn) drafts.bringIn(budi, zip);

            assertThat(in.faults()).isEmpty();
            assertThat(drafts.handOut(budi, in.draft()).orElseThrow().zip())
                    .as(pack.slug())
                    .isEqualTo(zip);
        }
    }

    /** A column that is narrower than what its pack may hold stands for whatever nobody has thought of. */
    @Test
    void oneFolderThatCannotBePublishedKeepsNoOtherBack() throws IOException {
        var slug = "catat-uang-usaha";
        for (var file : pack(Path.of("content/courses", slug)).files().entrySet()) {
            var copy = content.resolve("courses").resolve(slug).resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.getValue());
        }
        var yaml = content.resolve("courses").resolve(slug).resolve("course.yaml");
        Files.writeString(
                yaml, Files.readString(yaml).replaceFirst("prerequisites: .*", "prerequisites: [" + SLUG + "]"));
        change("Dari Git.");
        jdbc.execute("create temporary table course_prerequisite (version binary(16), position int, slug varchar(3))");
        try {
            starts();
        } finally {
            jdbc.execute("drop temporary table course_prerequisite");
        }

        assertThat(newest()).isEqualTo(pack(folder()).hash());
    }

    @Test
    void onlyTrainersSayThatBothArePutTogether() {
        var draft = ((BeginResult.Begun) drafts.beginFrom(budi, SLUG)).draft();
        for (var other : List.of(people.learner("Sari", people.golo()), people.operator("Agus"))) {
            assertThatThrownBy(() -> releases.goOnFromNewest(other, draft)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private void starts() {
        new PackImport(publishing, trackPublishing, content).run(new DefaultApplicationArguments());
        RequestContextHolder.resetRequestAttributes();
    }

    /** Answers the hash. */
    private String publishedInTheBrowser(String sentence) {
        var files = new TreeMap<>(pack(folder()).files());
        files.put(LESSON, (new String(files.get(LESSON)) + "\n" + sentence + "\n").getBytes());
        var pack = ((PackReading.Sound) Packs.read(SLUG, files)).pack();
        courses.publish(budi, pack, Optional.empty(), "");
        RequestContextHolder.resetRequestAttributes();
        return pack.hash();
    }

    private void change(String sentence) throws IOException {
        var lesson = folder().resolve(LESSON);
        Files.writeString(lesson, Files.readString(lesson) + "\n" + sentence + "\n");
    }

    private Path folder() {
        return content.resolve("courses").resolve(SLUG);
    }

    private String newest() {
        RequestContextHolder.resetRequestAttributes();
        return courses.newest(budi, SLUG).orElseThrow().hash();
    }

    private String lesson(DraftOutline draft) {
        return drafts.text(budi, draft.id(), LESSON).orElseThrow().text();
    }

    private static CoursePack pack(Path folder) {
        return ((PackReading.Sound) Packs.read(folder)).pack();
    }
}
