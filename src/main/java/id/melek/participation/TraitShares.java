package id.melek.participation;

import id.melek.account.Person;
import id.melek.participation.TargetStanding.Hidden;
import id.melek.participation.TargetStanding.NoParticipants;
import id.melek.participation.TargetStanding.NotMeasured;
import id.melek.participation.TargetStanding.Progress;
import id.melek.participation.TargetStanding.Traced;
import id.melek.region.RegionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** How far a target of a share by trait has come: out of what was published, hidden where that is hidden. */
final class TraitShares {

    private static final double PERCENT = 100;

    /** The value of a trait that a target is about. */
    private record Value(Trait trait, String code) {}

    private static final Map<String, Value> VALUES =
            Map.of("WOMEN", new Value(Trait.GENDER, "F"), "DISABILITY", new Value(Trait.DISABILITY, "Y"));

    private final TraitFigures figures;
    private final Person who;
    private final List<RegionId> regions;
    private final Optional<Period> latest;
    private final Map<TraitQuery, Map<RegionId, TraitAnswer>> answers = new HashMap<>();

    /** Each question is asked once, for the regions of all these targets. */
    TraitShares(TraitFigures figures, Person who, List<Target> targets) {
        this.figures = figures;
        this.who = who;
        this.regions = targets.stream()
                .filter(target -> !target.trait().isEmpty())
                .map(Target::region)
                .distinct()
                .toList();
        this.latest = regions.isEmpty() ? Optional.empty() : figures.latest();
    }

    /** By the last quarter that was published, and by the target's own last one once that was. */
    Progress of(Target target) {
        var value = VALUES.get(target.trait());
        if (value == null || target.settlement().isPresent()) {
            return new NotMeasured(Optional.empty());
        }
        var end = Period.quarterOf(target.period().last().orElseThrow());
        var at = latest.filter(
                quarter -> quarter.last().orElseThrow().isBefore(end.last().orElseThrow()));
        return of(target, value, at.orElse(end), end);
    }

    private Progress of(Target target, Value value, Period at, Period end) {
        return switch (ask(target, value, at)) {
            case TraitAnswer.Answered answer when answer.total().hidden() -> new Hidden();
            case TraitAnswer.Answered answer -> traced(target, value, answer, end);
            case TraitAnswer.NotPublished(var from) -> new NotMeasured(from);
            case TraitAnswer.NotYours() -> new NotMeasured(Optional.empty());
        };
    }

    private Progress traced(Target target, Value value, TraitAnswer.Answered answer, Period end) {
        var people = answer.total().people().orElse(Map.of());
        int all = known(people);
        return all == 0
                ? new NoParticipants()
                : new Traced(
                        target.amount(),
                        answer.period(),
                        people.getOrDefault(value.code(), 0),
                        all,
                        before(target, value, answer.period()),
                        end);
    }

    private OptionalDouble before(Target target, Value value, Period at) {
        var before = at.previous().map(period -> ask(target, value, period));
        if (before.isPresent() && before.get() instanceof TraitAnswer.Answered answer) {
            var people = answer.total().people().orElse(Map.of());
            int all = known(people);
            return all == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(PERCENT * people.getOrDefault(value.code(), 0) / all);
        }
        return OptionalDouble.empty();
    }

    private TraitAnswer ask(Target target, Value value, Period quarter) {
        var query = new TraitQuery(RegionId.NATION, target.indicator(), value.trait(), quarter);
        return answers.computeIfAbsent(query, asked -> figures.wholes(who, regions, asked))
                .getOrDefault(target.region(), new TraitAnswer.NotYours());
    }

    private static int known(Map<String, Integer> people) {
        return people.entrySet().stream()
                .filter(one -> !one.getKey().equals(Trait.NOT_KNOWN))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
