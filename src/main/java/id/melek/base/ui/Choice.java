package id.melek.base.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;

/** The native field that one of several is chosen in; the first, unless another is. */
@Tag("select")
public class Choice extends AbstractSinglePropertyField<Choice, String> {

    public Choice(String id) {
        super("value", "", false);
        setId(id);
        setSynchronizedEvent("change");
    }

    public Choice option(String value, String text) {
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

    /** To fill it anew. */
    public void clearOptions() {
        getElement().removeAllChildren();
    }

    /** Chooses before the page is shown; what no option stands for becomes one. */
    public void choose(String value) {
        var options = getElement().getChildren().toList();
        if (options.stream().noneMatch(option -> option.getAttribute("value").equals(value))) {
            option(value, value);
        }
        getElement().getChildren().forEach(option -> {
            option.removeAttribute("selected");
            if (option.getAttribute("value").equals(value)) {
                option.setAttribute("selected", true);
            }
        });
        setValue(value);
    }
}
