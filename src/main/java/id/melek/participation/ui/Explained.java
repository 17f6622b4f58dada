package id.melek.participation.ui;

import com.vaadin.flow.component.html.NativeButton;
import id.melek.participation.Term;

/** The name of a figure, which opens its {@link Explanations} by click, tap or key, without asking the server. */
class Explained extends NativeButton {

    Explained(Term term, String text) {
        super(text);
        addClassName("explained");
        getElement().setAttribute("type", "button").setAttribute("popovertarget", Explanations.id(term));
    }
}
