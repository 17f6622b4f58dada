package id.melek.participation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import id.melek.base.ui.Choice;
import id.melek.participation.FigureTable;
import id.melek.participation.Indicator;
import id.melek.participation.Period;
import id.melek.participation.Term;
import id.melek.region.Region;
import id.melek.region.Settlement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What to compare with, and the two columns side by side once that is chosen. */
class Comparison extends Section {

    private final FigureTable table;
    private final Look look;
    private final Numbers numbers = new Numbers(getLocale());

    /** @param other what was asked for; empty where there is no such thing, or where nothing was asked for */
    Comparison(FigureTable table, Look look, List<Region> siblings, Optional<FigureTable> other) {
        this.table = table;
        this.look = look;
        addClassName("comparison");
        offer(siblings);
        if (look.with().isPresent()) {
            add(new H2(getTranslation("participation.with.title")));
            other.ifPresentOrElse(this::sideBySide, this::unknown);
        }
    }

    private void offer(List<Region> siblings) {
        var choice = new Choice("with").option("", getTranslation("participation.with.nothing"));
        table.period().previous().ifPresent(period -> choice.option(period.key(), say(period)));
        yearBefore().ifPresent(period -> choice.option(period.key(), say(period)));
        siblings.forEach(region -> choice.option(region.code(), region.name()));
        look.with().ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> open(change.getValue()));
        var label = new NativeLabel(getTranslation("participation.with"));
        label.setFor("with");
        add(label, choice);
    }

    private Optional<Period> yearBefore() {
        return table.period().month().map(month -> Period.of(month.minusYears(1)));
    }

    private void open(String with) {
        var compared = look.comparedWith(Optional.of(with).filter(one -> !one.isEmpty()));
        var address = new Location(FigureLinks.path(table.total().region(), compared));
        UI.getCurrentOrThrow().navigate(address.getPath(), address.getQueryParameters());
    }

    private void unknown() {
        add(new Paragraph(
                getTranslation("participation.with.unknown", look.with().orElse(""))));
    }

    private void sideBySide(FigureTable other) {
        var caption = getTranslation("participation.with.title");
        var stack = new Stack(caption, List.of(getTranslation("participation.with.figure"), name(table), name(other)));
        for (var indicator : Indicator.MAIN) {
            var title = getTranslation("participation.indicator." + indicator);
            line(stack, Term.of(indicator), title, count(table, indicator), count(other, indicator));
        }
        for (var settlement : Settlement.values()) {
            line(stack, Term.of(look.shown()), title(settlement), count(table, settlement), count(other, settlement));
        }
        if (table.period().isSinceTheStart() && other.period().isSinceTheStart()) {
            line(stack, Term.REACH, getTranslation("participation.with.reach"), reach(table), reach(other));
        }
        add(stack);
    }

    private static void line(Stack stack, Term term, String title, String one, String other) {
        stack.line(new Explained(term, title), new Span(one), new Span(other));
    }

    private String title(Settlement settlement) {
        return getTranslation("participation.indicator." + look.shown()) + ", "
                + getTranslation("participation.settlement." + settlement);
    }

    private String count(FigureTable of, Indicator indicator) {
        return Signs.of(of.shown(of.total(), indicator, null), numbers);
    }

    private String count(FigureTable of, Settlement settlement) {
        return Signs.of(of.shown(of.total(), look.shown(), settlement), numbers);
    }

    private String reach(FigureTable of) {
        OptionalDouble reach = of.total().reach();
        if (reach.isPresent()) {
            return numbers.rate(reach.getAsDouble());
        }
        return of.total().hasNoParticipants() ? Signs.NO_PARTICIPANTS : Signs.NO_DENOMINATOR;
    }

    private String name(FigureTable of) {
        return of.total().region().name() + ", " + say(of.period());
    }

    private String say(Period period) {
        return period.isSinceTheStart()
                ? getTranslation("participation.since-start")
                : period.month()
                        .map(month -> new Moments(getLocale()).month(month))
                        .orElseGet(period::key);
    }
}
