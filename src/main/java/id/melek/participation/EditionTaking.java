package id.melek.participation;

import id.melek.account.Person;
import id.melek.participation.EditionContent.Aim;
import id.melek.participation.EditionContent.Counted;
import id.melek.participation.EditionContent.Inhabitants;
import id.melek.participation.EditionContent.Month;
import id.melek.participation.EditionContent.Part;
import id.melek.participation.EditionContent.Step;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import id.melek.region.Region;
import id.melek.region.RegionId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Takes the numbers of an edition, each from the one door to the figures. */
@Component
class EditionTaking {

    private static final int MONTHS = 12;
    private static final List<Indicator> STOCKS = List.of(
            Indicator.REGISTERED,
            Indicator.ENROLLED,
            Indicator.COMPLETED,
            Indicator.CERTIFIED,
            Indicator.AWAITING_REVIEW,
            Indicator.BUSINESSES,
            Indicator.BUSINESSES_ENROLLED);
    private static final List<Indicator> FLOWS = List.of(
            Indicator.REGISTERED,
            Indicator.ENROLLED,
            Indicator.ACTIVE,
            Indicator.COMPLETED,
            Indicator.CERTIFIED,
            Indicator.COMPLETED_IN_TIME);

    private final Figures figures;
    private final TargetRepository targets;
    private final EditionResultsTaking results;

    EditionTaking(Figures figures, TargetRepository targets, EditionResultsTaking results) {
        this.figures = figures;
        this.targets = targets;
        this.results = results;
    }

    /** Whoever asks must be let in by {@link Figures}; empty otherwise. */
    Optional<EditionContent> take(Person who, RegionId region, YearMonth month) {
        var tables = new ArrayList<FigureTable>();
        for (var at = month.minusMonths(MONTHS - 1); !at.isAfter(month); at = at.plusMonths(1)) {
            switch (figures.ask(who, new FigureQuery(region, Period.of(at)))) {
                case Answered(var table) -> tables.add(table);
                case NotYours() -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(content(tables, month, results.take(who, region, month, tables)));
    }

    private EditionContent content(List<FigureTable> tables, YearMonth month, EditionResults found) {
        var last = tables.getLast();
        var region = last.total().region();
        return new EditionContent(
                region.code(),
                region.name(),
                region.level(),
                month,
                last.freshAt(),
                last.madeUp(),
                part(last.total()),
                last.parts().stream().map(EditionTaking::part).toList(),
                tables.stream().map(EditionTaking::month).toList(),
                cohort(month),
                funnel(tables),
                aims(tables, List.of(region)),
                aims(tables, last.parts().stream().map(FigureTable.Row::region).toList()),
                found,
                List.of());
    }

    private static Part part(FigureTable.Row row) {
        return new Part(
                row.region().code(),
                row.region().name(),
                row.hasNoParticipants(),
                splits(row, STOCKS, Split::people),
                row.population()
                        .map(people -> new Inhabitants(Split.inhabitants(people), people.asOf(), people.source())),
                row.counted()
                        .map(count -> new Counted(count.businesses(), count.source(), count.asOf()))
                        .orElse(null));
    }

    private static Month month(FigureTable table) {
        return new Month(table.period().month().orElseThrow(), splits(table.total(), FLOWS, Split::newcomers));
    }

    private static Map<Indicator, Split> splits(
            FigureTable.Row row, Collection<Indicator> indicators, Function<Cells, Split> split) {
        var splits = new EnumMap<Indicator, Split>(Indicator.class);
        indicators.forEach(one -> splits.put(one, split.apply(row.cells(one))));
        return splits;
    }

    /** The last month whose people all had their 90 days when this month ended. */
    static YearMonth cohort(YearMonth month) {
        LocalDate latest = month.atEndOfMonth().minusDays(PersonHistory.IN_TIME.toDays());
        var cohort = YearMonth.from(latest);
        return latest.equals(cohort.atEndOfMonth()) ? cohort : cohort.minusMonths(1);
    }

    private static List<Step> funnel(List<FigureTable> tables) {
        return Indicator.FUNNEL.stream()
                .map(step -> new Step(
                        step,
                        tables.stream()
                                .map(table -> Split.newcomers(table.total().cells(step))
                                        .all())
                                .reduce(0, EditionTaking::sum)))
                .toList();
    }

    /** With what is hidden no sum can be shown either. */
    private static int sum(int one, int other) {
        return one < 0 || other < 0 ? Split.HIDDEN.all() : one + other;
    }

    private List<Aim> aims(List<FigureTable> tables, List<Region> regions) {
        var month = tables.getLast().period().month().orElseThrow();
        return targets.in(regions.stream().map(Region::id).toList()).stream()
                .filter(target -> isAskedFor(target, month))
                .flatMap(target -> regions.stream()
                        .filter(region -> region.id().equals(target.region()))
                        .map(region -> aim(target, region, tables, month)))
                .toList();
    }

    /**
     * Of the whole region and a number of people; the active of several months are not the sum of the months, and the newly
     * certified of many months are too few to be shown.
     */
    private static boolean isAskedFor(Target target, YearMonth month) {
        return target.measure() == Target.Measure.NUMBER
                && target.settlement().isEmpty()
                && target.trait().isEmpty()
                && target.indicator() != Indicator.CERTIFIED
                && !target.start().isAfter(month.atEndOfMonth())
                && !target.end().isBefore(month.atDay(1))
                && (target.indicator() != Indicator.ACTIVE
                        || target.period().month().isPresent());
    }

    private static Aim aim(Target target, Region region, List<FigureTable> tables, YearMonth month) {
        var first = YearMonth.from(target.start());
        int achieved = tables.stream()
                .filter(table -> !table.period().month().orElseThrow().isBefore(first))
                .mapToInt(table -> newcomers(table, region, target.indicator()))
                .sum();
        double passed = ChronoUnit.MONTHS.between(first, month) + 1.0;
        double months = ChronoUnit.MONTHS.between(first, YearMonth.from(target.end())) + 1.0;
        return new Aim(
                region.code(),
                region.name(),
                target.indicator(),
                target.period().key(),
                target.amount(),
                achieved,
                target.amount() * passed / months);
    }

    private static int newcomers(FigureTable table, Region region, Indicator indicator) {
        var total = table.total();
        var row = total.region().id().equals(region.id())
                ? Optional.of(total)
                : table.parts().stream()
                        .filter(part -> part.region().id().equals(region.id()))
                        .findFirst();
        return row.map(found -> found.cells(indicator).newcomers()).orElse(0);
    }
}
