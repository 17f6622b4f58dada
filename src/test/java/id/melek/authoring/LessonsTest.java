package id.melek.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.base.Uuids;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

class LessonsTest extends WorkshopTest {

    @Autowired
    Lessons lessons;

    @Autowired
    Releases releases;

    @Autowired
    Rivals rivals;

    @Autowired
    JdbcTemplate jdbc;

    private UUID draft;

    @BeforeEach
    void aDraftOfAPublishedCourse() {
        draft = fromPublished();
    }

    @Test
    void aMovedLessonTakesItsFilesOfAllLanguagesAlong() {
        var text = text("id/02-business-profile/lesson.md");
        var question = text("en/02-business-profile/practice.gift");

        lessons.move(budi, draft, "business-profile", -1);

        assertThat(slugs()).startsWith("business-profile", "three-products", "photos-by-the-window");
        assertThat(text("id/01-business-profile/lesson.md")).isEqualTo(text);
        assertThat(text("en/01-business-profile/practice.gift")).isEqualTo(question);
        lessons.move(budi, draft, "business-profile", -1);
        lessons.move(budi, draft, "business-profile", 1);
        assertThat(releases.publishUnread(budi, draft, "")).isNotInstanceOf(PublishResult.Faulty.class);
    }

    @Test
    void whoeverWritesInALessonThatIsMovedMeanwhileLosesNothing() {
        lessons.move(budi, draft, "three-products", 1);

        assertThat(drafts.save(budi, draft, "id/01-three-products/lesson.md", 1, "written"))
                .isEqualTo(new SaveResult.Saved(2));

        assertThat(text("id/02-three-products/lesson.md")).isEqualTo("written");
        assertThat(text("id/01-business-profile/lesson.md")).isNotEqualTo("written");
    }

    @Test
    void aNewLessonStandsBeforeTheFinalTestAndHasANameOfItsOwn() {
        assertThat(lessons.add(budi, draft, "Foto: \"terang\" dulu")).contains("foto-terang-dulu");
        assertThat(lessons.add(budi, draft, "Foto terang dulu")).contains("foto-terang-dulu-2");

        assertThat(slugs()).endsWith("foto-terang-dulu", "foto-terang-dulu-2", "final-test");
        assertThat(drafts.find(budi, draft).orElseThrow().lessons())
                .extracting(DraftOutline.Lesson::title)
                .contains("Foto: \"terang\" dulu");
    }

    @Test
    void aCopyStandsRightAfterItsLesson() {
        assertThat(lessons.copy(budi, draft, "three-products")).contains("three-products-2");

        assertThat(slugs()).startsWith("three-products", "three-products-2", "business-profile");
        assertThat(text("en/02-three-products-2/practice.gift")).isEqualTo(text("en/01-three-products/practice.gift"));
        assertThat(lessons.copy(budi, draft, "nothing")).isEmpty();
    }

    @Test
    void aCopyOfALessonWithTheLongestNameCanBeOpened() {
        var longest = lessons.add(budi, draft, "a".repeat(60)).orElseThrow();

        var copy = lessons.copy(budi, draft, longest).orElseThrow();

        assertThat(copy).hasSize(60).endsWith("a-2");
        assertThat(text("id/%02d-%s/lesson.md".formatted(slugs().indexOf(copy) + 1, copy)))
                .isNotEmpty();
    }

    @Test
    void aTitleOfBlanksIsReadAtOnce() {
        drafts.save(
                budi, draft, "id/01-three-products/lesson.md", 1, "---\ntitle: a" + " ".repeat(150_000) + "b\n---\n");

        assertThat(drafts.find(budi, draft).orElseThrow().lessons().getFirst().title())
                .hasSize(150_002);
    }

    @Test
    void aRemovedLessonIsPutBackWholeAtItsPlace() {
        var before = slugs();
        var text = text("id/02-business-profile/lesson.md");

        var removal = lessons.remove(budi, draft, "business-profile").orElseThrow();

        assertThat(slugs()).doesNotContain("business-profile").hasSize(before.size() - 1);
        assertThat(drafts.save(budi, draft, "id/02-business-profile/lesson.md", 1, "late"))
                .isEqualTo(new SaveResult.Closed());
        lessons.add(budi, draft, "Another");
        assertThat(lessons.putBack(budi, draft, removal)).isTrue();
        assertThat(slugs()).startsWith("three-products", "business-profile", "photos-by-the-window");
        assertThat(text("id/02-business-profile/lesson.md")).isEqualTo(text);
        assertThat(lessons.putBack(budi, draft, removal)).isFalse();
    }

