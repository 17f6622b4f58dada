package id.melek.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.melek.participation.Cohort;
import id.melek.participation.Cohort.Stage;
import id.melek.participation.FigureTable;
import id.melek.participation.Gain;
import id.melek.participation.Indicator;
import id.melek.participation.Term;

/** What came of learning: who completes, where the others stop, what they gain, and what is not measured yet. */
class ResultPart extends Div {

    private final Numbers numbers = new Numbers(getLocale());

    ResultPart(FigureTable table, Look look) {
        setId("results");
        var cards =
                new Div(completion(table), helped(table), awaiting(table), dropOut(table), gain(table), newlySelling());
        cards.addClassNames("big-numbers", "results");
        add(new H2(getTranslation("participation.results")), cards, new ResultGrid(table, look));
    }

    private Div completion(FigureTable table) {
        var cohort = table.total().cohort();
        var rate = cohort.completionRate(null);
        return rate.isEmpty()
                ? tooYoung(table, Term.of(Indicator.COMPLETED_IN_TIME))
                : card(
                        Term.of(Indicator.COMPLETED_IN_TIME),
                        numbers.percent(rate.getAsDouble()),
                        getTranslation(
                                "participation.results.completion",
                                numbers.count(cohort.completed(null)),
                                numbers.count(cohort.enrolled(null))));
    }

    private Div helped(FigureTable table) {
        var total = table.total();
        int helped = total.cells(Indicator.REGISTERED_WITH_HELP).people();
        return card(
                Term.of(Indicator.REGISTERED_WITH_HELP),
                Signs.of(total.people(Indicator.REGISTERED_WITH_HELP, null), numbers),
                getTranslation(
                        "participation.results.helped",
                        numbers.count(total.cells(Indicator.REGISTERED).people() - helped)));
    }

    /** Apart from those who completed: it is a trainer's turn. */
    private Div awaiting(FigureTable table) {
        return card(
                Term.of(Indicator.AWAITING_REVIEW),
                Signs.of(table.total().people(Indicator.AWAITING_REVIEW, null), numbers),
                getTranslation("participation.results.awaiting"));
    }

    /** The stage where more of them stop. */
    private Div dropOut(FigureTable table) {
        var cohort = table.total().cohort();
        if (cohort.enrolled(null) == 0) {
            return tooYoung(table, Term.DROP_OUT);
        }
        var most = cohort.people(Stage.AFTER_HALF) > cohort.people(Stage.BEFORE_HALF)
                ? Stage.AFTER_HALF
                : Stage.BEFORE_HALF;
        return card(
                Term.DROP_OUT,
                getTranslation("participation.results.stage." + most),
                getTranslation(
                        "participation.results.drop-out",
                        percent(cohort, Stage.BEFORE_HALF),
                        percent(cohort, Stage.AFTER_HALF)));
    }

    private String percent(Cohort cohort, Stage stage) {
        return numbers.percent(cohort.share(stage).orElse(0));
    }

    private Div tooYoung(FigureTable table, Term term) {
        return table.total().hasNoParticipants()
                ? card(term, Signs.NO_PARTICIPANTS, getTranslation("participation.lack.NO_PARTICIPANTS"))
                : card(term, Signs.NOT_MEASURED, getTranslation("participation.results.too-young"));
    }

    private Div gain(FigureTable table) {
        var term = Term.of(Indicator.GAINED);
        return table.total()
                .gain()
                .map(gain -> card(
                        term,
                        numbers.points(gain.points()),
                        getTranslation(
                                "participation.results.gain",
                                numbers.count(gain.people()),
                                numbers.percent(gain.percent()))))
                .orElseGet(() -> card(term, Signs.SUPPRESSED, getTranslation("participation.results.few", Gain.LEAST)));
    }

    private Div newlySelling() {
        return card(Term.NEWLY_SELLING, Signs.NOT_MEASURED, getTranslation("participation.results.not-followed-up"));
    }

    private Div card(Term term, String figure, String note) {
        var number = new Span(figure);
        number.addClassName("number");
        var unit = new Paragraph(note);
        unit.addClassName("unit");
        return new Div(new Explained(term, getTranslation(term.nameKey())), number, unit);
    }
}
