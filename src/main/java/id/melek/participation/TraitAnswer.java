package id.melek.participation;

import id.melek.region.Region;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What comes back from a question about traits. */
public sealed interface TraitAnswer {

    /**
     * @param publishedAt everything acknowledged before this moment is counted, and nothing later ever will be
     * @param total the region itself
     * @param parts down to districts; none for a district
     * @param values of the trait, in their order, {@link Trait#NOT_KNOWN} last
     */
    record Answered(
            Trait trait,
            Indicator indicator,
            Period period,
            Instant publishedAt,
            List<String> values,
            Row total,
            List<Row> parts)
            implements TraitAnswer {

        /** The region itself, then its parts. */
        public List<Row> rows() {
            return Stream.concat(Stream.of(total), parts.stream()).toList();
        }
    }

    /** The people of one region by value; empty where it is hidden, or nobody takes part. */
    record Row(Region region, Optional<Map<String, Integer>> people, boolean hidden) {

        /** @param value of the trait */
        public FigureValue people(String value) {
            return people.<FigureValue>map(counts -> new FigureValue.Count(counts.getOrDefault(value, 0)))
                    .orElse(new FigureValue.Without(hidden ? Lack.SUPPRESSED : Lack.NO_PARTICIPANTS));
        }
    }

    /** Months can still change for 30 days, so a quarter is published then. */
    record NotPublished(Optional<LocalDate> from) implements TraitAnswer {}

    /** The asker is no manager, or the region is outside their scope, or there is no such region. */
    record NotYours() implements TraitAnswer {}
}
