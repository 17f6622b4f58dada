package id.melek.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.IntegrationTest;
import id.melek.base.Uuids;
import id.melek.learning.TaskState.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.access.AccessDeniedException;

/** Practical tasks as trainers review them. */
@IntegrationTest
class ReviewsTest extends TaskBetweenTwo {

    @Test
    void aReturnedTaskIsHandedInAgainAndBothRoundsStayInSight() {
        handIn("wa.me/c/628123456789");
        assertThat(reviews.giveBack(budi, waitingOne(), Map.of("photos", 1), "  "))
                .isEqualTo(new ReviewResult.RemarksMissing());
        assertThat(reviews.giveBack(budi, waitingOne(), Map.of("photos", 1), "Harganya belum ada."))
                .isEqualTo(new ReviewResult.Returned());
        assertThat(missing()).contains("Tugas dikembalikan, lihat catatan pelatih: Katalog tiga barang");

        handIn("wa.me/c/628123456789?harga");
        accept();

        var rounds = page().rounds();
        assertThat(rounds).extracting(TaskRound::state).containsExactly(State.RETURNED, State.ACCEPTED);
        assertThat(rounds.getFirst().remarks()).isEqualTo("Harganya belum ada.");
        assertThat(rounds.getFirst().points()).containsExactly(Map.entry("photos", 1));
        assertThat(subjects())
                .containsExactly(
                        "Tugas Anda perlu diperbaiki: Katalog tiga barang", "Tugas Anda diterima: Katalog tiga barang");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-18T10:00:00Z, 2026-11-23
            2026-11-20T10:00:00Z, 2026-11-25
            2026-11-20T17:00:00Z, 2026-11-25
            2026-11-22T10:00:00Z, 2026-11-25
            2026-11-22T17:00:00Z, 2026-11-26
            """)
    void aTrainerAnswersWithinThreeWorkingDays(Instant handedIn, LocalDate answerBy) {
        var promise = Promise.from(handedIn, ZoneId.of("Asia/Makassar"));

        assertThat(promise.answerBy()).isEqualTo(answerBy);
        assertThat(promise.overdueAt()).isEqualTo(answerBy + "T16:00:00Z");
    }

    @Test
    void whoseAccessEndedHoldsNothing() {
        handIn("wa.me/c/628123456789");
        var wayan = people.trainer("Wayan");
        var task = waitingOne();
        reviews.open(wayan, task);
        staff.endAccess(people.operator("Agus"), wayan.id());
        entities.flush();

        assertThat(reviews.open(budi, task))
                .hasValueSatisfying(page -> assertThat(page.isOpen()).isTrue());
        assertThat(reviews.accept(budi, task, ALL_POINTS, "")).isEqualTo(new ReviewResult.Accepted());
    }

    @Test
    void oneTrainerAtATimeReviewsATask() {
        handIn("wa.me/c/628123456789");
        var wayan = people.trainer("Wayan");
        var task = waitingOne();

        assertThat(reviews.open(budi, task))
                .hasValueSatisfying(page -> assertThat(page.isOpen()).isTrue());
        assertThat(reviews.open(wayan, task)).hasValueSatisfying(page -> {
            assertThat(page.isOpen()).isFalse();
            assertThat(page.holder()).isEqualTo("Budi");
        });
        assertThat(reviews.accept(wayan, task, ALL_POINTS, "")).isEqualTo(new ReviewResult.Taken("Budi"));

        entities.flush();
        database.update("update hand_in set claimed_until = utc_timestamp() where id = ?", Uuids.bytes(task));
        entities.clear();
        assertThat(reviews.open(wayan, task))
                .hasValueSatisfying(page -> assertThat(page.isOpen()).isTrue());
        assertThat(reviews.accept(budi, task, ALL_POINTS, "")).isEqualTo(new ReviewResult.Taken("Wayan"));
        reviews.giveBack(wayan, task, Map.of(), "Harganya belum ada.");
        staff.endAccess(people.operator("Agus"), wayan.id());
        entities.flush();
        assertThat(reviews.accept(budi, task, ALL_POINTS, "")).isEqualTo(new ReviewResult.Reviewed("Wayan"));
    }

    @Test
    void aTaskWithTooFewPointsIsNotAccepted() {
        handIn("wa.me/c/628123456789");

        assertThat(reviews.accept(budi, waitingOne(), Map.of("three-products", 99), ""))
                .isEqualTo(new ReviewResult.TooFewPoints(2, 4));
        assertThat(page().rounds().getLast().state()).isEqualTo(State.WAITING);
    }

    @Test
    void trainersAndOperatorsAreToldOnceOfATaskThatWaitsTooLong() {
        var agus = people.operator("Agus");
        handIn("wa.me/c/628123456789");
        assertThat(overdue.escalate()).isZero();
        database.update("update hand_in set overdue_at = '2026-01-01' where account = ?", id(sari));

        assertThat(overdue.escalate()).isEqualTo(1);
        assertThat(overdue.escalate()).isZero();

        for (var told : List.of(budi, agus)) {
            assertThat(database.queryForList(
                            "select subject from message where account_id = ?", String.class, id(told)))
                    .containsExactly("Tugas peserta terlambat diperiksa: 1");
        }
        assertThat(reviews.overdue(agus)).isEqualTo(1);
        assertThatThrownBy(() -> reviews.overdue(sari)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void onlyTrainersReview() {
        handIn("wa.me/c/628123456789");
        var task = waitingOne();
        var others = List.of(
                sari,
                people.manager("Ratna", people.nusaTenggaraTimur()),
                people.operator("Agus"),
                ended(people.trainer("Wayan")));

        for (var other : others) {
            assertThatThrownBy(() -> reviews.waiting(other)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> reviews.open(other, task)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> reviews.release(other, task)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> reviews.accept(other, task, ALL_POINTS, ""))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> reviews.giveBack(other, task, ALL_POINTS, "Tidak"))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void nobodyReviewsTheirOwnTask() {
        enrolments.enrol(budi, COURSE);
        tasks.handIn(budi, COURSE, LESSON, work("wa.me/c/1", "", 0));
        var own = handInOf(budi);

        assertThat(queue.page(budi, QueueFilter.NONE, 50).tasks())
                .extracting(QueuedTask::id)
                .doesNotContain(own);
        assertThat(queue.next(budi, QueueFilter.NONE)).isEmpty();
        assertThat(reviews.open(budi, own)).isEmpty();
        assertThat(reviews.accept(budi, own, ALL_POINTS, "")).isEqualTo(new ReviewResult.Taken(""));
    }

    private List<String> subjects() {
        return database.queryForList(
                "select subject from message where account_id = ? order by sent_at, id", String.class, id(sari));
    }
}
