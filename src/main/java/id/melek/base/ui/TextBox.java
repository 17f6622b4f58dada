package id.melek.base.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;

/** The native field for several lines. */
@Tag("textarea")
public class TextBox extends AbstractSinglePropertyField<TextBox, String> {

    public TextBox(String id, int rows) {
        super("value", "", false);
        setId(id);
        getElement().setAttribute("rows", String.valueOf(rows));
        setSynchronizedEvent("change");
    }
}
