package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A line to type some letters in, and what fits them below it as buttons of a finger's size. */
class Finder<T> extends Composite<Div> {

    private static final int MOST = 8;
    private static final int PAUSE_MS = 350;

    /** What a button says: the name, and where that is. */
    record Line(String name, String place) {}

    /** Finds at most so many. */
    interface Search<T> {
        List<T> find(String typed, int limit);
    }

    private final Ask ask;
    private final Paragraph status = new Paragraph();
    private final UnorderedList results = new UnorderedList();
    private final Search<T> search;
    private final Function<T, Line> line;
    private final Consumer<T> choose;
    private final int letters;

    /** @param letters how many have to be typed before there is a search */
    Finder(String id, int letters, Search<T> search, Function<T, Line> line, Consumer<T> choose) {
        this.letters = letters;
        this.search = search;
        this.line = line;
        this.choose = choose;
        ask = new Ask(id).autocomplete("off").hint("account.ask." + id + ".hint");
        ask.input().setValueChangeMode(ValueChangeMode.LAZY);
        ask.input().setValueChangeTimeout(PAUSE_MS);
        ask.input().addValueChangeListener(change -> show());
        // Enter ends the typing here, it does not send the form.
        Shortcuts.addShortcutListener(ask, this::show, Key.ENTER).listenOn(ask);
        status.addClassName("hint");
        status.getElement().setAttribute("role", "status");
        results.addClassName("found");
        getContent().addClassName("finder");
        getContent().add(ask, status, results);
    }

    private void show() {
        results.removeAll();
        var typed = ask.value().strip();
        if (typed.length() < letters) {
            status.setText(typed.isEmpty() ? "" : getTranslation("account.finder.more-letters", letters));
            return;
        }
        var found = search.find(typed, MOST);
        found.forEach(result -> results.add(new ListItem(button(result))));
        status.setText(statusOf(found.size()));
    }

    private String statusOf(int found) {
        return switch (found) {
            case 0 -> getTranslation("account.finder.none");
            case MOST -> getTranslation("account.finder.many");
            default -> getTranslation("account.finder.found", found);
        };
    }

    private NativeButton button(T result) {
        var words = line.apply(result);
        var name = new Span(words.name());
        name.addClassName("found-name");
        var place = new Span(words.place());
        place.addClassName("found-place");
        var button = new NativeButton("", click -> choose.accept(result));
        button.getElement().setAttribute("type", "button");
        button.add(name, place);
        return button;
    }

    void clear() {
        ask.setValue("");
        results.removeAll();
        status.setText("");
    }

    void focus() {
        ask.focus();
    }
}
