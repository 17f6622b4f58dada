package id.melek.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;

/** What happened, in words, and the way on. */
abstract class ErrorPage extends Composite<Section> implements HasDynamicTitle {

    private String title = "";

    void say(String key) {
        title = getTranslation(key + ".title");
        getContent().removeAll();
        getContent().addClassName("error-page");
        getContent()
                .add(
                        new H1(title),
                        new Paragraph(getTranslation(key + ".text")),
                        new Anchor("", getTranslation("shell.error.back")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
