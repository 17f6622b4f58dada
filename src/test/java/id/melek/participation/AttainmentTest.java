package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.participation.Attainment.Reason;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AttainmentTest {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);

    @Test
    void thePresentPaceGoesOnToTheEndOfThePeriod() {
        var attainment = inTheQuarter(900, 412, LocalDate.of(2026, 11, 22));

        assertThat(attainment.gap()).isEqualTo(488);
        assertThat(attainment.projected()).hasValue(715); // 412 / 53 * 92 = 715.17
        assertThat(attainment.reason()).isEqualTo(Reason.PACE);
        assertThat(attainment.arguments()).containsExactly(412, 53L, 92L, 715, NEW_YEARS_EVE, 900);
    }

    @Test
    void inTheFirstTenthNothingIsProjected() {
        var ninthDay = inTheQuarter(900, 40, OCTOBER.plusDays(8));
        var tenthDay = inTheQuarter(900, 40, OCTOBER.plusDays(9));

        assertThat(ninthDay.projected()).isEmpty();
        assertThat(ninthDay.reason()).isEqualTo(Reason.TOO_EARLY);
        assertThat(ninthDay.arguments()).containsExactly(9L, 92L);
        assertThat(tenthDay.projected()).hasValue(368);
    }

    @Test
    void wherePeopleAreStillAwaitedNothingIsProjected() {
        var attainment = inTheQuarter(900, 0, LocalDate.of(2026, 11, 22));

        assertThat(attainment.gap()).isEqualTo(900);
        assertThat(attainment.projected()).isEmpty();
        assertThat(attainment.reason()).isEqualTo(Reason.NOTHING_YET);
    }

    @Test
    void aTargetThatIsReachedHasNoGapAndStillAPace() {
        var attainment = inTheQuarter(400, 412, LocalDate.of(2026, 11, 22));

        assertThat(attainment.gap()).isZero();
        assertThat(attainment.reason()).isEqualTo(Reason.REACHED);
        assertThat(attainment.arguments()).containsExactly(412, 400, 39L);
        assertThat(attainment.projected()).hasValue(715);
    }

    @Test
    void beforeThePeriodAndAfterItThereIsNoPace() {
        var before = inTheQuarter(900, 0, OCTOBER.minusDays(1));
        var lastDay = inTheQuarter(900, 500, NEW_YEARS_EVE);
        var after = inTheQuarter(900, 500, NEW_YEARS_EVE.plusDays(1));

        assertThat(before.reason()).isEqualTo(Reason.NOT_BEGUN);
        assertThat(before.projected()).isEmpty();
        assertThat(lastDay.projected()).hasValue(500);
        assertThat(after.reason()).isEqualTo(Reason.ENDED);
        assertThat(after.projected()).isEmpty();
        assertThat(after.gap()).isEqualTo(400);
    }

    @Test
    void wherePeopleCountOnceHoweverOftenTheyComeNoPaceIsKept() {
        var active = new Attainment(900, 412, OCTOBER, NEW_YEARS_EVE, LocalDate.of(2026, 11, 22), false);

        assertThat(active.gap()).isEqualTo(488);
        assertThat(active.projected()).isEmpty();
        assertThat(active.reason()).isEqualTo(Reason.NOT_STEADY);
    }

    private static Attainment inTheQuarter(int target, int achieved, LocalDate today) {
        return new Attainment(target, achieved, OCTOBER, NEW_YEARS_EVE, today, true);
    }
}
