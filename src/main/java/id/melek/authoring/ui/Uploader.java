package id.melek.authoring.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import id.melek.account.AccountId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Puts files into a draft's library; {@code frontend/authoring} makes them small and sends them piece by piece. */
@Tag("melek-upload")
@JsModule("./authoring/melek-upload.ts")
class Uploader extends Component {

    private final Supplier<String> token;
    private final Runnable arrived;

    /**
     * @param labels its words, by the name that it calls them
     * @param token makes one by which the laptop sends
     * @param arrived told after a file is in the library
     */
    Uploader(AccountId who, UUID draft, Map<String, String> labels, Supplier<String> token, Runnable arrived) {
        this.token = token;
        this.arrived = arrived;
        getElement()
                .setProperty("account", who.value().toString())
                .setProperty("draft", draft.toString())
                .setPropertyMap("labels", labels);
    }

    /** In plain; empty when the account of this page is not the one signed in any more. */
    @ClientCallable
    private String deviceToken() {
        return token.get();
    }

    @ClientCallable
    private void arrived() {
        arrived.run();
    }
}
