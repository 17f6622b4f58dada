package id.melek.participation.ui;

import com.vaadin.flow.component.html.Span;

/** A drawing that one of our pictures made; nothing else may come here, because it is put into the page as it is. */
class Drawn extends Span {

    Drawn(String svg, String className) {
        addClassNames("drawn", className);
        getElement().setProperty("innerHTML", svg);
    }
}
