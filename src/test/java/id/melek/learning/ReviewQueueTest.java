package id.melek.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.melek.IntegrationTest;
import id.melek.account.Person;
import id.melek.base.Uuids;
import id.melek.learning.QueuePage.Option;
import id.melek.region.RegionId;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The queue of tasks that wait for a trainer, as several trainers share it. */
@IntegrationTest
class ReviewQueueTest extends TaskBetweenTwo {

    private static final String PHOTO_COURSE = "foto-dan-deskripsi";

    @Autowired
    Regions regions;

    private Person ani;
    private Person made;
    private UUID ofSari;
    private UUID ofAni;
    private UUID ofMade;

    /** Sari and Ani of Manggarai, Made of Bali, who takes another course and has waited longest. */
    @BeforeEach
    void threeWait() {
        ani = people.learner("Ani", people.waeBelang());
        made = people.learner("Made", villageIn("51"));
        handIn("wa.me/c/628123456789");
        ofSari = handInOf(sari);
        ofAni = handInBy(ani, COURSE, LESSON, work("wa.me/c/1", "", 0));
        ofMade = handInBy(made, PHOTO_COURSE, "title-and-reading-aloud", work("", "Judul barang saya", 0));
        arrived(ofMade, 15);
        arrived(ofAni, 8);
        entities.clear();
    }

    private RegionId villageIn(String code) {
        var region = regions.byCode(code).orElseThrow();
        while (region.level() != RegionLevel.VILLAGE) {
            region = regions.children(region.id()).getFirst();
        }
        return region.id();
    }

    /** So many days ago; the promise was for three days later, by the day of Central Indonesia. */
    private void arrived(UUID handIn, int days) {
        database.update("""
                update hand_in set received_at = utc_timestamp(6) - interval ? day, handed_in_at = received_at,
                    answer_by = date(received_at + interval 8 hour) + interval 3 day, overdue_at = received_at + interval 4 day
                where id = ?
                """, days, Uuids.bytes(handIn));
    }

    @Test
    void overdueOnesComeFirstAndThenTheNearestPromise() {
        var page = queue.page(budi, QueueFilter.NONE, 10);

        assertThat(page.tasks()).extracting(QueuedTask::id).containsExactly(ofMade, ofAni, ofSari);
        assertThat(page.tasks()).extracting(QueuedTask::isOverdue).containsExactly(true, true, false);
        assertThat(page.tasks()).extracting(QueuedTask::daysWaiting).containsExactly(15, 8, 0);
        assertThat(page.tasks().getFirst().daysLate()).isEqualTo(12);
        assertThat(page.tasks().get(1).place()).isEqualTo("Wae Belang, Nusa Tenggara Timur");
        assertThat(page.tasks().get(1).task()).isEqualTo("Katalog tiga barang");
        assertThat(List.of(page.found(), page.waiting(), page.overdue())).containsExactly(3, 3, 2);
        assertThat(reviews.waiting(budi)).isEqualTo(3);
    }

    @Test
    void aTrainerTakesTheWorkOfACourseOfARegionOrOfAnAge() {
        assertThat(found(QueueFilter.NONE.ofCourse(COURSE))).containsExactly(ofAni, ofSari);
        assertThat(found(QueueFilter.NONE.in("51"))).containsExactly(ofMade);
        assertThat(found(QueueFilter.NONE.in("53.10"))).containsExactly(ofAni, ofSari);
        assertThat(found(QueueFilter.NONE.in("53.01"))).isEmpty();
        assertThat(found(QueueFilter.NONE.aged(QueueAge.OVERDUE))).containsExactly(ofMade, ofAni);
        assertThat(found(QueueFilter.NONE.aged(QueueAge.PROMISED))).containsExactly(ofSari);
        assertThat(found(QueueFilter.NONE.aged(QueueAge.WEEK))).containsExactly(ofMade, ofAni);
        assertThat(found(QueueFilter.NONE.aged(QueueAge.FORTNIGHT))).containsExactly(ofMade);
        assertThat(found(new QueueFilter(COURSE, "53.10", QueueAge.OVERDUE))).containsExactly(ofAni);
        assertThat(found(QueueFilter.NONE.ofCourse("no-such-course"))).isEmpty();
        assertThat(found(QueueFilter.NONE.in("99"))).isEmpty();
    }

    private List<UUID> found(QueueFilter filter) {
        var page = queue.page(budi, filter, 10);
        assertThat(page.found()).isEqualTo(page.tasks().size());
        return page.tasks().stream().map(QueuedTask::id).toList();
    }

