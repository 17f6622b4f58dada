package id.melek.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.melek.IntegrationTest;
import id.melek.account.PersonalRecords;
import id.melek.base.Uuids;
import id.melek.learning.HandInResult.Reason;
import id.melek.learning.HandInResult.Refused;
import id.melek.learning.HandInResult.Taken;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Practical tasks as learners do them. */
@IntegrationTest
class TasksTest extends TaskBetweenTwo {

    @Test
    void aCourseIsCompleteWhenItsTaskIsAcceptedAndDatedAtTheHandIn() {
        finishTheRest();
        assertThat(missing()).containsExactly("Tugas belum diserahkan: Katalog tiga barang");

        handIn("wa.me/c/628123456789");
        assertThat(missing()).singleElement().asString().startsWith("Tugas menunggu diperiksa pelatih sejak ");
        assertThat(progress().isComplete()).isFalse();
        assertThat(progress().awaitsReview()).isTrue();
        assertThat(events.stream(ReviewAwaited.class)).hasSize(1);
        assertThat(events.stream(CourseCompleted.class)).isEmpty();

        assertThat(accept()).isEqualTo(new ReviewResult.Accepted());

        var handedInAt = database.queryForObject(
                "select handed_in_at from hand_in where account = ?", java.time.LocalDateTime.class, id(sari));
        assertThat(events.stream(CourseCompleted.class))
                .singleElement()
                .satisfies(completed -> assertThat(completed.at())
                        .isCloseTo(handedInAt.toInstant(java.time.ZoneOffset.UTC), within(1, ChronoUnit.MILLIS)));
        assertThat(progress().isComplete()).isTrue();
    }

    @Test
    void aTaskAcceptedBeforeTheLastLessonCompletesNothingYet() {
        handIn("wa.me/c/628123456789");
        accept();
        assertThat(events.stream(CourseCompleted.class)).isEmpty();

        finishTheRest();

        assertThat(events.stream(CourseCompleted.class)).hasSize(1);
    }

    @Test
    void theSameWorkSentTwiceIsOneRound() {
        var work = work("wa.me/c/628123456789", "", 0);

        var first = tasks.handIn(sari, COURSE, LESSON, work);
        var again = tasks.handIn(sari, COURSE, LESSON, work);

        assertThat(first).isInstanceOf(Taken.class).isEqualTo(again);
        assertThat(page().rounds()).hasSize(1);
    }

