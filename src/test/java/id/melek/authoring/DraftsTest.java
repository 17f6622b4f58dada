package id.melek.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.account.MovableClock;
import id.melek.account.Person;
import id.melek.base.Uuids;
import id.melek.catalog.CourseFiles;
import id.melek.pack.PackMedia;
import id.melek.pack.PackReading;
import id.melek.pack.Packs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

class DraftsTest extends WorkshopTest {

    @Autowired
    DraftRepository repository;

    @Autowired
    RivalRepository rivalRepository;

    @Autowired
    Readers readers;

    @Autowired
    Rivals rivals;

    @Autowired
    CourseFiles courses;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aDraftOfAPublishedCourseHoldsItsFilesByteForByte() {
        var draft = fromPublished();

        var published = (PackReading.Sound) Packs.read(Path.of("content/courses", SLUG));
        assertThat(courses.newest(budi, SLUG).orElseThrow().hash())
                .isEqualTo(published.pack().hash());
        published.pack().files().forEach((path, bytes) -> {
            if (!path.startsWith("media/")) {
                assertThat(drafts.text(budi, draft, path).orElseThrow().text()).isEqualTo(new String(bytes));
            }
        });
        assertThat(drafts.find(budi, draft).orElseThrow().lessons())
                .first()
                .satisfies(lesson -> assertThat(lesson.languages()).containsExactly("id", "en"));
        assertThat(drafts.beginFrom(tuti, SLUG)).isEqualTo(new BeginResult.GoesOn(draft));
    }

    @Test
    void whatIsWrittenIsSavedOnTopOfWhatWasThere() {
        var draft = fromPublished();
        var text = drafts.text(budi, draft, LESSON).orElseThrow();

        assertThat(save(budi, draft, text.revision(), "one")).isEqualTo(new SaveResult.Saved(2));
        assertThat(save(budi, draft, 2, "two")).isEqualTo(new SaveResult.Saved(3));

        assertThat(drafts.text(tuti, draft, LESSON)).contains(new DraftText(LESSON, 3, "two"));
    }

    @Test
    void theSameTextSentAgainAfterALostAnswerIsSavedOnce() {
        var draft = fromPublished();

        assertThat(save(budi, draft, 1, "one")).isEqualTo(new SaveResult.Saved(2));
        assertThat(save(budi, draft, 1, "one")).isEqualTo(new SaveResult.Saved(2));

        assertThat(rivals.in(budi, draft)).isEmpty();
    }

    @Test
    void ofTwoWhoWriteAtTheSameTimeNeitherLosesAWord() {
        var draft = fromPublished();
        save(budi, draft, 1, "Budi's");

        var result = save(tuti, draft, 1, "Tuti's");

        assertThat(result).isEqualTo(new SaveResult.Collided(new DraftText(LESSON, 2, "Budi's"), "Budi"));
        assertThat(save(tuti, draft, 1, "Tuti's")).isEqualTo(result);
        assertThat(rivals.in(budi, draft)).singleElement().satisfies(beside -> {
            assertThat(beside.text()).isEqualTo("Tuti's");
            assertThat(beside.path()).isEqualTo(LESSON);
            assertThat(beside.by()).isEqualTo("Tuti");
        });
        assertThat(save(tuti, draft, 2, "both")).isEqualTo(new SaveResult.Saved(3));
        rivals.settle(budi, draft, rivals.in(budi, draft).getFirst().id());
        assertThat(rivals.in(budi, draft)).isEmpty();
    }

    @Test
    void whoGoesOnWritingBesideAnotherTextHasOneTextThereUntilItIsPutTogether() {
        var draft = fromPublished();
        var hand = UUID.randomUUID();
        save(budi, draft, 1, "Budi's");

        for (var text : List.of("Tuti's", "Tuti's first", "Tuti's first thought")) {
            assertThat(drafts.save(tuti, draft, new DraftText(LESSON, 1, text), hand))
                    .isInstanceOf(SaveResult.Collided.class);
        }

        assertThat(rivals.in(budi, draft)).extracting(Rival::text).containsExactly("Tuti's first thought");
        assertThat(drafts.save(tuti, draft, new DraftText(LESSON, 2, "both"), hand))
                .isEqualTo(new SaveResult.Saved(3));
        assertThat(rivals.in(budi, draft)).isEmpty();
    }

