package id.melek.authoring.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.authoring.Discarded;
import id.melek.base.Moments;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Drafts that were put away: each can be taken up again. */
class DiscardedPart extends Section {

    private final Consumer<UUID> takeUp;

    /** @param takeUp is told which one */
    DiscardedPart(List<Discarded> all, Consumer<UUID> takeUp) {
        this.takeUp = takeUp;
        if (!all.isEmpty()) {
            var list = new UnorderedList();
            all.forEach(one -> list.add(item(one)));
            var details = new NativeDetails(getTranslation("authoring.discarded", all.size()), list);
            details.addClassName("put-away");
            add(details);
        }
    }

    private ListItem item(Discarded one) {
        var when = Moments.text(one.at(), getLocale());
        var takeUpAgain = new NativeButton(getTranslation("authoring.take-up"), click -> takeUp.accept(one.id()));
        takeUpAgain.addClassName("secondary");
        takeUpAgain.setAriaLabel(getTranslation("authoring.take-up") + ": " + one.title());
        var title = new Span(one.title());
        title.addClassName("subject");
        return new ListItem(
                title, new Paragraph(getTranslation("authoring.discarded.by", one.by(), when)), takeUpAgain);
    }
}
