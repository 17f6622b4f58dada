package id.melek.participation;

import id.melek.account.Person;
import id.melek.base.Texts;
import id.melek.participation.FigureValue.Count;
import id.melek.participation.FigureValue.Without;
import id.melek.region.Region;
import id.melek.region.Settlement;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

        private static Month of(YearMonth month, Function<@Nullable Settlement, FigureValue> told) {
            var values = new EnumMap<Settlement, FigureValue>(Settlement.class);
            for (var settlement : Settlement.values()) {
                values.put(settlement, told.apply(settlement));
            }
            return new Month(month, values, told.apply(null));
        }

        private static Month ofNewcomers(YearMonth month, Cells cells) {
            return of(month, one -> new Count(one == null ? cells.newcomers() : cells.newcomers(one)));
        }

        private static Month ofStock(YearMonth month, Cells cells) {
            return of(
                    month,
                    one -> cells.hidesPeople()
                            ? new Without(Lack.SUPPRESSED)
                            : new Count(one == null ? cells.people() : cells.people(one)));
        }

        public FigureValue value(Settlement settlement) {
            return values.getOrDefault(settlement, new FigureValue.Count(0));
        }
    }

    /** The twelve months that end with this one, asked as every other figure is; empty where the asker may see none. */
    public static Optional<Trend> ask(Figures figures, Person who, Region region, Indicator indicator, YearMonth last) {
        var first = last.minusMonths(MONTHS - 1);
        return indicator == Indicator.CERTIFIED
                ? Optional.ofNullable(figures.certified(who, List.of(region.id()), first, last)
                                .get(region.id()))
                        .map(found -> of(region, indicator, first, month -> Month.ofStock(month, cells(found, month))))
                : figures.months(who, region.id(), indicator, first, last)
                        .map(found ->
                                of(region, indicator, first, month -> Month.ofNewcomers(month, cells(found, month))));
    }

    /** Before anybody took part, nobody was new. */
    private static Cells cells(Map<YearMonth, Cells> found, YearMonth month) {
        return found.getOrDefault(month, new Cells());
    }

    private static Trend of(Region region, Indicator indicator, YearMonth first, Function<YearMonth, Month> told) {
        return new Trend(
                region,
                indicator,
                Stream.iterate(first, month -> month.plusMonths(1))
                        .limit(MONTHS)
                        .map(told)
                        .toList());
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
