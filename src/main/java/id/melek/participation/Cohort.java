package id.melek.participation;

import static id.melek.participation.Indicator.COMPLETED_IN_TIME;
import static id.melek.participation.Indicator.ENROLLED;
import static id.melek.participation.Indicator.HALF_WAY_IN_TIME;

import id.melek.region.Settlement;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Those who enrolled in the months of the period whose people all had their 90 days, and how far they came within them. All
 * are counted where and when they enrolled, so neither moves nor growth distort a rate.
 */
public final class Cohort {

    private static final double PERCENT = 100;

    private final Map<Indicator, Cells> cells = new EnumMap<>(Indicator.class);

    void put(Indicator indicator, Settlement settlement, Booking.Amount amount) {
        cells.computeIfAbsent(indicator, any -> new Cells()).put(settlement, amount);
    }

    /** Where the drop-out lies, as shares of the enrolled; together they are 100 percent. */
    public enum Stage {
        /** Not half way within 90 days. */
        BEFORE_HALF,
        /** Half way, and not completed, within 90 days. */
        AFTER_HALF,
        /** Completed within 90 days. */
        COMPLETED
    }

    /** @param settlement null for all classes together */
    public int enrolled(@Nullable Settlement settlement) {
        return people(ENROLLED, settlement);
    }

    /** @param settlement null for all classes together */
    public int completed(@Nullable Settlement settlement) {
        return people(COMPLETED_IN_TIME, settlement);
    }

    /** The completion rate in percent; empty where nobody enrolled early enough. */
    public OptionalDouble completionRate(@Nullable Settlement settlement) {
        return percent(completed(settlement), settlement);
    }

    /** In percent of the enrolled; empty where nobody enrolled early enough. */
    public OptionalDouble share(Stage stage) {
        return percent(people(stage), null);
    }

    public int people(Stage stage) {
        int half = Math.max(people(HALF_WAY_IN_TIME, null), completed(null));
        return switch (stage) {
            case BEFORE_HALF -> enrolled(null) - half;
            case AFTER_HALF -> half - completed(null);
            case COMPLETED -> completed(null);
        };
    }

    private OptionalDouble percent(int part, @Nullable Settlement settlement) {
        int all = enrolled(settlement);
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(PERCENT * part / all);
    }

    private int people(Indicator indicator, @Nullable Settlement settlement) {
        var found = cells.getOrDefault(indicator, new Cells());
        return settlement == null ? found.newcomers() : found.newcomers(settlement);
    }
}
