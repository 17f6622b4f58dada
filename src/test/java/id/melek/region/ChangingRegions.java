package id.melek.region;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The country in memory, changed there alone: other tests' regions stay as they are. */
public class ChangingRegions {

    /** Reading it takes a second; nothing changes a tree. */
    private static final RegionTree UNCHANGED = read();

    private final CurrentTree current = new CurrentTree(null, UNCHANGED);
    private final Regions regions = new Regions(current);

    private static RegionTree read() {
        var areas = new ReferenceFiles(Path.of("content")).areas();
        return RegionTree.of(0, areas.stream().map(Area::version).toList(), Map.of(), Map.of());
    }

    public Regions regions() {
        return regions;
    }

    /** From that day on the village has another class; false when that cannot be, as for the second time in a day. */
    public boolean reclassify(String code, Settlement settlement, LocalDate from, Consumer<Object> listener) {
        var value = settlement.name().toLowerCase(Locale.ROOT);
        return apply(new Change(1, from, ChangeKind.RECLASSIFIED, code, "", "", value, "test"), listener);
    }

    /** From that day on the region lies in another, under its new code. */
    public boolean move(String code, String newCode, LocalDate from, Consumer<Object> listener) {
        return apply(new Change(1, from, ChangeKind.MOVED, code, newCode, "", "", "test"), listener);
    }

    /** From that day on the region is part of the other. */
    public boolean merge(String code, String into, LocalDate from, Consumer<Object> listener) {
        return apply(new Change(1, from, ChangeKind.MERGED, code, into, "", "", "test"), listener);
    }

    private synchronized boolean apply(Change change, Consumer<Object> listener) {
        return switch (ChangeRules.apply(change, current.tree())) {
            case ChangeRules.Outcome.Possible(Edit edit) -> {
                current.use(edit.appliedTo(current.tree()));
                edit.events().forEach(listener);
                yield true;
            }
            case ChangeRules.Outcome.Impossible(var faults) -> false;
        };
    }
}
