package id.melek.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** On the filled database, with a tree of its own for each test, so that the other tests' regions stay as they are. */
@IntegrationTest
class RegionChangesTest {

    private static final String WATU = "53.10.12.1008";
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    /** The last moment of February and the first of March in Nusa Tenggara Timur (WITA). */
    private static final Instant BEFORE = Instant.parse("2026-02-28T15:59:59.999Z");

    private static final Instant AFTER = Instant.parse("2026-02-28T16:00:00Z");

    @Autowired
    RegionStore store;

    @Autowired
    CurrentTree shared;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcTemplate db;

    @TempDir
    Path folder;

    private final List<Object> events = new ArrayList<>();
    private CurrentTree current;
    private Regions regions;

    @BeforeEach
    void begin() {
        current = new CurrentTree(store, shared.tree());
        regions = new Regions(current);
    }

    private RegionChanges changes(ApplicationEventPublisher publisher, String now, String... rows) {
        var file = folder.resolve("region_changes.csv");
        try {
            Files.writeString(file, String.join(",", ChangeFile.HEADER) + "\n" + String.join("\n", rows));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new RegionChanges(file, store, current, transactions, publisher, clock);
    }

    private List<String> apply(String... rows) {
        var changes = changes(events::add, "2026-11-21T12:00:00Z", rows);
        changes.apply();
        return changes.faults().stream().map(ChangeFault::toString).toList();
    }

    private Region region(String code) {
        return regions.byCode(code).orElseThrow(() -> new AssertionError("No " + code));
    }

    private RegionId id(String code) {
        return region(code).id();
    }

    /** What the next node to start will see. */
    private RegionTree reread() {
        return store.read();
    }

    @Test
    void aRenamedVillageKeepsItsIdentity() {
        var watu = region(WATU);
        assertThat(apply("2026-03-01,renamed,53.10.12.1008,,Watu Mese,,decree")).isEmpty();

        assertThat(region(WATU).name()).isEqualTo("Watu Mese");
        assertThat(region(WATU).id()).isEqualTo(watu.id());
        assertThat(events).isEmpty();
        assertThat(regions.search(id("53.10"), "watu mese", 1))
                .extracting(VillageMatch::village)
                .containsExactly(watu.id());
        assertThat(reread().byCode(WATU)).contains(region(WATU));
        assertThat(db.queryForList(
                        "select concat(name, ' ', valid_from, ' ', coalesce(valid_to, '-'), ' ', density) from region_version"
                                + " where region = ? order by valid_from",
                        String.class,
                        watu.id().value()))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Watu 2025-06-23 2026-03-01 ");
    }

    @Test
    void aRecodedDistrictTakesItsVillagesCodesAlong() {
        var watu = region(WATU);
        assertThat(apply("2026-03-01,recoded,53.10.12,53.10.20,,,decree")).isEmpty();

        assertThat(regions.byCode(WATU)).isEmpty();
        assertThat(regions.byCode("53.10.12")).isEmpty();
        assertThat(regions.byAnyCode(WATU)).contains(region("53.10.20.1008"));
        assertThat(reread().byAnyCode(WATU)).contains(region("53.10.20.1008"));
        assertThat(regions.byAnyCode("53.10.12.9999")).isEmpty();
        assertThat(id("53.10.20.1008")).isEqualTo(watu.id());
        assertThat(regions.children(id("53.10.20"))).hasSize(20);
        assertThat(regions.children(id("53.10"))).extracting(Region::code).isSorted();
        assertThat(events).isEmpty();
        assertThat(reread().find(watu.id())).contains(region("53.10.20.1008"));
    }

    @Test
    void aMovedDistrictTakesEveryVillageIntoTheOtherRegency() {
        var villages = regions.children(id("53.10.17"));
        var village = villages.getFirst().id();
        var manggarai = id("53.10");
        assertThat(apply("2026-03-01,moved,53.10.17,53.15.99,,,decree")).isEmpty();

        assertThat(regions.addressOf(village, BEFORE).regency()).isEqualTo(manggarai);
        assertThat(regions.addressOf(village, AFTER).regency()).isEqualTo(id("53.15"));
        assertThat(regions.contains(id("53.15"), village)).isTrue();
        assertThat(regions.contains(manggarai, village)).isFalse();
        assertThat(events)
                .hasSize(10)
                .containsExactlyInAnyOrderElementsOf(villages.stream()
                        .map(moved -> new VillageReassigned(moved.id(), MARCH))
                        .toList());
        var again = reread();
        assertThat(again.addressOf(village, BEFORE)).isEqualTo(regions.addressOf(village, BEFORE));
        assertThat(again.addressOf(village, AFTER)).isEqualTo(regions.addressOf(village, AFTER));
    }

    @Test
    void regenciesWithNewBordersHaveNoPeopleUntilTheyAreCountedAnew() {
        assertThat(apply("2026-03-01,moved,53.10.17,53.15.99,,,decree")).isEmpty();

        assertThat(regions.population(id("53.10"))).isEmpty();
        assertThat(regions.population(id("53.15"))).isEmpty();
        assertThat(regions.population(id("53.19"))).isPresent();
        assertThat(regions.population(id("53"))).isPresent();
        assertThat(reread().population(id("53.10"))).isEmpty();
        assertThat(reread().population(id("53"))).isPresent();
    }

    @Test
    void aReclassifiedVillageIsAnotherClassFromThatDayOn() {
        var watu = id(WATU);
        assertThat(apply("2026-03-01,reclassified,53.10.12.1008,,,urban,BPS")).isEmpty();

        assertThat(regions.addressOf(watu, BEFORE).settlement()).isEqualTo(Settlement.SUBURBAN);
        assertThat(regions.addressOf(watu, AFTER).settlement()).isEqualTo(Settlement.URBAN);
        assertThat(region(WATU).settlement()).isEqualTo(Settlement.URBAN);
        assertThat(regions.addressOf(watu, Instant.EPOCH).settlement()).isEqualTo(Settlement.SUBURBAN);
        assertThat(events).containsExactly(new VillageReassigned(watu, MARCH));
        assertThat(reread().addressOf(watu, AFTER).settlement()).isEqualTo(Settlement.URBAN);
    }

    @Test
    void aSplitVillageLivesOnAndAnotherBegins() {
        var watu = id(WATU);
        assertThat(apply("2026-03-01,split,53.10.12.1008,53.10.12.2001,Watu Timur,rural,decree"))
                .isEmpty();

        assertThat(id(WATU)).isEqualTo(watu);
        var born = region("53.10.12.2001");
        assertThat(born.name()).isEqualTo("Watu Timur");
        assertThat(born.kind()).isEqualTo("desa");
        assertThat(born.settlement()).isEqualTo(Settlement.RURAL);
        assertThat(born.parent()).isEqualTo(id("53.10.12"));
        assertThat(regions.path(born.id())).hasSize(5);
        assertThat(regions.addressOf(watu, AFTER)).isEqualTo(regions.addressOf(watu, BEFORE));
        assertThat(events).containsExactly(new VillageReassigned(watu, MARCH));
        assertThat(regions.population(id("53.10"))).isPresent();
        assertThat(reread().byCode("53.10.12.2001")).contains(born);
        assertThat(regions.search(id("53.10"), "watu timur", 1))
                .extracting(VillageMatch::village)
                .containsExactly(born.id());
    }

    @Test
    void aSplitProvinceGetsItsRegenciesOneByOne() {
        var watu = id(WATU);
        assertThat(apply(
                        "2026-03-01,split,53,54,Flores,,law",
                        "2026-03-01,moved,53.10,54.10,,,law",
                        "2026-03-01,split,91,97,Papua Utara,Asia/Makassar,law"))
                .isEmpty();

        assertThat(regions.path(watu))
                .extracting(Region::code)
                .containsExactly("ID", "54", "54.10", "54.10.12", "54.10.12.1008");
        assertThat(regions.addressOf(watu, BEFORE).province()).isEqualTo(id("53"));
        assertThat(regions.addressOf(watu, AFTER).province()).isEqualTo(id("54"));
        assertThat(regions.addressOf(watu, AFTER).zone().getId()).isEqualTo("Asia/Makassar");
        assertThat(events).hasSize(171).hasOnlyElementsOfType(VillageReassigned.class);
        assertThat(regions.population(id("53"))).isEmpty();
        assertThat(regions.population(id("54"))).isEmpty();
        assertThat(regions.population(id("54.10"))).isPresent();
        assertThat(reread().version(id("97")).zone()).hasToString("Asia/Makassar");
        assertThat(reread().path(watu)).isEqualTo(regions.path(watu));
    }

    @Test
    void aMergedVillagesPeopleBelongToTheOneThatLivesOn() {
        var laci = id("53.10.12.1016");
        var carep = id("53.10.12.1011");
        assertThat(apply("2026-03-01,merged,53.10.12.1016,53.10.12.1011,,,decree"))
                .isEmpty();

        assertThat(regions.find(laci)).isEmpty();
        assertThat(regions.byCode("53.10.12.1016")).isEmpty();
        assertThat(regions.byAnyCode("53.10.12.1016")).isEqualTo(regions.find(carep));
        assertThat(regions.successor(laci)).isEqualTo(carep);
        assertThat(regions.successor(carep)).isEqualTo(carep);
        assertThat(regions.addressOf(laci, BEFORE).village()).isEqualTo(laci);
        assertThat(regions.addressOf(laci, AFTER)).isEqualTo(regions.addressOf(carep, AFTER));
        assertThat(regions.path(laci)).isEqualTo(regions.path(carep));
        assertThat(regions.contains(id("53.10.12"), laci)).isTrue();
        assertThat(regions.contains(laci, carep)).isFalse();
        assertThat(regions.contains(laci, laci)).isFalse();
        assertThat(events).containsExactly(new VillageMerged(laci, carep, MARCH), new VillageReassigned(laci, MARCH));
        assertThat(reread().addressOf(laci, BEFORE).village()).isEqualTo(laci);
        assertThat(reread().addressOf(laci, AFTER).village()).isEqualTo(carep);
    }

    @Test
    void severalChangesOfOneVillageMakeOneHistory() {
        var watu = id(WATU);
        assertThat(apply(
                        "2026-07-01,reclassified,53.10.99.1008,,,rural,b",
                        "2026-03-01,recoded,53.10.12,53.10.99,,,a",
                        "2026-03-01,reclassified,53.10.99.1008,,,urban,a",
                        "2026-09-01,merged,53.10.99.1008,53.10.99.1011,,,c"))
                .isEmpty();

        assertThat(regions.addressOf(watu, BEFORE).settlement()).isEqualTo(Settlement.SUBURBAN);
        assertThat(regions.addressOf(watu, AFTER).settlement()).isEqualTo(Settlement.URBAN);
        assertThat(regions.addressOf(watu, Instant.parse("2026-07-15T00:00:00Z"))
                        .settlement())
                .isEqualTo(Settlement.RURAL);
        assertThat(regions.addressOf(watu, Instant.parse("2026-09-15T00:00:00Z"))
                        .village())
                .isEqualTo(id("53.10.99.1011"));
        var again = reread();
        for (var month = 1; month <= 12; month++) {
            var day = LocalDate.of(2026, month, 15);
            assertThat(again.addressOn(watu, day)).isEqualTo(current.tree().addressOn(watu, day));
        }
    }

    @Test
    void whoHearsOfAChangeAlreadySeesIt() {
        var seen = new ArrayList<Settlement>();
        var changes = changes(
                event -> seen.add(regions.addressOf(id(WATU), AFTER).settlement()),
                "2026-11-21T12:00:00Z",
                "2026-03-01,reclassified,53.10.12.1008,,,urban,BPS");
        changes.apply();

        assertThat(seen).containsExactly(Settlement.URBAN);
    }

    @Test
    void aChangeIsAppliedOnceHoweverOftenTheFileIsRead() {
        var row = "2026-03-01,reclassified,53.10.12.1008,,,urban,";
        assertThat(apply(row + "BPS")).isEmpty();
        var revision = store.revision();
        assertThat(apply("2026-04-01,renamed,53.10.12.1009,,Mbaumuku Baru,,x", row + "another word for the source"))
                .isEmpty();

        assertThat(events).hasSize(1);
        assertThat(region("53.10.12.1009").name()).isEqualTo("Mbaumuku Baru");
        assertThat(store.revision()).isEqualTo(revision + 1);
    }

    @Test
    void anotherNodeNoticesTheChange() {
        var other = new CurrentTree(store, shared.tree());
        apply("2026-03-01,renamed,53.10.12.1008,,Watu Mese,,decree");

        assertThat(other.tree().byCode(WATU).orElseThrow().name()).isEqualTo("Watu");
        other.refresh();
        assertThat(other.tree().byCode(WATU).orElseThrow().name()).isEqualTo("Watu Mese");
    }

    @Test
    void aNodeThatIsBehindCatchesUpBeforeItAppliesItsOwn() {
        var behind = new CurrentTree(store, shared.tree());
        apply("2026-03-01,renamed,53.10.12.1008,,Watu Mese,,decree");
        current = behind;
        regions = new Regions(behind);
        assertThat(apply(
                        "2026-03-01,renamed,53.10.12.1008,,Watu Mese,,decree",
                        "2026-04-01,reclassified,53.10.12.1008,,,urban,BPS"))
                .isEmpty();

        assertThat(region(WATU).name()).isEqualTo("Watu Mese");
        assertThat(region(WATU).settlement()).isEqualTo(Settlement.URBAN);
    }

    @Test
    void aChangeOfTomorrowWaitsForItsDay() {
        var row = "2026-12-01,reclassified,53.10.12.1008,,,urban,BPS";
        var early = changes(events::add, "2026-11-30T16:59:59Z", row);
        early.apply();
        assertThat(events).isEmpty();
        assertThat(early.faults()).isEmpty();
        assertThat(early.isDue()).isFalse();

        var due = changes(events::add, "2026-11-30T17:00:00Z", row);
        due.apply();
        assertThat(events).hasSize(1);
    }

    @Test
    void oneFaultyRowAndNothingOfTheFileIsApplied() {
        var before = current.tree();
        var faults = apply(
                "2026-03-01,renamed,53.10.12.1008,,Watu Mese,,fine",
                "2026-03-01,renamed,53.10.12.1099,,Nowhere,,unknown code",
                "2026-03-01,abolished,53.10.12.1008,,,,unknown kind",
                "2026-03-01,reclassified,53.10.12.1008,,,metropolis,unknown class",
                "2025-06-22,renamed,53.10.12.1009,,Too early,,before the first list",
                "2025-06-23,renamed,53.10.12.1009,,Too early,,on its day",
                "1 March,renamed,53.10.12.1009,,When,,no date",
                "2026-03-01,moved,53.10.17,53.10.77,,,stays where it is",
                "2026-03-01,recoded,53.10.17,53.15.77,,,goes elsewhere",
                "2026-03-01,recoded,53.10.17,53.10.16,,,taken",
                "2026-03-01,recoded,53.10.17,53.10.17.2001,,,another level",
                "2026-03-01,merged,53.10.17,53.10.16,,,still has villages",
                "2026-04-01,merged,53.10.12.1008,53.10.12.1008,,,itself",
                "2026-03-01,reclassified,53.10.12,,,urban,no village",
                "2026-03-01,renamed,53.10.12.1010,,,,no name",
                "2026-03-01,renamed,53.10.12.1010,,Tenda,,as it is",
                "2026-03-01,renamed,53.10.12.1010,53.10.12.1090,Tenda Baru,,a field too many",
                "2026-03-01,split,53,54,Flores,Mars,no zone",
                "2026-03-01,renamed,ID,,Nusantara,,the nation",
                "2026-03-01,renamed,53.10.12.1008,,Watu Mese,,twice");

        assertThat(faults)
                .containsExactly(
                        "line 3: no region has the code '53.10.12.1099' then",
                        "line 4: unknown kind 'abolished'",
                        "line 5: unknown settlement class 'metropolis'",
                        "line 6: before 2025-06-23, the first day of the current state of 53.10.12.1009",
                        "line 7: on 2025-06-23, the day of the first list: its state is that day's",
                        "line 8: '1 March' is no date such as 2026-01-31",
                        "line 9: 53.10.77 belongs to the same region above: that is 'recoded'",
                        "line 10: 53.15.77 belongs to another region above: that is 'moved'",
                        "line 11: the code 53.10.16 is taken",
                        "line 12: '53.10.17.2001' is not the code of a district",
                        "line 13: 10 regions still belong to 53.10.17: move them first",
                        "line 14: 53.10.12.1008 is not another region of the same level",
                        "line 15: only villages have a settlement class",
                        "line 16: name is missing",
                        "line 17: 53.10.12.1010 is like that already",
                        "line 18: new_code must be empty",
                        "line 19: unknown time zone 'Mars'",
                        "line 20: the nation does not change",
                        "line 21: says the same as line 2");
        assertThat(current.tree()).isSameAs(before);
        assertThat(store.revision()).isEqualTo(before.revision());
        assertThat(events).isEmpty();
    }

    @Test
    void aRowBeforeTheCurrentStateOfItsRegionIsRefused() {
        assertThat(apply("2026-03-01,reclassified,53.10.12.1008,,,urban,BPS")).isEmpty();
        assertThat(apply(
                        "2026-03-01,reclassified,53.10.12.1008,,,urban,BPS",
                        "2026-02-01,reclassified,53.10.12.1008,,,rural,BPS"))
                .containsExactly("line 3: before 2026-03-01, the first day of the current state of 53.10.12.1008");
    }

    @Test
    void aFileWithAnotherHeaderIsRefused() throws IOException {
        var changes = changes(events::add, "2026-11-21T12:00:00Z");
        Files.writeString(folder.resolve("region_changes.csv"), "date,kind\n2026-03-01,renamed\n");
        changes.apply();

        assertThat(changes.faults())
                .extracting(ChangeFault::toString)
                .containsExactly("line 2: the header is not date,kind,old_code,new_code,name,value,source");
    }

    /** Outside a transaction, so that the rollback is the change's own. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void whenAListenerFailsTheChangeDidNotHappen() {
        var before = store.revision();
        var changes = changes(
                event -> {
                    throw new IllegalStateException("no room in the ledger");
                },
                "2026-11-21T12:00:00Z",
                "2026-03-01,reclassified,53.10.12.1008,,,urban,BPS");
        changes.apply();

        assertThat(changes.faults()).singleElement().asString().contains("line 2", "no room in the ledger");
        assertThat(region(WATU).settlement()).isEqualTo(Settlement.SUBURBAN);
        assertThat(store.revision()).isEqualTo(before);
        assertThat(store.appliedChanges()).isEmpty();
        assertThat(reread().byCode(WATU)).contains(region(WATU));
    }
}
