package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.IntegrationTest;
import id.melek.base.Uuids;
import id.melek.participation.Fact.Kind;
import id.melek.region.Settlement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class FactRepositoryTest {

    private static final Place WATU = new Place(5, 4, 3, 2, Settlement.RURAL);

    @Autowired
    JdbcTemplate database;

    /** Pages smaller than a person, as large as one, ending between two people, and larger than all. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 8, 100})
    void everyPersonComesOnceAndWholeWhateverFitsIntoAPage(int factsAPage) {
        database.update("delete from fact");
        var facts = new FactRepository(database, factsAPage);
        for (int several : List.of(3, 1, 4, 2, 5)) {
            var person = UUID.randomUUID();
            for (int i = 0; i < several; i++) {
                facts.append(fact(person));
            }
        }

        var people = new ArrayList<UUID>();
        var sizes = new ArrayList<Integer>();
        facts.forEachPerson(person -> {
            assertThat(person)
                    .extracting(Fact::person)
                    .containsOnly(person.getFirst().person());
            people.add(person.getFirst().person());
            sizes.add(person.size());
        });

        assertThat(people).doesNotHaveDuplicates();
        assertThat(sizes).containsExactlyInAnyOrder(3, 1, 4, 2, 5);
    }

    @Test
    void ofAnEmptyLedgerNobodyComes() {
        database.update("delete from fact");
        new FactRepository(database).forEachPerson(person -> {
            throw new AssertionError(person.toString());
        });
    }

    private static Fact fact(UUID person) {
        var now = Instant.parse("2026-03-01T00:00:00Z");
        return new Fact(person, Uuids.next(), Kind.MOVED, 0, 0, now, now, YearMonth.of(2026, 3), WATU, "");
    }
}
