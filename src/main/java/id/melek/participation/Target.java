package id.melek.participation;

import id.melek.region.RegionId;
import id.melek.region.Settlement;
import java.util.Optional;
import java.util.UUID;

/**
 * What a manager wants to reach in a region by the end of a period.
 *
 * @param settlement the class that is meant; empty for all three together
 * @param trait the trait that is meant, such as {@code WOMEN}; empty where none is
 * @param amount people, or percent
 */
public record Target(
        UUID id,
        RegionId region,
        Optional<Settlement> settlement,
        Indicator indicator,
        TargetPeriod period,
        Measure measure,
        String trait,
        int amount) {

    public enum Measure {
        /** People new in the period. */
        NUMBER,
        /** The trait's, or else the settlement class's, percentage of the people new in the period. */
        SHARE
    }
}
