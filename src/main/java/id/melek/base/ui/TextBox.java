package id.melek.base.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import java.util.Optional;

/** The native field for several lines. */
@Tag("textarea")
public class TextBox extends AbstractSinglePropertyField<TextBox, String> {

    public TextBox(String id, int rows) {
        super("value", "", false);
        setId(id);
        getElement().setAttribute("rows", String.valueOf(rows));
        setSynchronizedEvent("change");
    }

    /** Tells what is being written whenever the writer pauses, not only when the field is left. */
    public TextBox whileTyping(int pauseMillis) {
        setSynchronizedEvent("input");
        Optional.ofNullable(getSynchronizationRegistration()).ifPresent(input -> input.debounce(pauseMillis));
        return this;
    }
}
