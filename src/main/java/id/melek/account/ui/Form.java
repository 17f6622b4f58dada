package id.melek.account.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A form that is sent by its button or by Enter, and judged by the server alone. */
@Tag("form")
class Form extends HtmlContainer {

    private final Runnable send;

    Form(Runnable send) {
        this.send = send;
        addClassName("form");
        getElement().setAttribute("novalidate", true);
        getElement().addEventListener("submit", event -> submit()).preventDefault();
    }

    void submit() {
        send.run();
    }
}
