package id.melek.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenPaceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final TokenPace pace = new TokenPace();

    @Test
    void aMinutesWorthMayComeAtOnceAndThenOneByOne() {
        for (int i = 0; i < 120; i++) {
            assertThat(pace.take("one", NOW)).as("question %s", i).isEmpty();
        }

        assertThat(pace.take("one", NOW)).isEqualTo(Optional.of(NOW.plusMillis(500)));
        assertThat(pace.take("another", NOW)).isEmpty();
        assertThat(pace.take("one", NOW.plusMillis(500))).isEmpty();
        assertThat(pace.take("one", NOW.plusMillis(500))).contains(NOW.plusMillis(1000));
    }

    @Test
    void whoeverWaitedAMinuteHasItAllBack() {
        for (int i = 0; i < 120; i++) {
            pace.take("one", NOW);
        }

        for (int i = 0; i < 120; i++) {
            assertThat(pace.take("one", NOW.plusSeconds(60))).isEmpty();
        }
    }

    @Test
    void ofVeryManyTokensItForgetsTheOnesUsedLongestAgo() {
        for (int i = 0; i < 20_000; i++) {
            pace.take("token " + i, NOW);
        }

        assertThat(pace.size()).isEqualTo(10_000);
    }
}
