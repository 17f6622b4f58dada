package id.melek.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final Instant LATE_IN_JAKARTA = Instant.parse("2026-03-04T16:26:00Z");

    @Test
    void theDayStandsBeforeTheMonthInBothLanguages() {
        assertThat(Moments.day(LATE_IN_JAKARTA, Locale.of("id"))).isEqualTo("4 Mar 2026");
        assertThat(Moments.day(LATE_IN_JAKARTA, Locale.ENGLISH)).isEqualTo("4 Mar 2026");
        assertThat(Moments.day(LATE_IN_JAKARTA, Locale.US)).isEqualTo("4 Mar 2026");
    }

    @Test
    void theHourHas24AndSaysItsZone() {
        assertThat(Moments.text(LATE_IN_JAKARTA, Locale.of("id"))).isEqualTo("4 Mar 2026 23.26 WIB");
        assertThat(Moments.text(LATE_IN_JAKARTA, Locale.ENGLISH)).isEqualTo("4 Mar 2026, 23:26 WIB");
    }
}
