package id.melek;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.launch.TestSchema;
import id.melek.participation.LedgerCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Versions that landed left filled databases behind, as dumps in src/test/resources/upgrade. This version takes each of them
 * over and loses nothing: a test for each extends this one. docs/operations.md says how such a dump is made.
 */
abstract class Upgrade {

    /** What people are and did, in words that hold in every version. */
    static final Map<String, String> KEPT = Map.of(
            "people", "select concat(hex(id), name, coalesce(phone, ''), coalesce(email, '')) from account",
            "residences", "select concat(hex(account_id), village_id) from residence",
            "enrolments", "select concat(hex(account), course, coalesce(completed_at, '')) from enrolment",
            "lessons", "select concat(hex(enrolment), lesson, coalesce(finished_at, '')) from lesson_progress",
            "acts", "select concat(hex(account), hex(id), outcome) from act",
            "answers", "select concat(hex(enrolment), question, answer) from practice_answer",
            "tests", "select concat(hex(account), lesson, percent) from test_attempt",
            "facts",
                    "select concat(hex(person), hex(id), kind, month, village) from fact"
                            + " where kind in ('REGISTERED', 'MOVED', 'REASSIGNED', 'ENROLLED', 'COMPLETED', 'ERASED')");

    /** What is kept of every version, and more. */
    static Map<String, String> besides(Map<String, String> more) {
        var all = new HashMap<>(KEPT);
        all.putAll(more);
        return all;
    }

    @Autowired
    ApplicationContext melek;

    @Autowired
    JdbcTemplate database;

    /** A query for each thing that stays as it was. */
    abstract Map<String, String> wanted();

    /** What they answered before this version started. */
    abstract Map<String, List<String>> before();

    @Test
    void aFilledDatabaseIsTakenOverWhole() {
        assertThat(before())
                .hasSameSizeAs(wanted())
                .allSatisfy((what, rows) -> assertThat(rows).as(what).isNotEmpty());
        assertThat(everythingOf(wanted(), database)).isEqualTo(before());
    }

    @Test
    void itsFiguresAreStillWhatTheFactsAddUpTo() {
        assertThat(LedgerCheck.differences(melek)).isEmpty();
    }

    /** Before this version starts on it. */
    static Map<String, List<String>> putInPlace(
            String dump, String more, Map<String, String> wanted, DynamicPropertyRegistry properties)
            throws IOException {
        var schema = dumped("upgraded_" + dump.replace('-', '_'), dump);
        return filled(schema, more, wanted, properties);
    }

    static TestSchema dumped(String name, String dump) throws IOException {
        var schema = TestSchema.empty(name);
        schema.run(read(Path.of("src/test/resources/upgrade", dump + ".sql.gz")));
        return schema;
    }

    /** With more in it than the dump had. */
    static Map<String, List<String>> filled(
            TestSchema schema, String more, Map<String, String> wanted, DynamicPropertyRegistry properties) {
        schema.run(more);
        properties.add("spring.datasource.url", schema::url);
        return everythingOf(wanted, new JdbcTemplate(schema.dataSource()));
    }

    private static Map<String, List<String>> everythingOf(Map<String, String> wanted, JdbcTemplate database) {
        return wanted.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        kept -> database.queryForList(kept.getValue(), String.class).stream()
                                .sorted(Comparator.nullsFirst(Comparator.naturalOrder()))
                                .toList()));
    }

    private static String read(Path dump) throws IOException {
        try (var text = new GZIPInputStream(Files.newInputStream(dump))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
