package id.melek.participation;

import java.time.Month;
import java.time.YearMonth;
import java.util.Map;

/**
 * Which rows of the roll-ups answer for a period: as few as possible, because they are what a question costs. The stock at
 * its end is the sum of all years before and the months of its year; in the second half of a year it is what
 * there ever was less what came after. The flow is what the period itself has.
 *
 * @param rows a condition on grain and period, for all rows that are needed
 * @param sign how a row goes into the stock: 1, -1 or 0
 * @param flow a condition for those of the rows that make the flow
 * @param values of the named parameters
 */
record Span(String rows, String sign, String flow, Map<String, Object> values) {

    private static final int ACTIVE = Indicator.ACTIVE.number();

    static Span of(Period period) {
        return switch (period.grain()) {
            case EVER -> new Span("grain = 0", "1", "true", Map.of());
            case YEAR -> ofYear(period.last().orElseThrow());
            case QUARTER ->
                months(period)
                        .with(
                                " or grain = 2 and period = :quarter",
                                "if(indicator = " + ACTIVE
                                        + ", grain = 2, grain = 3 and period between :first and :last)");
            case MONTH -> months(period).with("", "grain = 3 and period = :last");
        };
    }

    /** All that is new in these months. */
    static Span between(YearMonth first, YearMonth last) {
        return new Span(
                "grain = 3 and period between :first and :last",
                "1",
                "true",
                Map.of("first", Grain.MONTH.period(first), "last", Grain.MONTH.period(last)));
    }

    private static Span ofYear(YearMonth december) {
        return new Span(
                "grain = 1 and period <= :year", "1", "period = :year", Map.of("year", Grain.YEAR.period(december)));
    }

    private static Span months(Period period) {
        var last = period.last().orElseThrow();
        var values = Map.<String, Object>of(
                "year", Grain.YEAR.period(last),
                "quarter", Grain.QUARTER.period(last),
                "january", Grain.MONTH.period(last.withMonth(1)),
                "first", Grain.MONTH.period(period.first().orElseThrow()),
                "last", Grain.MONTH.period(last),
                "december", Grain.MONTH.period(last.withMonth(Month.DECEMBER.getValue())));
        return last.getMonthValue() <= Month.JUNE.getValue()
                ? new Span(
                        "grain = 1 and period < :year or grain = 3 and period between :january and :last",
                        "1",
                        "",
                        values)
                : new Span(
                        "grain = 0 or grain = 1 and period > :year or grain = 3 and period between :first and :december",
                        "case grain when 0 then 1 when 1 then -1 else -(period > :last) end",
                        "",
                        values);
    }

    private Span with(String moreRows, String itsFlow) {
        return new Span(rows + moreRows, sign, itsFlow, values);
    }
}