    @Test
    void twoHoursOfWritingAreNotLostByOneKey() {
        var clock = new MovableClock();
        var drafts = new Drafts(repository, rivalRepository, courses, readers, clock);
        var draft = ((BeginResult.Begun) drafts.beginFrom(budi, SLUG)).draft();
        int revision = 1;
        for (int minute = 0; minute < 120; minute++) {
            revision = saved(drafts.save(budi, draft, LESSON, revision, "minute " + minute));
            clock.forward(Duration.ofMinutes(1));
        }

        drafts.save(budi, draft, LESSON, revision, "x");

        assertThat(past(draft)).hasSizeBetween(10, 20).contains("minute 117");
    }

    @Test
    void aParagraphThatIsDeletedIsKeptHoweverNewItIs() {
        var draft = fromPublished();
        save(budi, draft, 1, "short");
        save(budi, draft, 2, "word ".repeat(100));
        save(budi, draft, 3, "x");

        assertThat(past(draft)).contains("word ".repeat(100));
    }

    @Test
    void aFileThatACourseCanDoWithoutIsTakenOutByEmptyingIt() {
        var draft = fromPublished();
        var task = "id/01-three-products/task.yaml";
        assertThat(drafts.save(budi, draft, task, 0, "task")).isEqualTo(new SaveResult.Saved(1));
        assertThat(Packs.read(SLUG, repository.files(draft))).isInstanceOf(PackReading.Faulty.class);

        assertThat(drafts.save(budi, draft, task, 1, "\n")).isEqualTo(new SaveResult.Saved(2));
        assertThat(drafts.save(budi, draft, task, 1, "\n")).isEqualTo(new SaveResult.Saved(2));

        assertThat(drafts.text(tuti, draft, task)).contains(new DraftText(task, 2, ""));
        assertThat(drafts.save(tuti, draft, task, 1, "stale")).isInstanceOf(SaveResult.Collided.class);
        assertThat(save(budi, draft, 1, "")).isEqualTo(new SaveResult.Saved(2));
        assertThat(drafts.text(budi, draft, LESSON).orElseThrow().text()).isEmpty();
        var earlier =
                new String(courses.newest(budi, SLUG).orElseThrow().files().get(LESSON));
        assertThat(save(budi, draft, 2, earlier)).isEqualTo(new SaveResult.Saved(3));
        assertThat(Packs.read(SLUG, repository.files(draft))).isInstanceOf(PackReading.Sound.class);
    }

    @Test
    void aFileThatWasTakenOutAndIsWrittenAgainGoesOnInItsNumbers() {
        var draft = fromPublished();
        var task = "id/01-three-products/task.yaml";
        drafts.save(budi, draft, task, 0, "task");
        drafts.save(budi, draft, task, 1, "");

        assertThat(drafts.save(budi, draft, task, 2, "task again")).isEqualTo(new SaveResult.Saved(3));
        assertThat(drafts.save(tuti, draft, task, 1, "stale")).isInstanceOf(SaveResult.Collided.class);
    }

    @Test
    void aTextThatNoCourseMayHoldIsRefused() {
        var draft = fromPublished();

        for (var path : List.of("../../x", "id/lesson.md", "media/otp.svg", "id/01-three-products/quiz.md", "")) {
            assertThat(drafts.save(budi, draft, path, 0, "x")).as(path).isEqualTo(new SaveResult.Refused());
            assertThat(drafts.text(budi, draft, path)).as(path).isEmpty();
        }
        assertThat(save(budi, draft, 1, "x".repeat(200 * 1024 + 1))).isEqualTo(new SaveResult.Refused());
        assertThat(drafts.save(budi, UUID.randomUUID(), LESSON, 1, "x")).isEqualTo(new SaveResult.Closed());
    }

