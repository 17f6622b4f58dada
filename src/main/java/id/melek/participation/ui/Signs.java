package id.melek.participation.ui;

import com.vaadin.flow.component.html.DescriptionList;

/** What stands where there is no number, told apart and explained below every table. */
class Signs extends DescriptionList {

    static final String NO_PARTICIPANTS = "–";
    static final String NO_DENOMINATOR = "∅";
    static final String SUPPRESSED = "✱";
    static final String NOT_MEASURED = "?";

    Signs() {
        addClassName("signs");
        add(new Term(NO_PARTICIPANTS), new Description(getTranslation("participation.sign.no-participants")));
        add(new Term(SUPPRESSED), new Description(getTranslation("participation.sign.suppressed")));
        add(new Term(NOT_MEASURED), new Description(getTranslation("participation.sign.not-measured")));
        add(new Term(NO_DENOMINATOR), new Description(getTranslation("participation.sign.no-denominator")));
    }
}
