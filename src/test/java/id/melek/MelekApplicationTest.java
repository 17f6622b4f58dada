package id.melek;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class MelekApplicationTest {

    @Autowired
    JdbcTemplate database;

    @Test
    void theDatabaseKeepsTimeInUtcAndTextInFullUnicode() {
        assertThat(database.queryForObject("select @@session.time_zone", String.class))
                .isEqualTo("+00:00");
        assertThat(database.queryForObject("select @@collation_database", String.class))
                .isEqualTo("utf8mb4_0900_ai_ci");
        assertThat(database.queryForObject("select '🧵'", String.class)).isEqualTo("🧵");
    }
}
