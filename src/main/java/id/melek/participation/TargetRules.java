package id.melek.participation;

import id.melek.base.Uuids;
import id.melek.participation.Target.Measure;
import id.melek.participation.TargetDraft.Field;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges a target as it was filled in, and collects what is wrong with it. */
final class TargetRules {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,7}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([. \\u00a0]\\d{3})+");

    private final Regions regions;
    private final RegionId scope;
    private final LocalDate today;

    final Map<Field, String> problems = new EnumMap<>(Field.class);

    TargetRules(Regions regions, RegionId scope, LocalDate today) {
        this.regions = regions;
        this.scope = scope;
        this.today = today;
    }

    /** Empty when there are problems. */
    Optional<Target> judge(TargetDraft draft) {
        var region = regions.byCode(draft.region()).filter(found -> regions.contains(scope, found.id()));
        var period = Period.find(draft.period());
        var amount = amount(draft.amount());
        check(region.isPresent(), Field.REGION, "participation.target.problem.region");
        check(period.isPresent(), Field.PERIOD, "participation.target.problem.period");
        period.ifPresent(
                found -> check(!found.isOver(today), Field.PERIOD, "participation.target.problem.period-over"));
        check(amount.isPresent(), Field.AMOUNT, "participation.target.problem.amount");
        check(Target.INDICATORS.contains(draft.indicator()), Field.INDICATOR, "participation.target.problem.indicator");
        checkMeasure(draft, amount);
        return problems.isEmpty()
                ? Optional.of(target(draft, region.orElseThrow().id(), period.orElseThrow(), amount.orElseThrow()))
                : Optional.empty();
    }

    private void checkMeasure(TargetDraft draft, Optional<Integer> amount) {
        if (draft.measure() == Measure.SHARE) {
            check(amount.orElse(0) <= 100, Field.AMOUNT, "participation.target.problem.percent");
            check(
                    !draft.trait().isEmpty() || draft.settlement().isPresent(),
                    Field.SETTLEMENT,
                    "participation.target.problem.share-of-all");
        }
        if (!draft.trait().isEmpty()) {
            checkTrait(draft);
        }
    }

    /** Traits are published by quarter, never crossed with a class, and down to districts. */
    private void checkTrait(TargetDraft draft) {
        check(Targets.TRAITS.contains(draft.trait()), Field.TRAIT, "participation.target.problem.trait");
        check(draft.measure() == Measure.SHARE, Field.TRAIT, "participation.target.problem.trait-number");
        check(draft.settlement().isEmpty(), Field.SETTLEMENT, "participation.target.problem.trait-class");
        check(
                Period.find(draft.period()).flatMap(Period::month).isEmpty(),
                Field.PERIOD,
                "participation.target.problem.trait-month");
    }

    private void check(boolean right, Field field, String problem) {
        if (!right) {
            problems.putIfAbsent(field, problem);
        }
    }

    /** People write 1.500 for one thousand five hundred. */
    private static Optional<Integer> amount(String typed) {
        var text = typed.strip();
        var digits = GROUPED.matcher(text).matches() ? text.replaceAll("\\D", "") : text;
        return NUMBER.matcher(digits).matches() ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private static Target target(TargetDraft draft, RegionId region, Period period, int amount) {
        return new Target(
                Uuids.next(),
                region,
                draft.settlement(),
                draft.indicator(),
                period,
                draft.measure(),
                draft.trait(),
                amount);
    }
}
