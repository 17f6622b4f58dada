package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.region.ChangingRegions;
import id.melek.region.RegionId;
import id.melek.region.RegionLevel;
import id.melek.region.Settlement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
@SpringBootTest(properties = "melek.jobs=false")
class FiguresAlwaysAddUpTest {

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
        world = new CountedWorld(seed, country, facts, subjects, transactions);
        var over = new AtomicBoolean();
        try (var workers = Executors.newFixedThreadPool(2)) {
            Callable<Void> worker = () -> {
                while (!over.get() || folding.foldBatch() > 0) {
                    folding.foldBatch();
                }
                return null;
            };
            var folders = List.of(workers.submit(worker), workers.submit(worker));
            for (int step = 0; step < CountedWorld.STEPS; step++) {
                world.live();
                if (step == CountedWorld.STEPS / 2) {
                    assertThat(rebuild.run()).isEmpty();
                }
            }
            over.set(true);
            for (var folder : folders) {
                folder.get();
            }
        }

        assertThat(folded()).isEqualTo(world.counted());
        assertThat(byGender()).isEqualTo(world.countedByGender());
        assertThat(everActive()).isEqualTo(world.countedActive());
        assertThat(rebuild.run()).isEmpty();
        assertThat(folded()).isEqualTo(world.counted());
        assertNoPartExceedsItsWhole();
    }

    /** People now, by cell; cells with nobody left out. */
    private Map<CountedWorld.Cell, Integer> folded() {
        var cells = new HashMap<CountedWorld.Cell, Integer>();
        database.query(
                "select * from figure where generation = ? and grain = 0 and people <> 0",
                row -> {
                    cells.put(
                            new CountedWorld.Cell(
                                    row.getInt("region"),
                                    Indicator.numbered(row.getInt("indicator")),
                                    row.getInt("subject"),
                                    Settlement.values()[row.getInt("settlement")]),
                            row.getInt("people"));
                },
                rollups.generations().live().then());
        return cells;
    }

    /** Registered people of the nation by gender now. */
    private Map<String, Integer> byGender() {
        var counted = new HashMap<String, Integer>();
        database.query(
                """
                select value, people from trait_figure
                where generation = ? and region = ? and indicator = 1 and trait = 0 and grain = 0 and people <> 0
                """,
                row -> {
                    counted.put(row.getString(1), row.getInt(2));
                },
                rollups.generations().live().then(),
                RegionId.NATION.value());
        return counted;
    }

    /** People of the nation who were ever active, each once. */
    private int everActive() {
        return Objects.requireNonNull(database.queryForObject(
                "select coalesce(sum(new_people), 0) from figure where generation = ? and subject = 0 and region = ?"
                        + " and indicator = 3 and grain = 0",
                Integer.class,
                rollups.generations().live().then(),
                RegionId.NATION.value()));
    }

    /** In every month, for stock and flow: the parts of a region add up to it, and none of them is below nothing. */
    private void assertNoPartExceedsItsWhole() {
        var wholes = database.queryForList(
                "select region, indicator, subject, settlement, grain, period, people, new_people from figure where generation = ?",
                rollups.generations().live().then());
        assertThat(wholes).isNotEmpty();
        for (var whole : wholes) {
            var region = new RegionId((Integer) whole.get("region"));
            var parts = country.regions().children(region).stream()
                    .map(part -> part.id().value())
                    .toList();
            var isDistrictOfCourses =
                    country.regions().find(region).orElseThrow().level() == RegionLevel.DISTRICT
                            && !whole.get("subject").equals(0);
            if (!parts.isEmpty() && !isDistrictOfCourses) {
                assertThat(amounts(parts, whole)).isEqualTo(amounts(List.of(region.value()), whole));
            }
        }
        assertThat(database.queryForObject(
                        """
                        select count(*) from (
                            select sum(people) over (partition by region, indicator, subject, settlement order by period) stock,
                                   new_people
                            from figure where generation = ? and grain = 3) months
                        where stock < 0 or new_people < 0
                        """, Integer.class, rollups.generations().live().then()))
                .isZero();
    }

    private Map<String, Object> amounts(List<Integer> regions, Map<String, Object> like) {
        var marks = String.join(",", regions.stream().map(String::valueOf).toList());
        return database.queryForMap(
                "select coalesce(sum(people), 0) people, coalesce(sum(new_people), 0) new_people from figure where generation = ?"
                        + " and region in (" + marks
                        + ") and indicator = ? and subject = ? and settlement = ? and grain = ?"
                        + " and period = ?",
                rollups.generations().live().then(),
                like.get("indicator"),
                like.get("subject"),
                like.get("settlement"),
                like.get("grain"),
                like.get("period"));
    }
}
