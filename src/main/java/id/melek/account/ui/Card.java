package id.melek.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** One matter of a page, with its heading. */
class Card extends Section {

    Card(String titleKey, Component... parts) {
        addClassName("card");
        add(new H2(getTranslation(titleKey)));
        add(parts);
    }
}
