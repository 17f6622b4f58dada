package id.melek.participation.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.NativeDetails;
import id.melek.participation.Term;
import id.melek.region.Settlement;

/** How every figure of the page is counted, one below the other. */
class Definitions extends NativeDetails {

    Definitions() {
        super();
        setSummaryText(getTranslation("participation.definitions"));
        setId("definitions");
        addClassName("definitions");
        var list = new DescriptionList();
        Term.FIGURES.forEach(term -> define(
                list,
                getTranslation(term.nameKey()),
                getTranslation(term.definitionKey()) + " " + getTranslation(term.formulaKey())));
        define(list, getTranslation("participation.word.estimate"), getTranslation("region.settlement.trust"));
        for (var settlement : Settlement.values()) {
            var key = "region.settlement." + settlement;
            define(list, getTranslation(key), getTranslation(key + ".why"));
        }
        setContent(list);
    }

    static void define(DescriptionList list, String term, String definition) {
        list.add(new DescriptionList.Term(term), new DescriptionList.Description(definition));
    }
}
