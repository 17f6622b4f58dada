package id.melek.participation;

import id.melek.region.Region;
import java.util.List;
import java.util.Optional;

/** What would happen if a file with counts were taken over. Nothing has been stored. */
public sealed interface CountCheck {

    /** Every row is right. */
    record Sound(List<Change> changes) implements CountCheck {

        public boolean changesNothing() {
            return changes.stream().allMatch(change -> change.kind() == Change.Kind.UNCHANGED);
        }
    }

    /** Nothing is taken over before all of these are mended. */
    record Faulty(List<CountFault> faults) implements CountCheck {}

    /** The asker is no manager, or manages no region. */
    record NotYours() implements CountCheck {}

    /**
     * What one row would change.
     *
     * @param before the count in force on the day the new one is for
     */
    record Change(Region region, BusinessCount count, Optional<BusinessCount> before) {

        public enum Kind {
            NEW,
            CHANGED,
            UNCHANGED
        }

        public Kind kind() {
            if (before.isEmpty()) {
                return Kind.NEW;
            }
            return before.get().equals(count) ? Kind.UNCHANGED : Kind.CHANGED;
        }
    }
}
