package id.melek.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the list of changes is read and applied: once, in order, on its day, whole or not at all. */
class ChangeListTest extends OwnTree {

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
