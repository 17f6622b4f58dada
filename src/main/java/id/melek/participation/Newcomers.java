package id.melek.participation;

import id.melek.account.Person;
import id.melek.region.RegionId;
import id.melek.region.Settlement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** People new in the periods of some targets: each period is asked once, for all their regions together. */
final class Newcomers {

    private final Figures figures;
    private final Person who;
    private final List<Target> targets;
    private final LocalDate today;
    private final Map<Period, Map<RegionId, Map<Indicator, Cells>>> periods = new HashMap<>();
    private @Nullable Map<RegionId, Map<YearMonth, Cells>> certified;

    Newcomers(Figures figures, Person who, List<Target> targets, LocalDate today) {
        this.figures = figures;
        this.who = who;
        this.today = today;
        this.targets =
                targets.stream().filter(target -> target.trait().isEmpty()).toList();
    }

    /** Of all three classes where none is named; empty where they are so few that nobody may know. */
    OptionalInt of(Target target, Optional<Settlement> settlement) {
        return target.indicator() == Indicator.CERTIFIED
                ? certified(target, settlement)
                : OptionalInt.of(newcomers(
                        periods.computeIfAbsent(target.period(), this::ask)
                                .getOrDefault(target.region(), Map.of())
                                .getOrDefault(target.indicator(), new Cells()),
                        settlement));
    }

    private Map<RegionId, Map<Indicator, Cells>> ask(Period period) {
        var regions = targets.stream()
                .filter(target -> target.period().equals(period))
                .map(Target::region)
                .distinct();
        return figures.newcomers(who, regions.toList(), period);
    }

    /** They are told by the month only. */
    private OptionalInt certified(Target target, Optional<Settlement> settlement) {
        var months = certified().getOrDefault(target.region(), Map.of()).entrySet().stream()
                .filter(one -> isIn(target, one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return months.stream().anyMatch(Cells::hidesNewcomers)
                ? OptionalInt.empty()
                : OptionalInt.of(months.stream()
                        .mapToInt(cells -> newcomers(cells, settlement))
                        .sum());
    }

    private static boolean isIn(Target target, YearMonth month) {
        return !month.isBefore(YearMonth.from(target.start())) && !month.isAfter(YearMonth.from(target.end()));
    }

    private static int newcomers(Cells cells, Optional<Settlement> settlement) {
        return settlement.map(cells::newcomers).orElseGet(cells::newcomers);
    }

    private Map<RegionId, Map<YearMonth, Cells>> certified() {
        var found = certified;
        if (found == null) {
            found = askForCertified();
            certified = found;
        }
        return found;
    }

    /** In months to come nobody is new yet. */
    private Map<RegionId, Map<YearMonth, Cells>> askForCertified() {
        var all = targets.stream()
                .filter(target -> target.indicator() == Indicator.CERTIFIED)
                .toList();
        var first =
                all.stream().map(Target::start).min(Comparator.naturalOrder()).orElseThrow();
        if (first.isAfter(today)) {
            return Map.of();
        }
        var end = all.stream().map(Target::end).max(Comparator.naturalOrder()).orElseThrow();
        var last = end.isBefore(today) ? end : today;
        var regions = all.stream().map(Target::region).distinct().toList();
        return figures.certified(who, regions, YearMonth.from(first), YearMonth.from(last));
    }
}
