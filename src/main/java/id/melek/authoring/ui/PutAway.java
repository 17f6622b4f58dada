package id.melek.authoring.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What was put away and can be had again: folded up, and nothing at all where there is nothing. */
class PutAway extends Section {

    /**
     * One thing that was put away.
     *
     * @param words when, and by whom
     * @param back gets it again
     */
    record Item(String title, String words, Runnable back) {}

    /**
     * @param summary key of its heading, which has the number of things
     * @param back key of the button's words
     */
    void show(List<Item> items, String summary, String back) {
        removeAll();
        if (!items.isEmpty()) {
            var list = new UnorderedList();
            items.forEach(item -> list.add(listed(item, getTranslation(back))));
            var details = new NativeDetails(getTranslation(summary, items.size()), list);
            details.addClassName("put-away");
            add(details);
        }
    }

    private static ListItem listed(Item item, String back) {
        var title = new Span(item.title());
        title.addClassName("subject");
        var button = new NativeButton(back, click -> item.back().run());
        button.addClassName("secondary");
        button.setAriaLabel(back + ": " + item.title());
        return new ListItem(title, new Paragraph(item.words()), button);
    }
}
