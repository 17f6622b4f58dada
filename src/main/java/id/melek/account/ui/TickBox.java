package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Something to agree to, as large as a finger. */
class TickBox extends Composite<Div> {

    private final Tick tick = new Tick("checkbox");
    private final Paragraph complaint = new Paragraph();

    @Tag("label")
    static class Label extends HtmlContainer {}

    TickBox(String key) {
        var label = new Label();
        label.addClassName("option");
        var text = new Span(getTranslation(key));
        text.addClassName("option-text");
        label.add(tick, text);
        tick.addValueChangeListener(change -> complain(null));
        complaint.addClassName("complaint");
        complaint.getElement().setAttribute("role", "alert");
        getContent().addClassName("ask");
        getContent().add(label, complaint);
    }

    boolean isTicked() {
        return tick.getValue();
    }

    void setTicked(boolean ticked) {
        tick.setValue(ticked);
    }

    void complain(@Nullable String key) {
        complaint.setText(key == null ? "" : getTranslation(key));
    }
}
