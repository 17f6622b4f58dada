package id.melek.participation;

import static java.util.Objects.requireNonNull;

import id.melek.participation.FigureValue.Count;
import id.melek.participation.FigureValue.Rate;
import id.melek.participation.FigureValue.Without;
import id.melek.region.Settlement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A column of figures. Every file takes its numbers from here, so that no two of them differ.
 *
 * @param indicator null where the measure needs none
 * @param settlement null for all classes together
 */
record FigureColumn(
        Measure measure,
        @Nullable Indicator indicator,
        @Nullable Settlement settlement) {

    enum Measure {
        PEOPLE,
        NEW,
        REACH,
        INHABITANTS
    }

    /** The columns of the table of regions. */
    static final List<FigureColumn> ALL = all();

    private static final double THOUSANDTHS = 1000;

    private static List<FigureColumn> all() {
        var columns = new ArrayList<FigureColumn>();
        for (var indicator : Indicator.MAIN) {
            columns.addAll(byClass(Measure.PEOPLE, indicator));
            columns.addAll(byClass(Measure.NEW, indicator));
        }
        columns.addAll(byClass(Measure.REACH, null));
        columns.addAll(byClass(Measure.INHABITANTS, null));
        return List.copyOf(columns);
    }

    private static List<FigureColumn> byClass(Measure measure, @Nullable Indicator indicator) {
        var classes = new ArrayList<@Nullable Settlement>(Arrays.asList(Settlement.values()));
        classes.addAll(Collections.singletonList(null));
        return classes.stream()
                .map(settlement -> new FigureColumn(measure, indicator, settlement))
                .toList();
    }

    static FigureColumn people(Indicator indicator, @Nullable Settlement settlement) {
        return new FigureColumn(Measure.PEOPLE, indicator, settlement);
    }

    static FigureColumn newcomers(Indicator indicator, @Nullable Settlement settlement) {
        return new FigureColumn(Measure.NEW, indicator, settlement);
    }

    /** Its name for programs: {@code enrolled_people_rural}, {@code reach_per_1000_all}. */
    String key() {
        var of = settlement == null ? "all" : lower(settlement);
        return switch (measure) {
            case PEOPLE, NEW -> (indicator == null ? "" : lower(indicator)) + "_" + lower(measure) + "_" + of;
            case REACH -> "reach_per_1000_" + of;
            case INHABITANTS -> "inhabitants_" + of;
        };
    }

    FigureValue in(FigureTable.Row row) {
        return switch (measure) {
            case PEOPLE -> row.people(requireNonNull(indicator), settlement);
            case NEW -> row.newcomers(requireNonNull(indicator), settlement);
            case REACH -> reach(row);
            case INHABITANTS -> inhabitants(row);
        };
    }

    private FigureValue reach(FigureTable.Row row) {
        var reach = settlement == null ? row.reach() : row.reach(settlement);
        return reach.isPresent() ? new Rate(rounded(reach)) : new Without(lackOfReach(row));
    }

    private static Lack lackOfReach(FigureTable.Row row) {
        return row.hasNoParticipants() ? Lack.NO_PARTICIPANTS : Lack.NO_DENOMINATOR;
    }

    private static double rounded(OptionalDouble reach) {
        return Math.round(reach.orElseThrow() * THOUSANDTHS) / THOUSANDTHS;
    }

    private FigureValue inhabitants(FigureTable.Row row) {
        return row.population()
                .<FigureValue>map(people -> new Count(settlement == null ? people.total() : people.of(settlement)))
                .orElse(new Without(Lack.NO_DENOMINATOR));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
