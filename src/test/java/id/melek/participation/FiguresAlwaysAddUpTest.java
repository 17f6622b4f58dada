package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.region.ChangingRegions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Whatever happens to people and villages, in whatever order it becomes known, and however many fold at once: the
 * figures are those of a world that simply counts.
 */
@SpringBootTest
class FiguresAlwaysAddUpTest {

    private static final int PEOPLE = 70;
    private static final int STEPS = 500;
    private static final int VILLAGES = 15;

    @Autowired
    FactRepository facts;

    @Autowired
    RollupRepository rollups;

    @Autowired
    Subjects subjects;

    @Autowired
    Folding folding;

    @Autowired
    Rebuild rebuild;

    @Autowired
    JdbcTemplate database;

    @Autowired
    PlatformTransactionManager transactions;

    private final ChangingRegions country = new ChangingRegions();
    private CountedWorld world;

    @BeforeEach
    @AfterEach
    void forgetEverybody() {
        for (var table : List.of("fact", "booking", "participant", "figure", "trait_figure")) {
            database.update("delete from " + table);
        }
    }

    /** Some histories that are the same in every run, and one that is new each time. */
    static Stream<Long> seeds() {
        return Stream.of(1L, 2L, 3L, System.nanoTime());
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void theyEqualACountOfTheWorldAndARebuildFromTheLedger(long seed) throws Exception {
        world = new CountedWorld(
                new CountedWorld.Size(PEOPLE, STEPS, VILLAGES, seed), country, facts, subjects, transactions);
        var over = new AtomicBoolean();
        try (var workers = Executors.newFixedThreadPool(2)) {
            Callable<Void> worker = () -> {
                while (!over.get() || folding.foldBatch() > 0) {
                    folding.foldBatch();
                }
                return null;
            };
            var folders = List.of(workers.submit(worker), workers.submit(worker));
            for (int step = 0; step < STEPS; step++) {
                world.live();
                if (step == STEPS / 2) {
                    assertThat(rebuild.run()).isEmpty();
                }
            }
            over.set(true);
            for (var folder : folders) {
                folder.get();
            }
        }

        var reconciliation = new Reconciliation(database, rollups, country.regions());
        assertThat(reconciliation.faults(world)).isEmpty();
        assertThat(rebuild.run()).isEmpty();
        assertThat(reconciliation.faults(world)).isEmpty();
    }
}
