package id.melek.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** What happened, in words, and the way on. */
abstract class ErrorPage extends Composite<Section> {

    void say(String key) {
        getContent().removeAll();
        getContent().addClassName("error-page");
        getContent()
                .add(
                        new H1(getTranslation(key + ".title")),
                        new Paragraph(getTranslation(key + ".text")),
                        new Anchor("", getTranslation("shell.error.back")));
    }
}
