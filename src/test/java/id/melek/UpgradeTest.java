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
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every version that landed with a new schema left a filled database behind, as a dump in src/test/resources/upgrade. This
 * version takes each of them over and loses nothing. docs/operations.md says how such a dump is made.
 */
class UpgradeTest {

    private static final Path DUMPS = Path.of("src/test/resources/upgrade");

    /** What people are and did, in words that hold in every version. */
    private static final Map<String, String> KEPT = Map.of(
            "people", "select concat(hex(id), name, coalesce(phone, ''), coalesce(email, '')) from account",
            "residences", "select concat(hex(account), village) from residence",
            "enrolments", "select concat(hex(account), course, coalesce(completed_at, '')) from enrolment",
            "lessons", "select concat(hex(enrolment), lesson, coalesce(finished_at, '')) from lesson_progress",
            "acts", "select concat(hex(account), hex(id), outcome) from act",
            "answers", "select concat(hex(enrolment), question, answer) from practice_answer",
            "tests", "select concat(hex(account), lesson, percent) from test_attempt",
            "facts", "select concat(hex(person), hex(id), kind, month, village) from fact");

    static Stream<Path> dumps() throws IOException {
        try (var files = Files.list(DUMPS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void aFilledDatabaseOfAnEarlierVersionIsTakenOverWhole(Path dump) throws IOException {
        var schema = TestSchema.empty("upgraded");
        schema.run(read(dump));
        var before = everythingKept(new JdbcTemplate(schema.dataSource()));
        assertThat(before.values()).noneMatch(List::isEmpty);

        try (var melek = start(schema)) {
            assertThat(everythingKept(melek.getBean(JdbcTemplate.class))).isEqualTo(before);
            assertThat(LedgerCheck.differences(melek)).isEmpty();
        }
    }

    private static ConfigurableApplicationContext start(TestSchema schema) {
        return new SpringApplicationBuilder(MelekApplication.class)
                .run(
                        "--spring.datasource.url=" + schema.url(),
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--management.server.port=-1");
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
