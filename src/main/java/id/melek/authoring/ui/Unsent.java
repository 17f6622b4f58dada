package id.melek.authoring.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import id.melek.account.OwnTokens;
import id.melek.account.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;

/** What this laptop keeps that is not on the server: it is sent when this is shown. */
@Tag("melek-waiting")
@JsModule("./authoring/melek-waiting.ts")
class Unsent extends Component {

    private final OwnTokens tokens;
    private final String account;

    /**
     * @param labels its words, by the name that it calls them
     * @param open drafts that can be written in
     */
    Unsent(OwnTokens tokens, Person who, Map<String, String> labels, List<UUID> open) {
        this.tokens = tokens;
        this.account = who.id().value().toString();
        getElement()
                .setProperty("account", account)
                .setPropertyList("open", open.stream().map(UUID::toString).toList())
                .setPropertyMap("labels", labels);
    }

    /** For one draft alone. */
    Unsent(OwnTokens tokens, Person who, Map<String, String> labels, UUID draft) {
        this(tokens, who, labels, List.of(draft));
        getElement().setProperty("draft", draft.toString());
    }

    /** @param then is told how many texts are still not sent, after a try to send them */
    void count(IntConsumer then) {
        getElement().callJsFunction("count").then(Integer.class, then::accept, problem -> then.accept(0));
    }

    @ClientCallable
    private String deviceToken() {
        return tokens.issue(account);
    }
}