    @Test
    void thePreviewIsWhatLearnersWillSeeAndNamesWhatIsWrong() {
        var draft = fromPublished();
        var text = """
                ---
                title: Tiga barang dulu
                minutes: 5
                ---
                Pilih **tiga** barang. <script>alert(1)</script>

                ![](../../media/three-products.svg)
                """;

        var preview = drafts.preview(budi, draft, "id/01-three-products", Map.of(LESSON, text))
                .orElseThrow();

        assertThat(preview.text().title()).isEqualTo("Tiga barang dulu");
        assertThat(preview.text().html()).contains("<strong>tiga</strong>").doesNotContain("<script");
        assertThat(preview.text().practice()).isNotEmpty();
        assertThat(preview.faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.file()).isEqualTo(LESSON));
        assertThat(drafts.text(budi, draft, LESSON).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void thePreviewOfAMisspeltPictureNamesTheOneThatWasMeant() {
        var draft = fromPublished();
        var text = "---\ntitle: x\nminutes: 4\n---\n![Kain](../../media/busines-profile.svg)\n";

        var preview = drafts.preview(budi, draft, "id/01-three-products", Map.of(LESSON, text));

        assertThat(preview.orElseThrow().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("did you mean 'business-profile.svg'"));
    }

    @Test
    void aLessonIsPreviewedAsInItsWholePack() {
        for (var course : courses()) {
            var begun = ((BeginResult.Begun) drafts.beginFrom(budi, course)).draft();
            var files = published(course);
            for (var lesson : drafts.find(budi, begun).orElseThrow().lessons()) {
                for (var language : lesson.languages()) {
                    var folder = language + "/" + lesson.folder();
                    assertThat(drafts.preview(budi, begun, folder, Map.of()))
                            .as(course + " " + folder)
                            .isPresent()
                            .isEqualTo(Packs.preview(files, folder));
                }
            }
        }
    }

    @Test
    void aPictureThatIsJustBeingPutInIsShown() {
        var draft = ((BeginResult.Begun) drafts.beginFrom(budi, "aman-berjualan-daring")).draft();
        var picture = published("aman-berjualan-daring").keySet().stream()
                .filter(path -> path.endsWith(".svg"))
                .findFirst()
                .orElseThrow();
        var lesson = drafts.find(budi, draft).orElseThrow().lessons().getFirst().folder();
        var text = "---\ntitle: x\nminutes: 4\n---\n![Kain](../../" + picture + ")\n";

        var preview = drafts.preview(budi, draft, "id/" + lesson, Map.of("id/" + lesson + "/lesson.md", text));

        assertThat(preview.orElseThrow().text().media())
                .extracting(PackMedia::name)
                .containsExactly(picture.substring("media/".length()));
        assertThat(preview.orElseThrow().faults()).isEmpty();
    }

    @Test
    void aNewCourseHasANameOfItsOwn() {
        var begun = (BeginResult.Begun) drafts.begin(budi, "warung-kopi", "Warung \"kopi\": mulai");

        assertThat(drafts.find(budi, begun.draft()).orElseThrow().title()).isEqualTo("Warung \"kopi\": mulai");
        assertThat(drafts.begin(tuti, "warung-kopi", "Warung")).isEqualTo(new BeginResult.GoesOn(begun.draft()));
        assertThat(drafts.begin(budi, SLUG, "Taken")).isEqualTo(new BeginResult.NameRefused());
        assertThat(drafts.begin(budi, "Warung Kopi", "No slug")).isEqualTo(new BeginResult.NameRefused());
        assertThat(drafts.begin(budi, "warung", " ")).isEqualTo(new BeginResult.NameRefused());
    }

    @Test
    void onlyTrainersWriteCourses() {
        var draft = fromPublished();
        for (var other : List.of(
                people.learner("Sari", people.golo()),
                people.manager("Ratna", people.nusaTenggaraTimur()),
                people.operator("Agus"))) {
            for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                    () -> drafts.all(other),
                    () -> drafts.find(other, draft),
                    () -> drafts.begin(other, "x", "x"),
                    () -> drafts.beginFrom(other, SLUG),
                    () -> drafts.text(other, draft, LESSON),
                    () -> rivals.in(other, draft),
                    () -> rivals.settle(other, draft, UUID.randomUUID()),
                    () -> save(other, draft, 1, "x"),
                    () -> drafts.save(other, draft, new DraftText(LESSON, 1, "x"), UUID.randomUUID()),
                    () -> drafts.preview(other, draft, "id/01-three-products", Map.of()),
                    () -> drafts.handOut(other, draft),
                    () -> drafts.bringIn(other, new byte[0]),
                    () -> courses.newest(other, SLUG))) {
                assertThatThrownBy(attempt).isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    private Map<String, byte[]> published(String course) {
        return courses.newest(budi, course).orElseThrow().files();
    }

    private static List<String> courses() {
        try {
            return Packs.foldersIn(Path.of("content/courses")).stream()
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int saved(SaveResult result) {
        return ((SaveResult.Saved) result).revision();
    }

    private List<String> past(UUID draft) {
        return jdbc.queryForList(
                "select convert(content using utf8mb4) from draft_past where draft = ? and path = ?",
                String.class,
                Uuids.bytes(draft),
                LESSON);
    }

    private SaveResult save(Person who, UUID draft, int basedOn, String text) {
        return drafts.save(who, draft, LESSON, basedOn, text);
    }
}
