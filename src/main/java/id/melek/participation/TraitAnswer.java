package id.melek.participation;

import id.melek.region.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What comes back from a question about traits. */
public sealed interface TraitAnswer {

    /**
     * @param total the region itself
     * @param parts down to districts; none for a district
     * @param values of the trait, in their order, {@link Trait#NOT_KNOWN} last
     */
    record Answered(Trait trait, Indicator indicator, Period period, List<String> values, Row total, List<Row> parts)
            implements TraitAnswer {}

    /** The people of one region by value; empty where it is hidden, or nobody takes part. */
    record Row(Region region, Optional<Map<String, Integer>> people, boolean hidden) {}

    /** Months can still change for 30 days, so a quarter is published then. */
    record NotPublished(Optional<LocalDate> from) implements TraitAnswer {}

    /** The asker is no manager, or the region is outside their scope, or there is no such region. */
    record NotYours() implements TraitAnswer {}
}
