package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MaturityTest {

    @Test
    void aMonthIsRipeOnceItsLastDayIsNinetyDaysAgo() {
        assertThat(Maturity.lastRipe(LocalDate.parse("2026-10-29"))).isEqualTo(YearMonth.of(2026, 7));
        assertThat(Maturity.lastRipe(LocalDate.parse("2026-10-28"))).isEqualTo(YearMonth.of(2026, 6));
    }

    @Test
    void todayIsNotOverSoItDoesNotCount() {
        assertThat(Maturity.of(Period.SINCE_THE_START, LocalDate.parse("2026-10-29")))
                .contains(new Maturity(Optional.empty(), YearMonth.of(2026, 6)));
    }

    @Test
    void ofAPeriodTheRipeMonthsCountAndOfAYoungOneNone() {
        var today = LocalDate.parse("2026-11-22");

        assertThat(Maturity.of(Period.ofYear(2026), today))
                .contains(new Maturity(Optional.of(YearMonth.of(2026, 1)), YearMonth.of(2026, 7)));
        assertThat(Maturity.of(Period.parse("2026-Q2"), today))
                .contains(new Maturity(Optional.of(YearMonth.of(2026, 4)), YearMonth.of(2026, 6)));
        assertThat(Maturity.of(Period.parse("2026-08"), today)).isEmpty();
    }
}
