package id.melek.base.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;

/** The native check box or radio button. */
@Tag("input")
public class Tick extends AbstractSinglePropertyField<Tick, Boolean> {

    public Tick(String type) {
        super("checked", false, false);
        getElement().setAttribute("type", type);
        setSynchronizedEvent("change");
    }
}
