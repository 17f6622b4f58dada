package id.melek.participation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The months of a period whose people all had their 90 days.
 *
 * @param first empty for since the start
 */
record Maturity(Optional<YearMonth> first, YearMonth last) {

    /** @return empty where even the first month is too young */
    static Optional<Maturity> of(Period period, LocalDate today) {
        var ripe = lastRipe(today.minusDays(1));
        var last = period.last().filter(month -> month.isBefore(ripe)).orElse(ripe);
        return period.first().filter(last::isBefore).isPresent()
                ? Optional.empty()
                : Optional.of(new Maturity(period.first(), last));
    }

    /** The first day on which {@link #of} counts the month. */
    static LocalDate ripeOn(YearMonth month) {
        return month.atEndOfMonth().plusDays(PersonHistory.IN_TIME.toDays() + 1);
    }

    /** The last month whose people all had their 90 days by the end of that day. */
    static YearMonth lastRipe(LocalDate day) {
        var latest = day.minusDays(PersonHistory.IN_TIME.toDays());
        var month = YearMonth.from(latest);
        return latest.equals(month.atEndOfMonth()) ? month : month.minusMonths(1);
    }
}
