package id.melek.participation.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import id.melek.participation.Term;
import java.util.List;

/** What every {@link Explained} name of the page opens: definition, formula, source and how fresh the figures are. */
class Explanations extends Div {

    /** @param freshness a sentence */
    Explanations(List<Term> terms, String freshness) {
        terms.forEach(term -> add(explanation(term, freshness)));
    }

    static String id(Term term) {
        return "explain-" + term.key();
    }

    private Div explanation(Term term, String freshness) {
        var name = new Paragraph(getTranslation(term.nameKey()));
        name.addClassName("name");
        var close = new NativeButton(getTranslation("participation.explain.close"));
        close.addClassName("secondary");
        close.getElement()
                .setAttribute("type", "button")
                .setAttribute("popovertarget", id(term))
                .setAttribute("popovertargetaction", "hide");
        var list = new DescriptionList();
        Definitions.define(list, getTranslation("participation.explain.formula"), getTranslation(term.formulaKey()));
        Definitions.define(list, getTranslation("participation.explain.source"), getTranslation(term.sourceKey()));
        Definitions.define(list, getTranslation("participation.explain.freshness"), freshness);
        var explanation = new Div(name, new Paragraph(getTranslation(term.definitionKey())), list, close);
        explanation.setId(id(term));
        explanation.addClassNames("explanation", "definitions");
        explanation
                .getElement()
                .setAttribute("popover", "auto")
                .setAttribute("role", "dialog")
                .setAttribute("aria-label", getTranslation(term.nameKey()));
        return explanation;
    }
}
