package id.melek.participation.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.NativeDetails;
import id.melek.participation.Indicator;
import id.melek.region.Settlement;
import java.util.List;

/** How every figure of the page is counted, one click away. */
class Definitions extends NativeDetails {

    Definitions() {
        super();
        setSummaryText(getTranslation("participation.definitions"));
        setId("definitions");
        addClassName("definitions");
        var list = new DescriptionList();
        for (var indicator : Indicator.MAIN) {
            define(list, "participation.indicator." + indicator, "participation.definition." + indicator);
        }
        for (var word : List.of("people", "new", "reach")) {
            define(list, "participation.word." + word, "participation.definition." + word);
        }
        define(list, "participation.word.estimate", "region.settlement.trust");
        for (var settlement : Settlement.values()) {
            define(list, "region.settlement." + settlement, "region.settlement." + settlement + ".why");
        }
        setContent(list);
    }

    private void define(DescriptionList list, String term, String definition) {
        list.add(
                new DescriptionList.Term(getTranslation(term)),
                new DescriptionList.Description(getTranslation(definition)));
    }
}
