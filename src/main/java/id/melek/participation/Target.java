package id.melek.participation;

import id.melek.region.RegionId;
import id.melek.region.Settlement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a manager wants to reach in a region by the end of a period.
 *
 * @param period a month, quarter or year, never all since the start
 * @param settlement the class that is meant; empty for all three together
 * @param trait the trait that is meant, such as {@code WOMEN}; empty where none is
 * @param amount people, or percent
 */
public record Target(
        UUID id,
        RegionId region,
        Optional<Settlement> settlement,
        Indicator indicator,
        Period period,
        Measure measure,
        String trait,
        int amount) {

    /** Indicators that a target can be set for. */
    public static final List<Indicator> INDICATORS = Indicator.MAIN;

    /** The first day of its period. */
    public LocalDate start() {
        return period.first().orElseThrow().atDay(1);
    }

    /** The last day of its period. */
    public LocalDate end() {
        return period.last().orElseThrow().atEndOfMonth();
    }

    public enum Measure {
        /** People new in the period. */
        NUMBER,
        /** The trait's, or else the settlement class's, percentage of the people new in the period. */
        SHARE
    }
}
