package id.melek.participation;

import id.melek.region.RegionLevel;
import id.melek.region.Settlement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Every number of an edition, as it is stored: what is printed comes from here and is never asked for again.
 *
 * @param months twelve, the last one being the month of the edition
 * @param cohort the month whose enrolled people had their 90 days when the edition's month ended
 * @param funnel those who registered in the twelve months, and how far they came
 * @param targets of the region itself
 * @param places targets of its parts
 * @param results null in what was stored before there were any
 * @param moves what differs from the edition before
 */
record EditionContent(
        String code,
        String name,
        RegionLevel level,
        YearMonth month,
        Instant cutOff,
        boolean madeUp,
        Part total,
        List<Part> parts,
        List<Month> months,
        YearMonth cohort,
        List<Step> funnel,
        List<Aim> targets,
        List<Aim> places,
        @Nullable EditionResults results,
        List<Move> moves) {

    /**
     * A region at the end of the month.
     *
     * @param empty nobody was ever registered there
     * @param people by indicator; businesses are missing in what was stored before they were counted
     * @param counted null where nobody counted the businesses, and in what was stored before
     */
    record Part(
            String code,
            String name,
            boolean empty,
            Map<Indicator, Split> people,
            Optional<Inhabitants> inhabitants,
            @Nullable Counted counted) {

        boolean tells(Indicator indicator) {
            return people.containsKey(indicator);
        }

        /** Businesses enrolled over those counted; empty without participants or count. */
        OptionalDouble participationRate() {
            return empty || counted == null || counted.businesses() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                            (double) of(Indicator.BUSINESSES_ENROLLED).all() / counted.businesses());
        }

        Split of(Indicator indicator) {
            return people.getOrDefault(indicator, new Split(0, 0, 0));
        }

        OptionalDouble reach(Settlement settlement) {
            return perThousand(
                    of(Indicator.ENROLLED).of(settlement),
                    inhabitants.map(one -> one.people().of(settlement)).orElse(0));
        }

        OptionalDouble reach() {
            return perThousand(
                    of(Indicator.ENROLLED).all(),
                    inhabitants.map(one -> one.people().all()).orElse(0));
        }

        private OptionalDouble perThousand(int enrolled, int among) {
            return empty || among == 0 ? OptionalDouble.empty() : OptionalDouble.of(enrolled * 1000.0 / among);
        }

        /** Rural share of the enrolled over rural share of the inhabitants. */
        OptionalDouble representation() {
            var enrolled = of(Indicator.ENROLLED);
            return inhabitants
                    .map(one -> new Representation(
                                    enrolled.rural(),
                                    enrolled.all(),
                                    one.people().rural(),
                                    one.people().all())
                            .ratio())
                    .orElse(OptionalDouble.empty());
        }
    }

    /** Businesses, as somebody else counted them. */
    record Counted(int businesses, String source, LocalDate asOf) {}

    record Inhabitants(Split people, LocalDate asOf, String source) {}

    /** @param newcomers people new in the month, in the whole region */
    record Month(YearMonth month, Map<Indicator, Split> newcomers) {

        Split of(Indicator indicator) {
            return newcomers.getOrDefault(indicator, new Split(0, 0, 0));
        }
    }

    record Step(Indicator indicator, int people) {}

    /**
     * A target of a number of people, and who was reached until the end of the edition's month.
     *
     * @param due what an even pace would have reached by then
     */
    record Aim(String code, String name, Indicator indicator, String period, int amount, int achieved, double due) {

        int gap() {
            return Math.max(0, amount - achieved);
        }

        double pace() {
            return achieved / due;
        }
    }

    /** @param what the figure, as {@link EditionFigures} names it */
    record Move(EditionFigures.Name what, int before, int after) {}

    Month last() {
        return months.getLast();
    }

    Optional<Month> month(YearMonth wanted) {
        return months.stream().filter(one -> one.month().equals(wanted)).findFirst();
    }

    /** Of those enrolled in the month, who completed within 90 days; empty where nobody enrolled. */
    OptionalDouble completionRate(YearMonth of) {
        return month(of)
                .filter(one -> one.of(Indicator.ENROLLED).all() > 0)
                .map(one -> OptionalDouble.of(
                        (double) one.of(Indicator.COMPLETED_IN_TIME).all()
                                / one.of(Indicator.ENROLLED).all()))
                .orElse(OptionalDouble.empty());
    }

    EditionContent withMoves(List<Move> found) {
        return new EditionContent(
                code, name, level, month, cutOff, madeUp, total, parts, months, cohort, funnel, targets, places,
                results, found);
    }
}
