package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import id.melek.base.ui.Tick;
import id.melek.base.ui.TickLabel;
import org.jspecify.annotations.Nullable;

/** Something to agree to, as large as a finger. */
class TickBox extends Composite<Div> {

    private final Tick tick = new Tick("checkbox");
    private final Paragraph complaint = new Paragraph();

    TickBox(String key) {
        tick.addValueChangeListener(change -> complain(null));
        complaint.addClassName("complaint");
        complaint.getElement().setAttribute("role", "alert");
        getContent().addClassName("ask");
        getContent().add(new TickLabel(tick, getTranslation(key)), complaint);
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