    @Test
    void everyRemovedLessonIsNamedUntilItIsPutBack() {
        var title = drafts.find(budi, draft).orElseThrow().lessons().get(1).title();
        var second = lessons.remove(budi, draft, "business-profile").orElseThrow();
        var first = lessons.remove(budi, draft, "three-products").orElseThrow();
        drafts.save(budi, draft, "id/01-photos-by-the-window/lesson.md", 1, "something else");

        assertThat(lessons.removed(budi, draft))
                .extracting(RemovedLesson::removal)
                .containsExactly(first, second);
        assertThat(lessons.removed(budi, draft).getLast().title()).isEqualTo(title);

        assertThat(lessons.putBack(budi, draft, first)).isTrue();
        assertThat(lessons.putBack(budi, draft, second)).isTrue();
        assertThat(slugs()).startsWith("three-products", "business-profile", "photos-by-the-window");
        assertThat(lessons.removed(budi, draft)).isEmpty();
    }

    @Test
    void whatIsWrittenForARemovedLessonIsNoLessonOfItsOwn() {
        drafts.save(budi, draft, "id/02-business-profile/task.yaml", 0, "task");
        var removal = lessons.remove(budi, draft, "business-profile").orElseThrow();

        assertThat(drafts.save(budi, draft, "en/02-business-profile/task.yaml", 0, "late"))
                .isEqualTo(new SaveResult.Closed());

        assertThat(slugs()).doesNotContain("business-profile");
        assertThat(drafts.text(budi, draft, "id/02-business-profile/lesson.md")).isEmpty();
        assertThat(lessons.putBack(budi, draft, removal)).isTrue();
        assertThat(text("id/02-business-profile/task.yaml")).isEqualTo("task");
    }

    @Test
    void aNewLessonIsNeverTakenForARemovedOne() {
        var removal = lessons.remove(budi, draft, "business-profile").orElseThrow();

        assertThat(lessons.add(budi, draft, "Business profile")).contains("business-profile-2");

        assertThat(drafts.save(budi, draft, "id/02-business-profile/lesson.md", 1, "stale"))
                .isEqualTo(new SaveResult.Closed());
        assertThat(lessons.putBack(budi, draft, removal)).isTrue();
        assertThat(slugs()).contains("business-profile", "business-profile-2");
    }

    @Test
    void whatWasSavedEarlierStaysWithItsLesson() {
        var tuti = people.trainer("Tuti");
        var path = "id/02-business-profile/lesson.md";
        drafts.save(budi, draft, path, 1, "Budi's");
        drafts.save(tuti, draft, path, 1, "Tuti's");
        drafts.save(tuti, draft, path, 2, "both");
        drafts.save(budi, draft, "id/02-business-profile/task.yaml", 0, "task");
        drafts.save(budi, draft, "id/02-business-profile/task.yaml", 1, "");

        var removal = lessons.remove(budi, draft, "business-profile").orElseThrow();
        assertThat(rivals.in(budi, draft)).isEmpty();
        lessons.move(budi, draft, "photos-by-the-window", 1);
        lessons.putBack(budi, draft, removal);
        lessons.move(budi, draft, "business-profile", 1);

        var now = "id/03-business-profile/lesson.md";
        assertThat(text(now)).isEqualTo("both");
        assertThat(rivals.in(budi, draft)).extracting(Rival::path).containsExactly(now);
        assertThat(past(now)).contains("Budi's").hasSize(2);
        assertThat(drafts.text(budi, draft, "id/03-business-profile/task.yaml"))
                .contains(new DraftText("id/03-business-profile/task.yaml", 2, ""));
        assertThat(past(path)).isEmpty();
    }

    @Test
    void onlyTrainersChangeLessons() {
        for (var other : List.of(people.learner("Sari", people.golo()), people.operator("Agus"))) {
            for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                    () -> lessons.add(other, draft, "x"),
                    () -> lessons.copy(other, draft, "three-products"),
                    () -> lessons.move(other, draft, "three-products", 1),
                    () -> lessons.remove(other, draft, "three-products"),
                    () -> lessons.removed(other, draft),
                    () -> lessons.putBack(other, draft, UUID.randomUUID()))) {
                assertThatThrownBy(attempt).isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThat(lessons.add(budi, UUID.randomUUID(), "x")).isEmpty();
    }

    private List<String> past(String path) {
        return jdbc.queryForList(
                "select convert(content using utf8mb4) from draft_past where draft = ? and path = ?",
                String.class,
                Uuids.bytes(draft),
                path);
    }

    private List<String> slugs() {
        return drafts.find(budi, draft).orElseThrow().lessons().stream()
                .map(DraftOutline.Lesson::slug)
                .toList();
    }

    private String text(String path) {
        return drafts.text(budi, draft, path).orElseThrow().text();
    }
}
