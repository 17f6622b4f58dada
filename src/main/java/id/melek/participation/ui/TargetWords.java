package id.melek.participation.ui;

import id.melek.participation.Attainment;
import id.melek.participation.Period;
import id.melek.participation.Target;
import id.melek.participation.Target.Measure;
import id.melek.participation.TargetStanding.Traced;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Targets in words. */
final class TargetWords {

    /** Finds a text by its key and fills it in. */
    interface Texts {
        String get(String key, Object... arguments);
    }

    private final Texts texts;
    private final Moments moments;
    private final Numbers numbers;

    TargetWords(Texts texts, Locale language) {
        this.texts = texts;
        this.moments = new Moments(language);
        this.numbers = new Numbers(language);
    }

    /** Who is counted: "Enrolled, rural" or "Women among the enrolled". */
    String who(Target target) {
        var indicator = texts.get("participation.indicator." + target.indicator());
        var settlement = target.settlement().map(one -> ", " + texts.get("participation.settlement." + one));
        if (target.measure() == Measure.SHARE && target.trait().isEmpty()) {
            return texts.get(
                    "participation.target.share-of",
                    target.settlement()
                            .map(one -> texts.get("participation.settlement." + one))
                            .orElse(""),
                    indicator);
        }
        var all = indicator + settlement.orElse("");
        return target.trait().isEmpty()
                ? all
                : texts.get("participation.target.share-of", texts.get("participation.trait." + target.trait()), all);
    }

    String period(Period period) {
        var first = period.first().orElseThrow();
        var year = String.valueOf(first.getYear());
        if (period.month().isPresent()) {
            return moments.month(first);
        }
        return period.key().length() == year.length()
                ? year
                : texts.get("participation.target.quarter", period.key().substring(year.length() + 2), year);
    }

    String amount(Target target) {
        return amount(target.measure(), target.amount());
    }

    String amount(Measure measure, int amount) {
        return measure == Measure.NUMBER
                ? texts.get("participation.target.people", amount)
                : texts.get("participation.target.percent", amount);
    }

    String percent(double percent) {
        return numbers.percent(percent);
    }

    /** Why there is a projection or none. */
    String reason(Attainment attainment) {
        var arguments = attainment.arguments().stream()
                .map(argument -> argument instanceof LocalDate day ? moments.day(day) : argument)
                .toArray();
        return texts.get("participation.attainment." + attainment.reason(), arguments);
    }

    /** From which quarters a share by trait is projected, or why it is not. */
    String reason(Traced traced) {
        var known = texts.get("participation.target.traced.known", traced.part(), traced.all(), period(traced.at()));
        if (traced.projected().isEmpty()) {
            return known;
        }
        return known + " "
                + texts.get(
                        "participation.target.traced.pace",
                        percent(traced.before().orElse(0)),
                        percent(traced.achieved()),
                        period(traced.end()));
    }

    String notMeasured(Optional<LocalDate> from) {
        return from.map(day -> texts.get("participation.target.traced.from", moments.day(day)))
                .orElseGet(() -> texts.get("participation.target.trait-not-kept"));
    }
}
