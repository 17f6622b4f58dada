package id.melek.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.melek.participation.Attainment;
import id.melek.participation.TargetStanding;
import id.melek.participation.TargetStanding.Counted;
import id.melek.participation.TargetStanding.Hidden;
import id.melek.participation.TargetStanding.NoParticipants;
import id.melek.participation.TargetStanding.NotMeasured;
import id.melek.participation.TargetStanding.Shared;
import id.melek.participation.TargetStanding.Traced;
import id.melek.participation.Term;
import java.util.List;
import java.util.function.Consumer;

/** Targets with what was achieved, the gap, and the projection with its reasoning. */
class TargetTable extends Div {

    private static final String NOTHING = "–";

    private final TargetWords words = new TargetWords(this::getTranslation, getLocale());
    private final Numbers numbers = new Numbers(getLocale());
    private final Consumer<TargetStanding> change;
    private final Consumer<TargetStanding> remove;

    TargetTable(List<TargetStanding> standings, Consumer<TargetStanding> change, Consumer<TargetStanding> remove) {
        this.change = change;
        this.remove = remove;
        if (standings.isEmpty()) {
            add(new Paragraph(getTranslation("participation.target.none")));
            return;
        }
        var table = new Stack(
                getTranslation("participation.target.caption"),
                List.of(
                        getTranslation("participation.target.what"),
                        getTranslation("participation.target.target"),
                        getTranslation("participation.target.achieved"),
                        getTranslation("participation.target.gap"),
                        getTranslation("participation.target.projection"),
                        getTranslation("participation.target.to-do")),
                1,
                2,
                3);
        table.explain(1, Term.TARGET).explain(2, Term.ACHIEVED);
        table.explain(3, Term.GAP).explain(4, Term.PROJECTION);
        standings.forEach(one -> table.line(cells(one)));
        add(table);
    }

    private Component[] cells(TargetStanding one) {
        return new Component[] {
            what(one), new Span(words.amount(one.target())), achieved(one), gap(one), projection(one), actions(one)
        };
    }

    private Component what(TargetStanding one) {
        var detail = new Span(
                words.who(one.target()) + " · " + words.period(one.target().period()));
        detail.addClassName("found-place");
        var name = new Span(one.region().name());
        name.addClassName("found-name");
        return new Div(name, detail);
    }

    private Component achieved(TargetStanding one) {
        return new Span(
                switch (one.progress()) {
                    case Counted(var attainment) -> numbers.count(attainment.achieved());
                    case Shared shared -> words.percent(shared.achieved());
                    case NoParticipants() -> Signs.NO_PARTICIPANTS;
                    case Traced traced -> words.percent(traced.achieved());
                    case Hidden() -> Signs.SUPPRESSED;
                    case NotMeasured any -> getTranslation("participation.target.not-measured");
                });
    }

    private Component gap(TargetStanding one) {
        return new Span(
                switch (one.progress()) {
                    case Counted(var attainment) -> gap(attainment);
                    case Shared shared -> points(shared.gap());
                    case Traced traced -> points(traced.gap());
                    case NoParticipants none -> NOTHING;
                    case Hidden hidden -> NOTHING;
                    case NotMeasured none -> NOTHING;
                });
    }

    private String points(double missing) {
        return missing == 0
                ? getTranslation("participation.target.reached")
                : getTranslation("participation.target.points", missing);
    }

    private String gap(Attainment attainment) {
        return attainment.gap() == 0 ? getTranslation("participation.target.reached") : numbers.count(attainment.gap());
    }

    private Component projection(TargetStanding one) {
        return switch (one.progress()) {
            case Counted(var attainment) -> projection(attainment);
            case Shared(int percent, int part, int all) ->
                reason(getTranslation("participation.target.share-reason", part, all));
            case NoParticipants() -> reason(getTranslation("participation.target.no-participants"));
            case Traced traced -> projection(traced);
            case Hidden() -> reason(getTranslation("participation.target.hidden"));
            case NotMeasured(var from) -> reason(words.notMeasured(from));
        };
    }

    private Component projection(Attainment attainment) {
        var reason = reason(words.reason(attainment));
        if (attainment.projected().isEmpty()) {
            return reason;
        }
        var about = new Span(getTranslation(
                "participation.target.about", attainment.projected().getAsInt()));
        about.addClassName("found-name");
        return new Div(about, reason);
    }

    private Component projection(Traced traced) {
        var reason = reason(words.reason(traced));
        if (traced.projected().isEmpty()) {
            return reason;
        }
        var about = new Span(getTranslation(
                "participation.target.about", words.percent(traced.projected().getAsDouble())));
        about.addClassName("found-name");
        return new Div(about, reason);
    }

    private static Span reason(String text) {
        var reason = new Span(text);
        reason.addClassName("reason");
        return reason;
    }

    /** Removing stands behind one more touch, for it works at once. */
    private Component actions(TargetStanding one) {
        var another = new NativeButton(getTranslation("participation.target.change"), click -> change.accept(one));
        another.addClassName("secondary");
        var label = words.who(one.target()) + ", " + one.region().name();
        another.setAriaLabel(getTranslation("participation.target.change") + ": " + label);
        var sure = new NativeButton(getTranslation("participation.target.remove.sure"), click -> remove.accept(one));
        return new Div(another, new NativeDetails(getTranslation("participation.target.remove"), sure));
    }
}
