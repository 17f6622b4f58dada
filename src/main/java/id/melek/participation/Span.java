package id.melek.participation;

import java.time.YearMonth;
import java.util.Map;

/**
 * Which rows of the roll-ups answer for a period. The stock at its end is the sum over the years before and the months of
 * its year; the flow is what the period itself has, where spans add up, and the period's own row, where they do not.
 *
 * @param rows a condition on grain, period and indicator, for all rows that are needed
 * @param flow a condition for those of them that make the flow
 * @param values of the named parameters
 */
record Span(String rows, String flow, Map<String, Object> values) {

    private static final int ACTIVE = Indicator.ACTIVE.number();

    static Span of(Period period) {
        return period.last()
                .map(last -> of(period, period.first().orElseThrow(), last))
                .orElseGet(() -> new Span("grain = 0", "true", Map.of()));
    }

    private static Span of(Period period, YearMonth first, YearMonth last) {
        var values = Map.<String, Object>of(
                "year", Grain.YEAR.period(last),
                "january", Grain.MONTH.period(YearMonth.of(last.getYear(), 1)),
                "first", Grain.MONTH.period(first),
                "last", Grain.MONTH.period(last),
                "quarter", Grain.QUARTER.period(last));
        var stock = "grain = 1 and period < :year or grain = 3 and period between :january and :last";
        return switch (period.grain()) {
            case EVER, MONTH -> new Span(stock, "grain = 3 and period = :last", values);
            case QUARTER ->
                new Span(
                        stock + " or grain = 2 and period = :quarter",
                        "if(indicator = " + ACTIVE + ", grain = 2, grain = 3 and period >= :first)",
                        values);
            case YEAR ->
                new Span(
                        stock + " or grain = 1 and period = :year and indicator = " + ACTIVE,
                        "if(indicator = " + ACTIVE + ", grain = 1 and period = :year, grain = 3)",
                        values);
        };
    }
}
