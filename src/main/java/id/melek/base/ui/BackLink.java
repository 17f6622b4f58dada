package id.melek.base.ui;

import com.vaadin.flow.component.html.Nav;

/** The way back to the page above this one; stands on top. */
public class BackLink extends Nav {

    public BackLink(String path, String title) {
        this(path, title, title);
    }

    /** @param kind what the page above is, for those who hear the page: "Course" */
    public BackLink(String path, String title, String kind) {
        add(new PageLink(path, "‹ " + title));
        addClassName("back");
        setAriaLabel(kind);
    }
}
