package id.melek.participation;

import id.melek.region.Population;
import id.melek.region.Region;
import id.melek.region.Settlement;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * An answer: a region, and its parts as rows.
 *
 * @param path the regions above it that the asker may see, topmost first, itself last
 * @param total the region itself
 * @param parts one row for each part, in the order of their codes; none for a village
 * @param freshAt everything acknowledged before this moment is counted
 * @param madeUp whether these people are made up, as in a demonstration
 * @param borders in which these figures are; empty where regions have never changed, so that both are the same
 */
public record FigureTable(
        List<Region> path,
        Period period,
        Row total,
        List<Row> parts,
        Instant freshAt,
        boolean madeUp,
        Optional<Borders> borders) {

    /**
     * What a table shows of an indicator: who is there now since the start, and who was new in a month, quarter or year. Who
     * is certified is a stock, and stands at the end of the period.
     *
     * @param settlement null for all classes together
     */
    public FigureValue shown(Row row, Indicator indicator, @Nullable Settlement settlement) {
        return period.isSinceTheStart() || indicator == Indicator.CERTIFIED
                ? row.people(indicator, settlement)
                : row.newcomers(indicator, settlement);
    }

    /**
     * The figures of one region.
     *
     * @param population the denominators; empty below the regency, where none exist
     * @param cohort those who enrolled in the period early enough
     * @param counted how many businesses there are; empty where nobody counted them
     */
    public record Row(
            Region region,
            Map<Indicator, Cells> indicators,
            Optional<Population> population,
            Cohort cohort,
            Optional<BusinessCount> counted) {

        static Row of(Region region, Optional<Population> population, Optional<BusinessCount> counted) {
            var empty = new EnumMap<Indicator, Cells>(Indicator.class);
            for (var indicator : Indicator.values()) {
                empty.put(indicator, new Cells());
            }
            return new Row(region, empty, population, new Cohort(), counted);
        }

        public Cells cells(Indicator indicator) {
            return indicators.getOrDefault(indicator, new Cells());
        }

        /** The stock. @param settlement null for all classes together */
        public FigureValue people(Indicator indicator, @Nullable Settlement settlement) {
            var cells = cells(indicator);
            return value(cells.hidesPeople(), settlement == null ? cells.people() : cells.people(settlement));
        }

        /** The flow. @param settlement null for all classes together */
        public FigureValue newcomers(Indicator indicator, @Nullable Settlement settlement) {
            var cells = cells(indicator);
            return value(cells.hidesNewcomers(), settlement == null ? cells.newcomers() : cells.newcomers(settlement));
        }

        private FigureValue value(boolean hidden, int people) {
            if (hasNoParticipants()) {
                return new FigureValue.Without(Lack.NO_PARTICIPANTS);
            }
            return hidden ? new FigureValue.Without(Lack.SUPPRESSED) : new FigureValue.Count(people);
        }

        /** Enrolled people per 1,000 registered inhabitants of the class; empty without participants or denominator. */
        public OptionalDouble reach(Settlement settlement) {
            return perThousand(
                    cells(Indicator.ENROLLED).people(settlement), population.map(people -> people.of(settlement)));
        }

        /** Enrolled people per 1,000 registered inhabitants; empty without participants or denominator. */
        public OptionalDouble reach() {
            return perThousand(cells(Indicator.ENROLLED).people(), population.map(Population::total));
        }

        /** Businesses enrolled at the end of the period, in percent of those counted; empty without participants or count. */
        public OptionalDouble participationRate() {
            var enrolled = cells(Indicator.BUSINESSES_ENROLLED).people();
            return hasNoParticipants()
                    ? OptionalDouble.empty()
                    : counted.map(count -> count.participationRate(enrolled))
                            .filter(OptionalDouble::isPresent)
                            .map(rate -> OptionalDouble.of(100 * rate.getAsDouble()))
                            .orElse(OptionalDouble.empty());
        }

        /** Of those who answered both forms of a track in the period; empty under {@link Gain#LEAST} people. */
        public Optional<Gain> gain() {
            return Gain.of(cells(Indicator.GAINED), cells(Indicator.ENROLLED).newcomers());
        }

        private OptionalDouble perThousand(int people, Optional<Integer> inhabitants) {
            return hasNoParticipants() || inhabitants.orElse(0) == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(people * 1000.0 / inhabitants.orElseThrow());
        }

        /** Nobody was ever registered there: shown as a sign of its own, never as zero percent. */
        public boolean hasNoParticipants() {
            return indicators.values().stream().allMatch(cells -> cells.people() == 0 && cells.newcomers() == 0);
        }
    }
}
