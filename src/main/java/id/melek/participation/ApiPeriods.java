package id.melek.participation;

import id.melek.account.Person;
import id.melek.participation.ApiFault.Found;
import id.melek.participation.ApiFault.Kind;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Understands which periods a program asks for. */
@Component
class ApiPeriods {

    static final String MONTH = "month";
    static final String QUARTER = "quarter";
    static final String YEAR = "year";

    private static final Map<String, Grain> GRAINS =
            Map.of(MONTH, Grain.MONTH, QUARTER, Grain.QUARTER, YEAR, Grain.YEAR);
    private static final String FROM = "from";
    private static final String TO = "to";

    private final Regions regions;
    private final Clock clock;

    ApiPeriods(Regions regions, Clock clock) {
        this.regions = regions;
        this.clock = clock;
    }

    static void checkOneGrain(Set<String> by) {
        if (by.stream().filter(GRAINS::containsKey).count() > 1) {
            throw new Found("by", Kind.GRAINS);
        }
    }

    /** Since the start, where no grain is named. */
    List<Period> read(Person who, Set<String> by, Map<String, String> given) {
        var grain = by.stream().filter(GRAINS::containsKey).map(GRAINS::get).findFirst();
        if (grain.isEmpty()) {
            if (given.containsKey(FROM) || given.containsKey(TO)) {
                throw new Found("by", Kind.NO_GRAIN);
            }
            return List.of(Period.SINCE_THE_START);
        }
        var now = YearMonth.now(
                clock.withZone(regions.zoneOf(Optional.ofNullable(who.scope()).orElse(RegionId.NATION))));
        var from = period(given, FROM).orElseThrow(() -> new Found(FROM, Kind.NO_FROM));
        var to = period(given, TO).orElseGet(() -> Period.of(now));
        return between(grain.get(), from, to, now);
    }

    private static Optional<Period> period(Map<String, String> given, String name) {
        return Optional.ofNullable(given.get(name))
                .map(text -> Period.find(text).orElseThrow(() -> new Found(name, Kind.PERIOD, text)));
    }

    /** What has not begun is left out: that nobody takes part then is not known yet. */
    private static List<Period> between(Grain grain, Period from, Period to, YearMonth now) {
        var last = to.last().orElseThrow();
        var month = from.first().orElseThrow();
        if (month.isAfter(last)) {
            throw new Found(FROM, Kind.FROM_AFTER_TO, from.key(), to.key());
        }
        var periods = new ArrayList<Period>();
        while (!month.isAfter(last)) {
            var period = of(grain, month);
            periods.add(period);
            if (periods.size() > ApiQuestion.MOST_PERIODS) {
                throw new Found(TO, Kind.TOO_MANY_PERIODS, ApiQuestion.MOST_PERIODS);
            }
            month = period.last().orElseThrow().plusMonths(1);
        }
        periods.removeIf(period -> period.first().orElseThrow().isAfter(now));
        return List.copyOf(periods);
    }

    private static Period of(Grain grain, YearMonth month) {
        return switch (grain) {
            case MONTH, EVER -> Period.of(month);
            case QUARTER -> Period.quarterOf(month);
            case YEAR -> Period.ofYear(month.getYear());
        };
    }
}
