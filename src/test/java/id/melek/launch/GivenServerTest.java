package id.melek.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GivenServerTest {

    @Test
    void aServerThatAnswersAndIsRecentEnoughIsTaken() {
        var environment = Map.of(
                "SPRING_DATASOURCE_URL", System.getProperty("spring.datasource.url"),
                "SPRING_DATASOURCE_USERNAME", System.getProperty("spring.datasource.username"),
                "SPRING_DATASOURCE_PASSWORD", System.getProperty("spring.datasource.password"));

        assertThat(GivenServer.isNamedIn(environment)).isTrue();
        assertThatNoException().isThrownBy(() -> GivenServer.check(environment));
    }

    @Test
    void aServerThatCannotBeReachedIsToldInWordsWithoutThePassword() {
        var environment = Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:mysql://127.0.0.1:1/melek",
                "SPRING_DATASOURCE_PASSWORD", "rahasia");

        assertThatThrownBy(() -> GivenServer.check(environment))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("SPRING_DATASOURCE_URL")
                .hasMessageContaining("Connection refused")
                .hasMessageNotContaining("rahasia");
    }

    @Test
    void aWrongPasswordIsToldInWords() {
        var environment = Map.of(
                "SPRING_DATASOURCE_URL", System.getProperty("spring.datasource.url"),
                "SPRING_DATASOURCE_USERNAME", "melek",
                "SPRING_DATASOURCE_PASSWORD", "rahasia");

        assertThatThrownBy(() -> GivenServer.check(environment))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Access denied")
                .hasMessageNotContaining("rahasia");
    }

    @Test
    void aServerThatIsTooOldIsToldInWords() {
        assertThatThrownBy(() -> GivenServer.requireRecent("8.0.43"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("8.0.43")
                .hasMessageContaining("MySQL 8.4.0 or newer");
        assertThatThrownBy(() -> GivenServer.requireRecent("11.8.2-MariaDB")).isInstanceOf(CannotStart.class);
        assertThatNoException().isThrownBy(() -> GivenServer.requireRecent("8.4.0"));
    }
}
