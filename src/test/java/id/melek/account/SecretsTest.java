package id.melek.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** As they are in earnest. */
class SecretsTest {

    private static final String PIN = "271828";

    private final Secrets secrets = new Secrets();

    @Test
    void eachHashIsSaltedAndSlowToGuess() {
        var hash = secrets.hash(PIN);

        assertThat(hash).startsWith("{bcrypt}$2a$10$").isNotEqualTo(secrets.hash(PIN));
        assertThat(secrets.matches(PIN, Optional.of(hash))).isTrue();
        assertThat(secrets.matches("314159", Optional.of(hash))).isFalse();
    }

    @Test
    void whereThereIsNoHashNothingMatches() {
        assertThat(secrets.matches(PIN, Optional.empty())).isFalse();
        assertThat(secrets.matches("", Optional.empty())).isFalse();
    }
}
