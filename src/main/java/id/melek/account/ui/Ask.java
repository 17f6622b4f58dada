package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** One question with a line to type the answer in; what is wrong with it stands below, and what was typed stays. */
class Ask extends Composite<Div> {

    private final NativeLabel label = new NativeLabel();
    private final Paragraph hint = new Paragraph();
    private final Paragraph complaint = new Paragraph();
    private final Input input = new Input();

    /** @param id of the input on the page; also the end of the key of its label and hint */
    Ask(String id) {
        this(id, "account.ask." + id);
    }

    Ask(String id, String labelKey) {
        label.setText(getTranslation(labelKey));
        label.setFor(id);
        input.setId(id);
        input.getElement().setAttribute("aria-describedby", id + "-hint " + id + "-complaint");
        hint.setId(id + "-hint");
        hint.addClassName("hint");
        input.addValueChangeListener(change -> complain(null));
        complaint.setId(id + "-complaint");
        complaint.addClassName("complaint");
        complaint.getElement().setAttribute("role", "alert");
        getContent().addClassName("ask");
        getContent().add(label, hint, input, complaint);
        hint.setVisible(false);
    }

    Ask hint(String key) {
        hint.setText(getTranslation(key));
        hint.setVisible(true);
        return this;
    }

    Ask autocomplete(String kind) {
        input.getElement().setAttribute("autocomplete", kind);
        return this;
    }

    void relabel(String key) {
        label.setText(getTranslation(key));
    }

    String value() {
        return input.getValue();
    }

    void setValue(String value) {
        input.setValue(value);
    }

    /** Says what is wrong; null when nothing is. */
    void complain(@Nullable String key, Object... parameters) {
        complaint.setText(key == null ? "" : getTranslation(key, parameters));
        if (key == null) {
            input.getElement().removeAttribute("aria-invalid");
        } else {
            input.getElement().setAttribute("aria-invalid", "true");
        }
    }

    void focus() {
        input.focus();
    }

    Input input() {
        return input;
    }
}
