package id.melek.participation;

import id.melek.account.Person;
import id.melek.base.Texts;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import id.melek.participation.FigureValue.Count;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Settlement;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People new in each of some months.
 *
 * @param months oldest first
 */
public record Trend(Region region, Indicator indicator, List<Month> months) {

    private static final int MONTHS = 12;

    /**
     * What the table of the month shows.
     *
     * @param all over the three classes
     */
    public record Month(YearMonth month, Map<Settlement, FigureValue> values, FigureValue all) {

        private static Month of(YearMonth month, Cells cells) {
            var values = new EnumMap<Settlement, FigureValue>(Settlement.class);
            for (var settlement : Settlement.values()) {
                values.put(settlement, new Count(cells.newcomers(settlement)));
            }
            return new Month(month, values, new Count(cells.newcomers()));
        }

        private static Month of(YearMonth month, FigureTable table, Indicator indicator) {
            var values = new EnumMap<Settlement, FigureValue>(Settlement.class);
            for (var settlement : Settlement.values()) {
                values.put(settlement, value(table, indicator, settlement));
            }
            return new Month(month, values, value(table, indicator, null));
        }

        /** Before anybody took part, nobody was new. */
        private static FigureValue value(FigureTable table, Indicator indicator, @Nullable Settlement settlement) {
            return table.total().hasNoParticipants() ? new Count(0) : table.shown(table.total(), indicator, settlement);
        }

        public FigureValue value(Settlement settlement) {
            return values.getOrDefault(settlement, new FigureValue.Count(0));
        }
    }

    /** The twelve months that end with this one, asked as every other figure is; empty where the asker may see none. */
    public static Optional<Trend> ask(Figures figures, Person who, Region region, Indicator indicator, YearMonth last) {
        if (indicator == Indicator.CERTIFIED) {
            return ofTables(figures, who, region.id(), indicator, last);
        }
        var first = last.minusMonths(MONTHS - 1);
        return figures.months(who, region.id(), indicator, first, last)
                .map(found -> new Trend(
                        region,
                        indicator,
                        Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                                .map(month -> Month.of(month, found.getOrDefault(month, new Cells())))
                                .toList()));
    }

    /** Who is hidden is decided for each month. */
    private static Optional<Trend> ofTables(
            Figures figures, Person who, RegionId region, Indicator indicator, YearMonth last) {
        var months = new ArrayList<Month>();
        Optional<Region> found = Optional.empty();
        for (var month = last.minusMonths(MONTHS - 1); !month.isAfter(last); month = month.plusMonths(1)) {
            switch (figures.ask(who, new FigureQuery(region, Period.of(month)))) {
                case NotYours() -> {
                    return Optional.empty();
                }
                case Answered(var table) -> {
                    found = Optional.of(table.total().region());
                    months.add(Month.of(month, table, indicator));
                }
            }
        }
        return found.map(one -> new Trend(one, indicator, months));
    }

    /** The last month of what is looked at, and never one that has not begun. */
    public static YearMonth last(Period period, YearMonth now) {
        return period.last().filter(month -> month.isBefore(now)).orElse(now);
    }

    static String count(long people, Locale language) {
        return NumberFormat.getIntegerInstance(language).format(people);
    }

    public TrendPicture picture(Texts texts, Locale language) {
        var title = texts.get(
                "participation.trend.title",
                language,
                region.name(),
                texts.get("participation.indicator." + indicator, language));
        var names = DateTimeFormatter.ofPattern("MMM yy", language);
        return new TrendPicture(
                title,
                months.stream().map(month -> month.month().format(names)).toList(),
                Stream.of(Settlement.values())
                        .map(one -> line(one, texts, language))
                        .toList());
    }

    private static Optional<Integer> value(Month month, Settlement settlement) {
        return month.value(settlement) instanceof Count(int people) ? Optional.of(people) : Optional.empty();
    }

    private TrendPicture.Line line(Settlement settlement, Texts texts, Locale language) {
        return new TrendPicture.Line(
                settlement,
                texts.get("participation.settlement." + settlement, language),
                months.stream().map(month -> value(month, settlement)).toList());
    }
}
