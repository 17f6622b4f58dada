package id.melek.learning.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Shows the form before or after in the browser and sends its answers to {@code /api/sync}, as {@link Player} does. */
@Tag("melek-form")
@JsModule("./player/melek-form.ts")
class FormPlayer extends Component {

    private final UnaryOperator<String> tokens;
    private final Runnable synced;
    private String account = "";

    /**
     * @param tokens as for {@link Player}
     * @param synced called after the phone got receipts
     */
    FormPlayer(UnaryOperator<String> tokens, Runnable synced) {
        this.tokens = tokens;
        this.synced = synced;
    }

    /** The form as {@code frontend/player/melek-form.ts} describes it, without its key. */
    void setForm(ObjectNode form) {
        getElement().setPropertyJson("form", form);
    }

    void setAccount(String account) {
        this.account = account;
        getElement().setProperty("account", account);
    }

    /** The translations below {@code learning.form.}, without that prefix. */
    void setLabels(Map<String, String> labels) {
        getElement().setPropertyMap("labels", labels);
    }

    @ClientCallable
    private String deviceToken() {
        return account.isEmpty() ? "" : tokens.apply(account);
    }

    @ClientCallable
    private void synced() {
        synced.run();
    }
}
