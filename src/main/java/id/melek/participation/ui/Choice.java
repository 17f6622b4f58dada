package id.melek.participation.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;

/** The native field that one of several is chosen in; the first, unless another is. */
@Tag("select")
class Choice extends AbstractSinglePropertyField<Choice, String> {

    Choice(String id) {
        super("value", "", false);
        setId(id);
        setSynchronizedEvent("change");
    }

    Choice option(String value, String text) {
        var option = new Element("option");
        option.setAttribute("value", value);
        option.setText(text);
        if (getElement().getChildCount() == 0) {
            option.setAttribute("selected", true);
            setValue(value);
        }
        getElement().appendChild(option);
        return this;
    }
}
