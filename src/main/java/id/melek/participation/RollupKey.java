package id.melek.participation;

import id.melek.region.RegionId;
import id.melek.region.Settlement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A row of the roll-ups.
 *
 * @param depth 4 for a village up to 0 for the nation: rows that many writers share are taken last and held shortest
 */
record RollupKey(
        int depth, int region, Indicator indicator, int course, Grain grain, String period, Settlement settlement) {

    /** {@code A}: since the start; {@code M}: what changed in a month. */
    enum Grain {
        A,
        M
    }

    /** Every writer takes its rows in this order, so that two writers never wait for each other in a circle. */
    static final Comparator<RollupKey> LOCK_ORDER = Comparator.comparing(RollupKey::depth)
            .reversed()
            .thenComparing(RollupKey::region)
            .thenComparing(RollupKey::indicator)
            .thenComparing(RollupKey::course)
            .thenComparing(RollupKey::grain)
            .thenComparing(RollupKey::period)
            .thenComparing(RollupKey::settlement);

    /** The rows one booking is added to: five regions, each since the start and in its month. */
    static List<RollupKey> of(Booking booking) {
        var place = booking.place();
        var path =
                List.of(RegionId.NATION.value(), place.province(), place.regency(), place.district(), place.village());
        var keys = new ArrayList<RollupKey>();
        for (int depth = 0; depth < path.size(); depth++) {
            keys.add(of(booking, depth, path.get(depth), Grain.A, ""));
            keys.add(
                    of(booking, depth, path.get(depth), Grain.M, booking.month().toString()));
        }
        return keys;
    }

    private static RollupKey of(Booking booking, int depth, int region, Grain grain, String period) {
        return new RollupKey(
                depth,
                region,
                booking.indicator(),
                booking.course(),
                grain,
                period,
                booking.place().settlement());
    }
}