    @Test
    void eachChoiceSaysHowManyThereWouldBe() {
        var page = queue.page(budi, QueueFilter.NONE.in("53.10"), 10);

        assertThat(page.courses()).containsExactly(new Option(COURSE, "Jualan pertama lewat WhatsApp", 2));
        assertThat(page.provinces())
                .containsExactly(new Option("51", "Bali", 1), new Option("53", "Nusa Tenggara Timur", 2));
        assertThat(page.regencies()).extracting(Option::value, Option::count).containsExactly(tuple("53.10", 2));
        assertThat(List.of(page.province(), page.regency())).containsExactly("53", "53.10");
        assertThat(page.ages())
                .containsExactly(
                        Map.entry(QueueAge.ANY, 2),
                        Map.entry(QueueAge.OVERDUE, 1),
                        Map.entry(QueueAge.PROMISED, 1),
                        Map.entry(QueueAge.WEEK, 1),
                        Map.entry(QueueAge.FORTNIGHT, 0));
        assertThat(queue.page(budi, QueueFilter.NONE, 10).regencies()).isEmpty();
    }

    @Test
    void theListGoesOnBehindTheLastOneThatWasShownAlsoWhenThatIsReviewedByThen() {
        var shown = queue.page(budi, QueueFilter.NONE, 1).tasks().getLast();
        assertThat(shown.id()).isEqualTo(ofMade);
        reviews.giveBack(budi, ofMade, Map.of(), "Belum ada fotonya.");
        entities.flush();

        var next = queue.after(budi, QueueFilter.NONE, shown.position(), 1).getLast();
        assertThat(next.id()).isEqualTo(ofAni);
        var last = queue.after(budi, QueueFilter.NONE, next.position(), 5);
        assertThat(last).extracting(QueuedTask::id).containsExactly(ofSari);
        assertThat(queue.after(budi, QueueFilter.NONE, last.getLast().position(), 5))
                .isEmpty();
    }

    @Test
    void theListGoesOnAlsoWhenTheLearnerOfTheLastOneIsErasedByThen() {
        var shown = queue.page(budi, QueueFilter.NONE, 1).tasks().getLast();

        accounts.erase(made, false);
        entities.flush();

        assertThat(queue.after(budi, QueueFilter.NONE, shown.position(), 5))
                .extracting(QueuedTask::id)
                .containsExactly(ofAni, ofSari);
    }

    @Test
    void nextIsTheMostUrgentOneThatNobodyHasAndTheQueueSaysWhoHasTheOthers() {
        var wayan = people.trainer("Wayan");

        assertThat(queue.next(wayan, QueueFilter.NONE)).contains(ofMade);
        assertThat(queue.next(budi, QueueFilter.NONE.in("53"))).contains(ofAni);
        assertThat(queue.next(budi, QueueFilter.NONE.in("51"))).isEmpty();

        var tasks = queue.page(budi, QueueFilter.NONE, 10).tasks();
        assertThat(tasks).extracting(QueuedTask::holder).containsExactly("Wayan", "Budi", "");
        assertThat(tasks).extracting(QueuedTask::isYours).containsExactly(false, true, false);

        database.update("update hand_in set claimed_until = utc_timestamp() where id = ?", Uuids.bytes(ofMade));
        assertThat(queue.next(budi, QueueFilter.NONE)).contains(ofMade);
        assertThat(reviews.accept(wayan, ofMade, Map.of(), "")).isEqualTo(new ReviewResult.Taken("Budi"));
    }

    @Test
    void whatATrainerTookAndLeftComesAgainWhenNothingElseIsFree() {
        assertThat(queue.next(budi, QueueFilter.NONE)).contains(ofMade);
        assertThat(queue.next(budi, QueueFilter.NONE)).contains(ofAni);
        assertThat(queue.next(budi, QueueFilter.NONE)).contains(ofSari);

        assertThat(queue.next(budi, QueueFilter.NONE)).contains(ofMade);
        assertThat(queue.next(people.trainer("Wayan"), QueueFilter.NONE)).isEmpty();
    }

    @Test
    void whoMovesOnIsStillFoundWhereTheyHandedItIn() {
        accounts.moveTo(sari, villageIn("51"));

        assertThat(found(QueueFilter.NONE.in("53.10"))).contains(ofSari);
    }

    @Test
    void onlyTrainersSeeTheQueueAndTakeFromIt() {
        var others = List.of(
                sari,
                people.manager("Ratna", people.nusaTenggaraTimur()),
                people.operator("Agus"),
                ended(people.trainer("Wayan")));

        var first = queue.page(budi, QueueFilter.NONE, 1).tasks().getFirst().position();
        for (var other : others) {
            assertThatThrownBy(() -> queue.page(other, QueueFilter.NONE, 10)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> queue.after(other, QueueFilter.NONE, first, 10))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> queue.next(other, QueueFilter.NONE)).isInstanceOf(AccessDeniedException.class);
        }
    }
}
