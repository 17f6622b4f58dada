package id.melek.region;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;

/** The country in memory, changed there alone: other tests' regions stay as they are. */
@NullUnmarked
public class ChangingRegions {

    private final CurrentTree current;
    private final Regions regions;

    public ChangingRegions() {
        var areas = new ReferenceFiles(Path.of("content")).areas();
        current = new CurrentTree(
                null, RegionTree.of(0, areas.stream().map(Area::version).toList(), Map.of(), Map.of()));
        regions = new Regions(current);
    }

    public Regions regions() {
        return regions;
    }

    /** From that day on the village has another class. */
    public synchronized void reclassify(String code, Settlement settlement, LocalDate from, Consumer<Object> listener) {
        var change = new Change(
                1, from, ChangeKind.RECLASSIFIED, code, "", "", settlement.name().toLowerCase(java.util.Locale.ROOT), "test");
        switch (ChangeRules.apply(change, current.tree())) {
            case ChangeRules.Outcome.Possible(Edit edit) -> {
                current.use(edit.appliedTo(current.tree()));
                edit.events().forEach(listener);
            }
            case ChangeRules.Outcome.Impossible(var faults) -> throw new IllegalArgumentException(faults.toString());
        }
    }
}
