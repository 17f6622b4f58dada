package id.melek.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.account.AccessToken;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** The tokens there are: until when, used when, and away with it. */
class AccessTokenList extends UnorderedList {

    private final Moments moments = new Moments(getLocale());
    private final ZoneId zone;
    private final Instant now;
    private final Consumer<AccessToken> revoke;

    AccessTokenList(List<AccessToken> tokens, ZoneId zone, Instant now, Consumer<AccessToken> revoke) {
        this.zone = zone;
        this.now = now;
        this.revoke = revoke;
        addClassName("records");
        tokens.forEach(token -> add(item(token)));
        if (tokens.isEmpty()) {
            add(new ListItem(getTranslation("participation.access.none")));
        }
    }

    private ListItem item(AccessToken token) {
        var name = new Span(token.name());
        name.addClassName("found-name");
        var dates = new Span(validity(token) + ", " + use(token));
        dates.addClassName("found-place");
        var button = new NativeButton(getTranslation("participation.access.revoke"), click -> revoke.accept(token));
        button.addClassName("secondary");
        button.setAriaLabel(getTranslation("participation.access.revoke") + ": " + token.name());
        return new ListItem(new Div(name, dates), button);
    }

    private String validity(AccessToken token) {
        var key = token.isExpired(now) ? "participation.access.expired" : "participation.access.until";
        return getTranslation(key, moments.dateAndTime(token.expiresAt(), zone));
    }

    private String use(AccessToken token) {
        var used = token.lastUsedAt();
        return used == null
                ? getTranslation("participation.access.never-used")
                : getTranslation("participation.access.used", moments.dateAndTime(used, zone));
    }
}
