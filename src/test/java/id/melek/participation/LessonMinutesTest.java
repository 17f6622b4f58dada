package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.participation.LessonMinutes.LessonAct;
import id.melek.region.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LessonMinutesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T05:00:00Z");

    private final LessonMinutes minutes = new LessonMinutes();

    @Test
    void aLessonTakesFromOpeningToFinishingAndAPauseHalfAnHourAtMost() {
        for (int person = 0; person < 10; person++) {
            var id = UUID.randomUUID();
            act(id, Settlement.RURAL, true, 0, 300);
            act(id, Settlement.RURAL, false, 5, 300);
            act(id, Settlement.RURAL, false, 300, 300);
        }

        assertThat(minutes.quartiles())
                .filteredOn(one -> one.settlement().isEmpty())
                .singleElement()
                .extracting(LessonMinutes.Minutes::minutes)
                .isEqualTo(new CourseMinutes(35, 35, 35));
    }

    @Test
    void quartilesAreThoseOfTheNearestRank() {
        for (int person = 1; person <= 12; person++) {
            var id = UUID.randomUUID();
            act(id, Settlement.RURAL, true, 0, person);
            act(id, Settlement.RURAL, false, person, person);
        }

        assertThat(minutes.quartiles())
                .extracting(LessonMinutes.Minutes::minutes)
                .containsOnly(new CourseMinutes(3, 6, 9));
    }

    @Test
    void nothingIsToldOfNinePeopleNorOfAClassOfNine() {
        for (int person = 0; person < 9; person++) {
            var id = UUID.randomUUID();
            act(id, Settlement.RURAL, true, 0, 5);
            act(id, Settlement.RURAL, false, 5, 5);
        }
        assertThat(minutes.quartiles()).isEmpty();

        var last = UUID.randomUUID();
        act(last, Settlement.URBAN, true, 0, 5);
        act(last, Settlement.URBAN, false, 5, 5);

        assertThat(minutes.quartiles())
                .extracting(LessonMinutes.Minutes::settlement)
                .containsOnly(Optional.empty());
    }

    @Test
    void whoNeverOpenedItOrTookNoTimeIsLeftOut() {
        for (int person = 0; person < 20; person++) {
            var id = UUID.randomUUID();
            act(id, Settlement.RURAL, person % 2 == 0, 5, 5);
            act(id, Settlement.RURAL, false, 5, 5);
        }

        assertThat(minutes.quartiles()).isEmpty();
    }

    private void act(UUID enrolment, Settlement settlement, boolean opens, int minute, int finished) {
        minutes.add(new LessonAct(
                enrolment,
                settlement,
                "three-products",
                opens,
                NOON.plus(Duration.ofMinutes(minute)),
                NOON.plus(Duration.ofMinutes(finished))));
    }
}
