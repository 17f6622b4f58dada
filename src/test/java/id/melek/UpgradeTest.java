package id.melek;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.launch.TestSchema;
import id.melek.participation.LedgerCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The first version that landed left a filled database behind, as a dump in src/test/resources/upgrade. This version takes
 * it over and loses nothing. docs/operations.md says how such a dump is made; each release adds one.
 */
@SpringBootTest
class UpgradeTest {

    /** What people are and did, in words that hold in every version. */
    private static final Map<String, String> KEPT = Map.of(
            "people", "select concat(hex(id), name, coalesce(phone, ''), coalesce(email, '')) from account",
            "residences", "select concat(hex(account_id), village_id) from residence",
            "enrolments", "select concat(hex(account), course, coalesce(completed_at, '')) from enrolment",
            "lessons", "select concat(hex(enrolment), lesson, coalesce(finished_at, '')) from lesson_progress",
            "acts", "select concat(hex(account), hex(id), outcome) from act",
            "answers", "select concat(hex(enrolment), question, answer) from practice_answer",
            "tests", "select concat(hex(account), lesson, percent) from test_attempt",
            "facts", "select concat(hex(person), hex(id), kind, month, village) from fact");

    @Autowired
    ApplicationContext melek;

    @Autowired
    JdbcTemplate database;

    private static Map<String, List<String>> before = Map.of();

    /** Puts the old database in place before this version starts on it. */
    @DynamicPropertySource
    static void anEarlierVersionWasHere(DynamicPropertyRegistry properties) throws IOException {
        var schema = TestSchema.empty("upgraded");
        schema.run(read(Path.of("src/test/resources/upgrade/2026-11-21.sql.gz")));
        before = everythingKept(new JdbcTemplate(schema.dataSource()));
        properties.add("spring.datasource.url", schema::url);
    }

    @Test
    void aFilledDatabaseIsTakenOverWhole() {
        assertThat(before.values()).isNotEmpty().noneMatch(List::isEmpty);
        assertThat(everythingKept(database)).isEqualTo(before);
    }

    @Test
    void itsFiguresAreStillWhatTheFactsAddUpTo() {
        assertThat(LedgerCheck.differences(melek)).isEmpty();
    }

    private static Map<String, List<String>> everythingKept(JdbcTemplate database) {
        return KEPT.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        kept -> database.queryForList(kept.getValue(), String.class).stream()
                                .sorted()
                                .toList()));
    }

    private static String read(Path dump) throws IOException {
        try (var text = new GZIPInputStream(Files.newInputStream(dump))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
