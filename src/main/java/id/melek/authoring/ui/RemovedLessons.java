package id.melek.authoring.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.authoring.RemovedLesson;
import id.melek.base.Moments;
import java.util.List;
import java.util.function.Consumer;

/** Lessons that were taken out of a draft, until it is published. */
class RemovedLessons extends Section {

    private final Consumer<RemovedLesson> putBack;

    /** @param putBack is told which one */
    RemovedLessons(Consumer<RemovedLesson> putBack) {
        this.putBack = putBack;
    }

    void show(List<RemovedLesson> removed) {
        removeAll();
        if (!removed.isEmpty()) {
            var list = new UnorderedList();
            removed.forEach(one -> list.add(item(one)));
            var details = new NativeDetails(getTranslation("authoring.removed.all", removed.size()), list);
            details.addClassName("put-away");
            add(details);
        }
    }

    private ListItem item(RemovedLesson one) {
        var back = new NativeButton(getTranslation("authoring.put-back"), click -> putBack.accept(one));
        back.addClassName("secondary");
        back.setAriaLabel(getTranslation("authoring.put-back") + ": " + one.title());
        var title = new Span(one.title());
        title.addClassName("subject");
        var when = Moments.text(one.removedAt(), getLocale());
        return new ListItem(title, new Paragraph(getTranslation("authoring.removed.when", when)), back);
    }
}
