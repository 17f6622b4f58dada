package id.melek.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What happened, above a form; read out as soon as it is there. */
class Notice extends Div {

    Notice() {
        addClassName("notice");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void say(String text, Component... more) {
        removeAll();
        add(new Paragraph(text));
        add(more);
        setVisible(true);
    }

    void hush() {
        removeAll();
        setVisible(false);
    }
}
