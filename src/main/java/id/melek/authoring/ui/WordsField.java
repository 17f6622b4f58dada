package id.melek.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;

/** A few sentences to be typed, with what they are for. */
class WordsField extends Div {

    @Tag("textarea")
    private static class Box extends Component {

        Box(String id, int most) {
            setId(id);
            getElement().setAttribute("rows", "3").setAttribute("maxlength", String.valueOf(most));
            getElement().addPropertyChangeListener("value", "change", event -> {});
        }
    }

    private final Box box;

    /** @param id of the field on its page */
    WordsField(String id, String label, String hint, int most) {
        box = new Box(id, most);
        var name = new NativeLabel(label);
        name.setFor(box);
        var help = new Paragraph(hint);
        help.addClassName("hint");
        help.setId(id + "-hint");
        box.getElement().setAttribute("aria-describedby", id + "-hint");
        addClassName("ask");
        add(name, help, box);
    }

    String words() {
        return box.getElement().getProperty("value", "");
    }

    void clear() {
        box.getElement().setProperty("value", "");
    }
}
