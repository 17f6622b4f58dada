package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** What was found and chosen, with a way to choose again. */
class Chosen extends Composite<Div> {

    private final NativeButton again;

    Chosen(Finder.Line line, Runnable chooseAgain) {
        var name = new Span(line.name());
        name.addClassName("found-name");
        var place = new Span(line.place());
        place.addClassName("found-place");
        again = new NativeButton(getTranslation("account.finder.again"), click -> chooseAgain.run());
        again.addClassName("link");
        again.getElement().setAttribute("type", "button");
        again.setAriaLabel(getTranslation("account.finder.again") + ": " + line.name());
        getContent().addClassName("chosen");
        getContent().add(new Div(name, place), again);
    }
}
