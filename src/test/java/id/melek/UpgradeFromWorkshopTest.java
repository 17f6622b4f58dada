package id.melek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From the first version with a workshop, in which two trainers wrote; everything since then runs over their rows. */
@SpringBootTest
class UpgradeFromWorkshopTest extends Upgrade {

    private static final String LAST_OF_THEIRS = "202611222000";

    /** This version publishes what the content folder holds by now, too. */
    private static final String OF_THEIRS = "published_at < '2026-11-22 02:00'";

    private static final Map<String, String> OF_WORKSHOP = Map.of(
            "drafts",
                    "select concat(hex(id), slug, coalesce(base_hash, ''), begun_at, coalesce(closed_at, '')) from draft",
            "files", "select concat(hex(draft), path, revision, content, coalesce(hex(saved_by), '')) from draft_file",
            "savings",
                    "select concat(hex(draft), path, revision, content, coalesce(hex(saved_by), '')) from draft_past",
            "rivals", "select concat(hex(id), hex(draft), path, based_on, content) from draft_rival",
            "removed lessons", "select concat(hex(id), hex(draft), path, content, removed_at) from draft_removed",
            "versions", "select concat(hex(id), course, hash, published_at) from course_version where " + OF_THEIRS);

    private static final Map<String, String> WANTED = besides(OF_WORKSHOP);
    private static Map<String, List<String>> before = Map.of();

    @DynamicPropertySource
    static void anEarlierVersionWasHere(DynamicPropertyRegistry properties) throws IOException {
        var schema = dumped("upgraded_workshop", "2026-11-22");
        Flyway.configure()
                .dataSource(schema.dataSource())
                .target(LAST_OF_THEIRS)
                .load()
                .migrate();
        before = filled(
                schema, Files.readString(Path.of("src/test/resources/upgrade/workshop.sql")), WANTED, properties);
    }

    @Override
    Map<String, String> wanted() {
        return WANTED;
    }

    @Override
    Map<String, List<String>> before() {
        return before;
    }

    @Test
    void everySavingHasANumberOfItsOwnAndNoRivalIsSettled() {
        assertThat(number("select count(distinct id) from draft_past")).isEqualTo(4);
        assertThat(number("select count(*) from draft_rival where settled_at is null"))
                .isEqualTo(1);
    }

    /** Whoever began a new course, saved a file again or has a rival; not who only began from what is published. */
    @Test
    void whoWroteInADraftIsKnown() {
        assertThat(database.queryForList(
                        "select concat(substr(hex(draft), 1, 2), ' ', substr(hex(writer), 1, 1)) from draft_writer",
                        String.class))
                .containsExactlyInAnyOrder("D1 B", "D1 C", "D2 B", "D2 C", "D3 C");
    }

    @Test
    void everyVersionHasThePublicationThatMadeIt() {
        var theirs = number("select count(*) from course_version where " + OF_THEIRS);

        assertThat(theirs).isPositive();
        assertThat(number("""
                        select count(*) from course_version v join course_publication p
                            on p.version = v.id and p.course = v.course and p.published_at = v.published_at
                        where p.published_by is null and v.""" + OF_THEIRS)).isEqualTo(theirs);
    }

    @Test
    void noDraftIsDiscardedOrFromAFolder() {
        assertThat(number("select count(*) from draft where discarded_at is not null or origin_hash is not null"))
                .isZero();
        assertThat(number("select count(*) from draft where closed_at is null")).isEqualTo(3);
    }

    private int number(String query) {
        return database.queryForObject(query, Integer.class);
    }
}
