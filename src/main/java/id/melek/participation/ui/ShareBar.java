package id.melek.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.OptionalDouble;

/** A number, its share in percent, and the share once more as a bar for those who see it. */
class ShareBar extends Div {

    private static final int MOST = 100;

    private ShareBar() {
        addClassName("share-bar");
    }

    /** @param percent empty where there is no share; then there is no bar either */
    ShareBar(String number, OptionalDouble percent) {
        this();
        add(new Span(number));
        percent.ifPresent(share -> {
            add(new Span(new Numbers(getLocale()).percent(share)));
            bar(share);
        });
    }

    /** A share that is whole percent. @param further said after it; may be empty */
    static ShareBar of(int percent, String further) {
        var share = new ShareBar();
        share.add(new Span(percent + " %"));
        if (!further.isEmpty()) {
            share.add(new Span(further));
        }
        share.bar(percent);
        return share;
    }

    private void bar(double share) {
        getElement()
                .appendChild(new Element("meter")
                        .setAttribute("min", "0")
                        .setAttribute("max", String.valueOf(MOST))
                        .setAttribute("value", String.valueOf(share))
                        .setAttribute("aria-hidden", "true"));
    }
}
