package id.melek.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.melek.authoring.Difference.Kind;
import id.melek.authoring.Difference.Mark;
import id.melek.catalog.CourseFiles;
import id.melek.catalog.Courses;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.request.RequestContextHolder;

class HistoryTest extends WorkshopTest {

    @Autowired
    Lessons lessons;

    @Autowired
    Readings readings;

    @Autowired
    Releases releases;

    @Autowired
    History history;

    @Autowired
    CourseFiles files;

    @Autowired
    Courses courses;

    @Test
    void everyVersionIsThereWithWhoAndWhyAndWhatChanged() {
        var first = history.of(budi, SLUG).getFirst();
        assertThat(first.isFromFolder()).isTrue();

        publishes("\nSatu kalimat lagi.\n");

        var all = history.of(budi, SLUG);
        assertThat(all).first().satisfies(version -> {
            assertThat(version.by()).isEqualTo("Budi");
            assertThat(version.reader()).isEqualTo("Tuti");
            assertThat(version.note()).isEqualTo("Kalimat");
        });
        var difference =
                history.between(tuti, SLUG, first.hash(), all.getFirst().hash()).orElseThrow();
        assertThat(difference.parts()).singleElement().satisfies(part -> {
            assertThat(part.lesson()).isEqualTo("three-products");
            assertThat(part.files()).singleElement().satisfies(file -> {
                assertThat(file.path()).isEqualTo(LESSON);
                assertThat(file.pieces())
                        .filteredOn(piece -> piece.mark() == Mark.ADDED)
                        .extracting(Difference.Piece::text)
                        .containsExactly("\nSatu kalimat lagi.\n");
            });
        });
        assertThat(history.between(budi, SLUG, first.hash(), "0".repeat(64))).isEmpty();
    }

    @Test
    void aLessonThatWasMovedIsTheSameLesson() {
        var draft = fromPublished();
        lessons.move(budi, draft, "business-profile", -1);
        lessons.remove(budi, draft, "photos-by-the-window");
        assertThat(history.ofDraft(budi, draft).orElseThrow().of("final-test").isEmpty())
                .isTrue();
        lessons.add(budi, draft, "Tambahan");

        assertThat(history.ofDraft(budi, draft).orElseThrow().parts())
                .extracting(Difference.Part::lesson, Difference.Part::kind)
                .contains(
                        tuple("business-profile", Kind.MOVED),
                        tuple("photos-by-the-window", Kind.REMOVED),
                        tuple("tambahan", Kind.ADDED))
                .doesNotContain(tuple("final-test", Kind.MOVED));
    }

    @Test
    void goingBackPublishesTheOlderFilesThroughTheSameGates() {
        var first = history.of(budi, SLUG).getFirst();
        var before = newest();
        publishes("\nSatu kalimat yang keliru.\n");
        assertThat(newest()).isNotEqualTo(before);

        var draft = ((BeginResult.Begun) history.rollBack(budi, SLUG, first.hash())).draft();

        assertThat(releases.publish(budi, draft)).isEqualTo(new PublishResult.Unread());
        readAndPublish(draft, "Kembali");
        assertThat(newest()).isEqualTo(before);
        assertThat(history.of(budi, SLUG))
                .hasSizeGreaterThanOrEqualTo(3)
                .first()
                .satisfies(version -> assertThat(version.hash()).isEqualTo(first.hash()));
        assertThat(courses.newest(SLUG, Locale.of("id")).orElseThrow().version())
                .isEqualTo(files.history(budi, SLUG).getLast().version());
    }

    @Test
    void aDraftFromBeforeAnotherPublicationSaysSo() {
        var old = fromPublished();
        assertThat(history.isOvertaken(budi, old)).isFalse();

        var other = ((BeginResult.Begun) history.rollBack(
                        budi, SLUG, history.of(budi, SLUG).getFirst().hash()))
                .draft();
        var text = drafts.text(budi, other, LESSON).orElseThrow();
        drafts.save(budi, other, LESSON, text.revision(), text.text() + "\nBaru.\n");
        readAndPublish(other, "Baru");

        assertThat(history.isOvertaken(budi, old)).isTrue();
    }

    @Test
    void aPastSavingIsLookedAtAndTakenBackAndNothingIsLost() {
        var draft = fromPublished();
        var first = drafts.text(budi, draft, LESSON).orElseThrow();
        drafts.save(budi, draft, LESSON, first.revision(), first.text() + "\nBudi.\n");
        drafts.save(tuti, draft, LESSON, first.revision() + 1, "Tuti menghapus semuanya");

        assertThat(history.savings(budi, draft, LESSON))
                .extracting(PastSaving::revision, PastSaving::by)
                .first()
                .isEqualTo(tuple(2, "Budi"));
        assertThat(history.since(budi, draft, LESSON, 2).orElseThrow().pieces())
                .anyMatch(piece -> piece.mark() == Mark.REMOVED && piece.text().contains("Budi."));

        assertThat(history.takeBack(budi, draft, LESSON, 2)).isEqualTo(new SaveResult.Saved(4));

        assertThat(drafts.text(budi, draft, LESSON).orElseThrow().text()).endsWith("\nBudi.\n");
        assertThat(history.savings(budi, draft, LESSON))
                .extracting(PastSaving::revision)
                .contains(3, 2);
        assertThat(history.takeBack(budi, draft, LESSON, 99)).isEqualTo(new SaveResult.Closed());
    }

    @Test
    void onlyTrainersLookIntoThePast() {
        var draft = fromPublished();
        for (var other : List.of(people.learner("Sari", people.golo()), people.operator("Agus"))) {
            for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                    () -> history.of(other, SLUG),
                    () -> history.between(other, SLUG, "a", "b"),
                    () -> history.ofDraft(other, draft),
                    () -> history.isOvertaken(other, draft),
                    () -> history.rollBack(other, SLUG, "a"),
                    () -> history.savings(other, draft, LESSON),
                    () -> history.since(other, draft, LESSON, 1),
                    () -> history.takeBack(other, draft, LESSON, 1))) {
                assertThatThrownBy(attempt).isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    private void publishes(String more) {
        var draft = fromPublished();
        var text = drafts.text(budi, draft, LESSON).orElseThrow();
        drafts.save(budi, draft, LESSON, text.revision(), text.text() + more);
        readAndPublish(draft, "Kalimat");
    }

    private void readAndPublish(UUID draft, String note) {
        readings.handOver(budi, draft, note);
        readings.approve(
                tuti, draft, readings.standing(tuti, draft).orElseThrow().seal(), "");
        assertThat(releases.publish(budi, draft)).isEqualTo(new PublishResult.Published(SLUG));
        RequestContextHolder.resetRequestAttributes();
    }

    private String newest() {
        return files.newest(budi, SLUG).orElseThrow().hash();
    }
}
