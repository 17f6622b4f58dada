package id.melek.shell;

import com.vaadin.flow.component.html.Span;
import id.melek.account.AccountPaths;
import id.melek.base.ui.PageLink;

/** The way to one's messages, with how many are new; counted again with each page, never in between. */
class MessagesLink extends PageLink {

    MessagesLink() {
        super(AccountPaths.MESSAGES, "");
        show(0);
    }

    void show(int unread) {
        removeAll();
        add(new Span(getTranslation("shell.messages")));
        if (unread > 0) {
            var count = new Span(unread > 99 ? "99+" : String.valueOf(unread));
            count.addClassName("count");
            add(count);
            getElement()
                    .setAttribute(
                            "aria-label",
                            getTranslation("shell.messages") + ", " + getTranslation("shell.messages.unread", unread));
        } else {
            getElement().removeAttribute("aria-label");
        }
    }
}
