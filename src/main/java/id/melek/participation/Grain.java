package id.melek.participation;

import java.time.YearMonth;
import java.time.temporal.IsoFields;

/** A span of time that the roll-ups keep, and how it counts its periods: the order of the numbers is that of time. */
enum Grain {
    EVER,
    YEAR,
    QUARTER,
    MONTH;

    private static final int QUARTERS = 4;
    private static final int MONTHS = 12;

    /** The period of this grain that holds the month: the year; year * 4 + 0..3; year * 12 + 0..11; 0 for ever. */
    int period(YearMonth month) {
        return switch (this) {
            case EVER -> 0;
            case YEAR -> month.getYear();
            case QUARTER -> month.getYear() * QUARTERS + month.get(IsoFields.QUARTER_OF_YEAR) - 1;
            case MONTH -> month.getYear() * MONTHS + month.getMonthValue() - 1;
        };
    }

    static YearMonth month(int period) {
        return YearMonth.of(period / MONTHS, period % MONTHS + 1);
    }
}
