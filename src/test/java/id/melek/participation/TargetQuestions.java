package id.melek.participation;

import id.melek.account.Person;
import id.melek.participation.Target.Measure;
import id.melek.participation.TargetResult.Invalid;
import id.melek.participation.TargetResult.Kept;
import id.melek.region.Region;
import id.melek.region.Regions;
import id.melek.region.Settlement;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Targets of a nation and its provinces, as a ministry sets them: one for each region and indicator, all kinds in turn. */
final class TargetQuestions {

    private final Targets targets;
    private final Person manager;
    private final List<Region> places;
    private final List<UUID> set = new ArrayList<>();

    TargetQuestions(Targets targets, Regions regions, Person manager) {
        this.targets = targets;
        this.manager = manager;
        this.places = Stream.concat(
                        Stream.of(regions.nation()),
                        regions.children(regions.nation().id()).stream())
                .toList();
    }

    /** As many as there can be, if fewer. */
    int setUpTo(int wanted) {
        while (set.size() < Math.min(wanted, places.size() * Indicator.MAIN.size())) {
            switch (targets.set(manager, draft(set.size()))) {
                case Kept(var target) -> set.add(target.id());
                case Invalid(var problems) -> throw new IllegalStateException("Not a target: " + problems);
            }
        }
        return set.size();
    }

    private TargetDraft draft(int number) {
        var place = places.get(number % places.size());
        var indicator = Indicator.MAIN.get((number / places.size() + number % places.size()) % Indicator.MAIN.size());
        var now = YearMonth.now(ZoneOffset.UTC);
        var period = number % 3 == 1 ? Period.quarterOf(now) : Period.ofYear(now.getYear());
        var rural = Optional.of(Settlement.RURAL);
        return switch (number % 4) {
            case 0 -> draft(place, Optional.empty(), indicator, period, Measure.NUMBER, "");
            case 1 -> draft(place, rural, indicator, period, Measure.NUMBER, "");
            case 2 -> draft(place, rural, indicator, period, Measure.SHARE, "");
            default ->
                draft(
                        place,
                        Optional.empty(),
                        indicator,
                        period,
                        Measure.SHARE,
                        Targets.TRAITS.get(number / 4 % Targets.TRAITS.size()));
        };
    }

    private static TargetDraft draft(
            Region place,
            Optional<Settlement> settlement,
            Indicator indicator,
            Period period,
            Measure measure,
            String trait) {
        return new TargetDraft(place.code(), settlement, indicator, period.key(), measure, trait, "50");
    }

    /** All that the page of targets asks, whenever it is opened or something on it was changed. */
    List<?> page() {
        var listed = targets.list(manager);
        if (listed.size() < set.size()) {
            throw new IllegalStateException(listed.size() + " of " + set.size() + " targets are listed");
        }
        return List.of(listed, targets.regions(manager), targets.changes(manager));
    }

    void removeAll() {
        set.forEach(id -> targets.remove(manager, id));
    }
}
