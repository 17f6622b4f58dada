package id.melek.region;

import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** The tree everyone reads, swapped whole when it changed; inside a change already the one that the change makes. */
class CurrentTree {

    private static final ScopedValue<RegionTree> CHANGING = ScopedValue.newInstance();

    private final RegionStore store;
    private volatile Snapshot snapshot;

    private record Snapshot(RegionTree tree, Supplier<VillageSearch> villages, Supplier<AreaSearch> areas) {

        static Snapshot of(RegionTree tree) {
            return new Snapshot(
                    tree,
                    SingletonSupplier.of(() -> new VillageSearch(tree)),
                    SingletonSupplier.of(() -> new AreaSearch(tree)));
        }
    }

    CurrentTree(RegionStore store, RegionTree tree) {
        this.store = store;
        this.snapshot = Snapshot.of(tree);
    }

    RegionTree tree() {
        return CHANGING.orElse(snapshot.tree());
    }

    VillageSearch villages() {
        return snapshot.villages().get();
    }

    AreaSearch areas() {
        return snapshot.areas().get();
    }

    /** Listeners of the change see the regions as they will be when it is committed. */
    <T> T during(RegionTree changed, Supplier<T> change) {
        return ScopedValue.where(CHANGING, changed).call(change::get);
    }

    void use(RegionTree tree) {
        snapshot = Snapshot.of(tree);
    }

    /** Another node may have changed the regions. */
    void refresh() {
        if (store.revision() != snapshot.tree().revision()) {
            use(store.read());
        }
    }
}
