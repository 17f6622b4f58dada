package id.melek.base.ui;

import com.vaadin.flow.component.html.Anchor;

/** A link to a page of Melek, by path and not by class: naming a view's class would load its JavaScript everywhere. */
public class PageLink extends Anchor {

    /** @param path without a leading slash */
    public PageLink(String path, String text) {
        super(path, text);
        getElement().setAttribute("router-link", true);
    }

    /** The one thing that is best done next: it looks like a button. */
    public static PageLink call(String path, String text) {
        var call = new PageLink(path, text);
        call.addClassName("call");
        return call;
    }
}
