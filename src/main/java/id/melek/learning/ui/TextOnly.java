package id.melek.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/**
 * Lets a learner choose to read without pictures, before the first one is fetched. The choice is the phone's: the server
 * does not know it, the player keeps to it (frontend/player/choices.ts).
 */
class TextOnly extends Div {

    private static final String KEPT_ON_THE_PHONE = """
            const name = 'melek-text-only';
            try {
              this.checked = localStorage.getItem(name) === '1';
              this.onchange = () => localStorage.setItem(name, this.checked ? '1' : '');
            } catch (e) {
              this.parentElement.hidden = true;
            }
            """;

    TextOnly() {
        addClassName("text-only");
        var box = new Element("input");
        box.setAttribute("type", "checkbox");
        box.executeJs(KEPT_ON_THE_PHONE);
        var label = new NativeLabel();
        label.addClassName("option");
        label.getElement().appendChild(box);
        var words = new Span(getTranslation("learning.text-only"));
        words.addClassName("option-text");
        label.add(words);
        add(label);
    }
}
