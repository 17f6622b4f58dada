package id.melek.region;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A region in one of its states.
 *
 * @param to first day of the next state; null while this one lasts
 * @param zone of a province; null on every other level
 */
record Version(
        Region region,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable ZoneId zone) {

    RegionId id() {
        return region.id();
    }

    Version closedOn(LocalDate day) {
        return new Version(region, from, day, zone);
    }

    boolean isOpen() {
        return to == null;
    }
}
