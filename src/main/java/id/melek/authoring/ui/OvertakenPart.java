package id.melek.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** Says that something else was published since a draft began, and asks whether it has been put together with it. */
class OvertakenPart extends Div {

    OvertakenPart(Runnable together) {
        var words = new Paragraph(getTranslation("authoring.overtaken"));
        words.getElement().setAttribute("role", "alert");
        var done = new NativeButton(getTranslation("authoring.overtaken.done"), click -> {
            together.run();
            removeAll();
            add(new Paragraph(getTranslation("authoring.overtaken.now")));
        });
        done.addClassName("secondary");
        addClassName("collision");
        add(words, done);
    }
}
