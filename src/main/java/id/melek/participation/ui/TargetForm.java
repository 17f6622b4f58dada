package id.melek.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import id.melek.base.ui.Asked;
import id.melek.base.ui.Choice;
import id.melek.participation.Indicator;
import id.melek.participation.Period;
import id.melek.participation.Target;
import id.melek.participation.Target.Measure;
import id.melek.participation.TargetDraft;
import id.melek.participation.TargetDraft.Field;
import id.melek.participation.Targets;
import id.melek.region.Region;
import id.melek.region.Settlement;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Sets a target: where, who, by when, how many. What was filled in stays until it is kept. */
class TargetForm extends Div {

    private static final String ALL = "ALL";
    private static final int MONTHS = 6;
    private static final int QUARTERS = 4;

    private final TargetWords words = new TargetWords(this::getTranslation, getLocale());
    private final Choice region = new Choice("target-region");
    private final Choice indicator = new Choice("target-indicator");
    private final Choice settlement = new Choice("target-settlement");
    private final Choice period = new Choice("target-period");
    private final Choice measure = new Choice("target-measure");
    private final Input amount = new Input();
    private final Map<Field, Asked> questions = new EnumMap<>(Field.class);

    /** @param now the month that periods begin with */
    TargetForm(List<Region> regions, YearMonth now, Consumer<TargetDraft> keep) {
        addClassName("target-form");
        regions.forEach(one -> region.option(one.code(), name(one, regions.getFirst())));
        for (var one : Target.INDICATORS) {
            indicator.option(one.name(), getTranslation("participation.indicator." + one));
        }
        settlement.option(ALL, getTranslation("participation.all"));
        for (var one : Settlement.values()) {
            settlement.option(one.name(), getTranslation("participation.settlement." + one));
        }
        offerPeriods(now);
        offerMeasures();
        amount.setId("target-amount");
        amount.getElement().setAttribute("inputmode", "numeric").setAttribute("autocomplete", "off");
        ask(Field.REGION, "participation.region", region, "");
        ask(Field.INDICATOR, "participation.target.indicator", indicator, "");
        ask(Field.SETTLEMENT, "participation.target.settlement", settlement, "");
        ask(Field.PERIOD, "participation.period", period, "");
        ask(Field.TRAIT, "participation.target.measure", measure, "");
        ask(Field.AMOUNT, "participation.target.amount", amount, getTranslation("participation.target.amount.hint"));
        add(new NativeButton(getTranslation("participation.target.keep"), click -> keep.accept(draft())));
    }

    private static String name(Region one, Region first) {
        return one.equals(first) ? one.name() : one.name() + " (" + one.code() + ")";
    }

    private void offerPeriods(YearMonth now) {
        offer(Period.quarterOf(now));
        for (int later = 1; later <= QUARTERS; later++) {
            offer(Period.quarterOf(now.plusMonths(3L * later)));
        }
        for (int later = 0; later < MONTHS; later++) {
            offer(Period.of(now.plusMonths(later)));
        }
        offer(Period.ofYear(now.getYear()));
        offer(Period.ofYear(now.getYear() + 1));
    }

    private void offer(Period one) {
        period.option(one.key(), words.period(one));
    }

    private void offerMeasures() {
        measure.option(Measure.NUMBER.name(), getTranslation("participation.target.measure.number"));
        measure.option(Measure.SHARE.name(), getTranslation("participation.target.measure.share"));
        for (var trait : Targets.TRAITS) {
            measure.option(
                    Measure.SHARE + ":" + trait,
                    getTranslation(
                            "participation.target.measure.trait", getTranslation("participation.trait." + trait)));
        }
    }

    private void ask(Field field, String label, Component answer, String hint) {
        var question = new Asked(getTranslation(label), answer, hint);
        questions.put(field, question);
        add(question);
    }

    private TargetDraft draft() {
        var kind = measure.getValue().split(":", -1);
        return new TargetDraft(
                region.getValue(),
                settlement.getValue().equals(ALL)
                        ? Optional.empty()
                        : Optional.of(Settlement.valueOf(settlement.getValue())),
                Indicator.valueOf(indicator.getValue()),
                period.getValue(),
                Measure.valueOf(kind[0]),
                kind.length > 1 ? kind[1] : "",
                amount.getValue());
    }

    /** Fills in a target that is to get another amount. */
    void edit(Target target, Region where) {
        complain(Map.of());
        region.setValue(where.code());
        indicator.setValue(target.indicator().name());
        settlement.setValue(target.settlement().map(Enum::name).orElse(ALL));
        period.setValue(target.period().key());
        measure.setValue(target.trait().isEmpty() ? target.measure().name() : target.measure() + ":" + target.trait());
        amount.setValue(String.valueOf(target.amount()));
        amount.focus();
    }

    void complain(Map<Field, String> problems) {
        questions.forEach((field, question) -> {
            var problem = problems.get(field);
            question.complain(problem == null ? null : getTranslation(problem));
        });
    }

    void begin() {
        complain(Map.of());
        amount.setValue("");
    }
}
