package id.melek.participation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The time a target is for: a calendar month, quarter or year.
 *
 * @param text as figures write it: {@code 2026-11}, {@code 2026-Q4} or {@code 2026}
 * @param months how many it has: 1, 3 or 12
 */
public record TargetPeriod(String text, YearMonth first, int months) {

    private static final Pattern TEXT = Pattern.compile("(20\\d\\d)(?:-(0[1-9]|1[0-2])|-Q([1-4]))?");

    public static TargetPeriod ofMonth(YearMonth month) {
        return new TargetPeriod(month.toString(), month, 1);
    }

    public static TargetPeriod ofQuarter(YearMonth within) {
        return ofQuarter(within.getYear(), (within.getMonthValue() + 2) / 3);
    }

    private static TargetPeriod ofQuarter(int year, int quarter) {
        return new TargetPeriod(year + "-Q" + quarter, YearMonth.of(year, quarter * 3 - 2), 3);
    }

    public static TargetPeriod ofYear(int year) {
        return new TargetPeriod(String.valueOf(year), YearMonth.of(year, 1), 12);
    }

    /** Empty for anything but a period of this century. */
    public static Optional<TargetPeriod> parse(String text) {
        var parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            return Optional.of(ofMonth(YearMonth.of(year, Integer.parseInt(parts.group(2)))));
        }
        return Optional.of(parts.group(3) == null ? ofYear(year) : ofQuarter(year, Integer.parseInt(parts.group(3))));
    }

    public LocalDate start() {
        return first.atDay(1);
    }

    /** The last day. */
    public LocalDate end() {
        return last().atEndOfMonth();
    }

    public YearMonth last() {
        return first.plusMonths(months - 1L);
    }
}
