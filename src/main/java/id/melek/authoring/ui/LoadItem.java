package id.melek.authoring.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import id.melek.authoring.MediaShelf;

/** What opening a lesson costs on the line, against what it should cost at most. */
class LoadItem extends ListItem {

    LoadItem(MediaShelf.Load load) {
        var title = load.lesson().title() + " · "
                + getTranslation("authoring.language." + load.lesson().language());
        var weighed = getTranslation("authoring.media.load", kilobytes(load.bytes()), kilobytes(MediaShelf.Load.AIM));
        var played = load.playedBytes() == 0
                ? ""
                : " " + getTranslation("authoring.media.load.played", kilobytes(load.playedBytes()));
        add(new Span(title));
        getElement()
                .appendChild(new Element("meter")
                        .setAttribute("min", "0")
                        .setAttribute("max", String.valueOf(2 * MediaShelf.Load.AIM))
                        .setAttribute("high", String.valueOf(MediaShelf.Load.AIM))
                        .setAttribute("value", String.valueOf(load.bytes()))
                        .setAttribute("aria-label", title));
        add(new Span(weighed + played));
        if (load.isTooHeavy()) {
            var heavy = new Span(getTranslation("authoring.media.load.too-heavy"));
            heavy.addClassName("problem");
            add(heavy);
        }
    }

    private static long kilobytes(long bytes) {
        return (bytes + 1023) / 1024;
    }
}
