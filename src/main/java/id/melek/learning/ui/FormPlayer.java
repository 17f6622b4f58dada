package id.melek.learning.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import id.melek.account.OwnTokens;
import id.melek.account.Person;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Shows the form before or after in the browser and sends its answers to {@code /api/sync}, as {@link Player} does. */
@Tag("melek-form")
@JsModule("./player/melek-form.ts")
class FormPlayer extends PhonePart {

    private final Runnable synced;

    /**
     * @param labels the translations below {@code learning.form.}, without that prefix
     * @param form as {@code frontend/player/melek-form.ts} describes it, without its key
     * @param synced called after the phone got receipts
     */
    FormPlayer(OwnTokens tokens, Person who, Map<String, String> labels, ObjectNode form, Runnable synced) {
        super(tokens, who, labels);
        this.synced = synced;
        getElement().setPropertyJson("form", form);
    }

    @ClientCallable
    private void synced() {
        synced.run();
    }
}
