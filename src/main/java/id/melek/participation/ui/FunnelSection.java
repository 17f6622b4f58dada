package id.melek.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import id.melek.base.Texts;
import id.melek.participation.Funnel;
import id.melek.participation.Term;
import java.util.List;

/** How many came how far, as bars and as numbers. */
class FunnelSection extends Section {

    FunnelSection(Funnel funnel, Texts texts, PictureLinks links) {
        var picture = funnel.picture(texts, getLocale());
        add(new H2(getTranslation("participation.funnel")), new Paragraph(picture.title()));
        add(new Drawn(picture.svg(), "chart"), links);
        var how = new Div(explained(Term.FUNNEL));
        how.addClassName("how");
        funnel.steps().stream().map(step -> Term.of(step.indicator())).forEach(term -> how.add(explained(term)));
        how.add(explained(Term.NEWLY_SELLING));
        add(new Paragraph(getTranslation("participation.funnel.newly-selling")), how);
        add(new ChartTable(
                picture.title(),
                List.of(getTranslation("participation.funnel.step"), getTranslation("participation.people")),
                picture.steps().stream()
                        .map(step -> List.of(step.name(), step.text()))
                        .toList()));
    }

    private Explained explained(Term term) {
        return new Explained(term, getTranslation(term.nameKey()));
    }
}
