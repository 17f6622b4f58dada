package id.melek.participation;

import id.melek.region.RegionId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What anybody may know: the nation and its provinces since the start.
 *
 * @param table holds the {@link #OPEN} indicators and no others
 * @param certified people who hold a certificate, by region; empty where they are hidden because they are few
 */
record PublicFigures(FigureTable table, Map<RegionId, Optional<Integer>> certified) {

    /** Counted for everybody down to the province, however few. */
    static final List<Indicator> OPEN = List.of(Indicator.REGISTERED, Indicator.ENROLLED, Indicator.COMPLETED);

    static PublicFigures of(FigureTable all) {
        var table = new FigureTable(
                all.path(),
                all.period(),
                open(all.total()),
                all.parts().stream().map(PublicFigures::open).toList(),
                all.freshAt(),
                all.madeUp(),
                all.borders());
        return new PublicFigures(table, certified(all));
    }

    private static FigureTable.Row open(FigureTable.Row row) {
        var open = new EnumMap<Indicator, Cells>(Indicator.class);
        OPEN.forEach(indicator -> open.put(indicator, row.cells(indicator)));
        return new FigureTable.Row(row.region(), open, row.population(), new Cohort(), Optional.empty());
    }

    private static Map<RegionId, Optional<Integer>> certified(FigureTable all) {
        return Stream.concat(Stream.of(all.total()), all.parts().stream())
                .collect(Collectors.toUnmodifiableMap(row -> row.region().id(), PublicFigures::certified));
    }

    private static Optional<Integer> certified(FigureTable.Row row) {
        var cells = row.cells(Indicator.CERTIFIED);
        return cells.hidesPeople() ? Optional.empty() : Optional.of(cells.people());
    }

    /** Empty where they are too few to show. */
    Optional<Integer> certifiedIn(FigureTable.Row row) {
        return certified.getOrDefault(row.region().id(), Optional.empty());
    }
}
