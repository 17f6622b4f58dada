package id.melek.base.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;

/** A check box or radio button with its words, as large as a finger. */
@Tag("label")
public class TickLabel extends HtmlContainer {

    public TickLabel(Tick tick, String text) {
        var words = new Span(text);
        words.addClassName("option-text");
        addClassName("option");
        add(tick, words);
    }
}
