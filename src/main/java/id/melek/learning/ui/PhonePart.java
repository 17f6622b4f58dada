package id.melek.learning.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import id.melek.account.OwnTokens;
import id.melek.account.Person;
import java.util.Map;

/** A part of a page that lives in {@code frontend}, keeps what is done there on the phone and sends it by itself. */
abstract class PhonePart extends Component {

    private final OwnTokens tokens;
    private final String account;

    /**
     * @param who whose acts these are
     * @param labels its words, by the name that it calls them
     */
    PhonePart(OwnTokens tokens, Person who, Map<String, String> labels) {
        this.tokens = tokens;
        this.account = who.id().value().toString();
        getElement().setProperty("account", account);
        getElement().setPropertyMap("labels", labels);
    }

    /** A new one, in plain; empty when the account of this page is not the one signed in any more. */
    @ClientCallable
    private String deviceToken() {
        return tokens.issue(account);
    }
}
