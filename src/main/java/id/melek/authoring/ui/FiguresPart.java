package id.melek.authoring.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.assessment.QuestionFigures;
import id.melek.assessment.QuestionFigures.Chosen;
import java.util.Locale;

/** How a question did, in words before figures. */
class FiguresPart extends Section {

    FiguresPart(QuestionFigures figures) {
        addClassNames("card", "figures");
        if (figures.facility().isEmpty()) {
            add(new Paragraph(getTranslation("authoring.figures.few", figures.attempts(), QuestionFigures.ENOUGH)));
            return;
        }
        var facility = figures.facility().getAsInt();
        add(new Paragraph(getTranslation("authoring.figures.facility." + facility(facility), facility)));
        figures.discrimination()
                .ifPresentOrElse(
                        value -> add(new Paragraph(getTranslation(
                                "authoring.figures.discrimination." + discrimination(value),
                                Math.round(value * 100) / 100.0))),
                        () -> add(new Paragraph(getTranslation(
                                figures.attempts() < QuestionFigures.MANY
                                        ? "authoring.figures.discrimination.few"
                                        : "authoring.figures.discrimination.same",
                                QuestionFigures.MANY))));
        if (!figures.chosen().isEmpty()) {
            add(chosen(figures));
        }
        var source = new Paragraph(getTranslation("authoring.figures.source", figures.attempts()));
        source.addClassName("hint");
        add(source);
    }

    static String facility(int percent) {
        return QuestionFigures.Facility.of(percent).name().toLowerCase(Locale.ROOT);
    }

    static String discrimination(double value) {
        if (value < 0) {
            return "reversed";
        }
        return value < 0.2 ? "none" : value < 0.3 ? "weak" : value < 0.5 ? "fair" : "good";
    }

    private UnorderedList chosen(QuestionFigures figures) {
        var right = figures.rightTimes();
        var list = new UnorderedList();
        for (var i = 0; i < figures.chosen().size(); i++) {
            list.add(new ListItem(words(figures, i, right)));
        }
        if (figures.blank() > 0) {
            list.add(new ListItem(getTranslation("authoring.figures.blank", figures.blank())));
        }
        return list;
    }

    private String words(QuestionFigures figures, int at, int right) {
        var one = figures.chosen().get(at);
        var text = one.text().isEmpty()
                ? getTranslation(at == 0 ? "authoring.question.true.word" : "authoring.question.false.word")
                : one.text();
        var name = figures.chosen().size() > 2 ? (char) ('A' + at) + ". " + text : text;
        return getTranslation("authoring.figures.chosen." + chosen(one, right), name, one.times(), figures.attempts());
    }

    private static String chosen(Chosen one, int right) {
        if (one.times() == 0) {
            return one.right() ? "right-never" : "never";
        }
        return one.right() ? "right" : one.times() > right ? "more-than-right" : "wrong";
    }
}