    @Test
    void nothingElseIsTakenWhileOneRoundWaitsOrAfterOneWasAccepted() {
        handIn("wa.me/c/628123456789");
        assertThat(tasks.handIn(sari, COURSE, LESSON, work("wa.me/x", "", 0)))
                .isEqualTo(new Refused(Reason.WAITING_ALREADY));
        accept();
        assertThat(tasks.handIn(sari, COURSE, LESSON, work("wa.me/x", "", 0)))
                .isEqualTo(new Refused(Reason.ACCEPTED_ALREADY));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            ''                   , ''   , 0, NOTHING_IN_IT
            javascript:alert(1)  , ''   , 0, NO_LINK
            katalog              , ''   , 0, NO_LINK
            http://localhost/x   , ''   , 0, NO_LINK
            https://wa.me@evil.id, ''   , 0, NO_LINK
            ''                   , ''   , 4, NOT_WANTED
            ''                   , ''   , 1, PHOTOS_MISSING
            """)
    void whatCannotBeReviewedIsRefusedWithItsReason(String link, String text, int photos, Reason reason) {
        assertThat(tasks.handIn(sari, COURSE, LESSON, work(link, text, photos))).isEqualTo(new Refused(reason));
        assertThat(tasks.handIn(sari, COURSE, "three-products", work("wa.me/x", "", 0)))
                .isEqualTo(new Refused(Reason.NO_SUCH_TASK));
        assertThat(tasks.handIn(budi, COURSE, LESSON, work("wa.me/x", "", 0)))
                .isEqualTo(new Refused(Reason.NOT_ENROLLED));
        assertThat(tasks.handIn(sari, COURSE, LESSON, work("", "x".repeat(501), 0)))
                .isEqualTo(new Refused(Reason.NOT_WANTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wa.me/c/628123456789",
                "instagram.com/kain.sari",
                "HTTPS://tokopedia.com/sari",
                "http://toko-sari.id/a?b=c"
            })
    void aLinkIsTakenAsLearnersTypeIt(String link) {
        assertThat(WebLink.of(" " + link + " "))
                .hasValueSatisfying(whole -> assertThat(whole).endsWith(link).matches("(?i)https?://.+"));
    }

    @Test
    void aPhotoIsForItsLearnerAndForTrainersOnceItIsHandedIn() {
        var work = work("", "", 1);
        assertThat(tasks.keepPhoto(sari, work.id(), 0, Photos.jpegWithPosition()))
                .isEqualTo(PhotoOutcome.KEPT);
        var photo = Uuids.of(
                database.queryForObject("select id from hand_in_photo where account = ?", byte[].class, id(sari)));
        assertThat(tasks.photo(sari, photo)).isPresent();
        assertThat(tasks.photo(budi, photo)).isEmpty();

        tasks.handIn(sari, COURSE, LESSON, work);
        entities.flush();

        assertThat(page().rounds().getFirst().photos()).containsExactly(photo);
        assertThat(tasks.photo(budi, photo)).isPresent();
        assertThat(tasks.photo(people.learner("Ani", people.golo()), photo)).isEmpty();
        assertThat(tasks.photo(people.manager("Ratna", people.nusaTenggaraTimur()), photo))
                .isEmpty();
        assertThat(tasks.photo(people.operator("Agus"), photo)).isEmpty();
        assertThat(tasks.photo(ended(budi), photo)).isEmpty();
    }

    @Test
    void aPhotoSentTwiceIsKeptOnceAndSomebodyElsesDoesNotCount() {
        var work = work("", "", 1);
        tasks.keepPhoto(sari, work.id(), 0, Photos.jpegWithPosition());
        tasks.keepPhoto(sari, work.id(), 0, Photos.jpegWithPosition());
        assertThat(database.queryForList("select id from hand_in_photo where account = ?", id(sari)))
                .hasSize(1);

        var ani = people.learner("Ani", people.golo());
        enrolments.enrol(ani, COURSE);
        assertThat(tasks.handIn(ani, COURSE, LESSON, work)).isEqualTo(new Refused(Reason.PHOTOS_MISSING));
    }

    @Test
    void nobodyFillsTheDatabaseWithPhotosOfNothing() {
        for (int sent = 0; sent < 12; sent++) {
            tasks.keepPhoto(sari, UUID.randomUUID(), 0, Photos.jpegWithPosition());
        }

        assertThat(tasks.keepPhoto(sari, UUID.randomUUID(), 0, Photos.jpegWithPosition()))
                .isEqualTo(PhotoOutcome.TOO_MANY);
    }

    @Test
    void whatWasHandedInIsTakenAwayWithItsPhotosAndErased() {
        var work = work("wa.me/c/628123456789", "", 1);
        tasks.keepPhoto(sari, work.id(), 0, Photos.jpegWithPosition());
        tasks.handIn(sari, COURSE, LESSON, work);
        entities.flush();

        assertThat(tasks.about(sari)).singleElement().satisfies(records -> {
            assertThat(records.name()).isEqualTo("tasks");
            assertThat(records.rows().getFirst()).containsEntry("link", "https://wa.me/c/628123456789");
            assertThat(records.files())
                    .singleElement()
                    .extracting(PersonalRecords.Attachment::name)
                    .isEqualTo(
                            records.rows().getFirst().get("photos").toString().replaceAll("[\\[\\]]", ""));
        });

        accounts.erase(sari, false);

        assertThat(database.queryForList("select 1 from hand_in where account = ?", id(sari)))
                .isEmpty();
        assertThat(database.queryForList("select 1 from hand_in_photo where account = ?", id(sari)))
                .isEmpty();
    }

    private void finishTheRest() {
        for (var lesson : course.lessons()) {
            send(Act.Kind.FINISHED, lesson.slug(), Map.of());
        }
        acts.take(sari.id(), learning.finalTest(sari, course, UnaryOperator.identity()), INDONESIAN);
    }
}
