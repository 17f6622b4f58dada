package id.melek.participation;

import id.melek.region.RegionId;
import id.melek.region.Regions;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Where villages lie today, for as long as one piece of work takes: a village is the same one for life, and one that was
 * merged is its successor.
 */
final class PlacesToday {

    private final Regions regions;
    private final Instant now;
    private final int revision;
    private final Map<Integer, Place> places = new HashMap<>();

    PlacesToday(Regions regions, Clock clock) {
        this.regions = regions;
        this.now = clock.instant();
        this.revision = regions.revision();
    }

    /** Of the tree of regions that all places are of. */
    int revision() {
        return revision;
    }

    /** Whether the regions have stayed as they were when this began. */
    boolean isStillRight() {
        return regions.revision() == revision;
    }

    Booking of(Booking booking) {
        var place = places.computeIfAbsent(
                booking.place().village(), village -> Place.of(regions.addressOf(new RegionId(village), now)));
        return booking.at(place);
    }
}
