package id.melek.learning.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows one lesson in the browser and sends what the learner does there to {@code /api/sync}. All the rest of its life is
 * in {@code frontend/player}.
 */
@Tag("melek-player")
@JsModule("./player/melek-player.ts")
class Player extends Component {

    private final UnaryOperator<String> tokens;
    private String account = "";

    /**
     * @param tokens a new device token for the account that the page was made for, in plain; empty when that account is not
     *     the one signed in any more
     */
    Player(UnaryOperator<String> tokens) {
        this.tokens = tokens;
    }

    /** The lesson as {@code frontend/player/lesson.ts} describes it; graded questions without their key. */
    void setLesson(ObjectNode lesson) {
        getElement().setPropertyJson("lesson", lesson);
    }

    /** Whose acts these are; empty for a visitor, of whom nothing is recorded. */
    void setAccount(String account) {
        this.account = account;
        getElement().setProperty("account", account);
    }

    /** The translations below {@code player.}, without that prefix. */
    void setLabels(Map<String, String> labels) {
        getElement().setPropertyMap("labels", labels);
    }

    @ClientCallable
    private String deviceToken() {
        return account.isEmpty() ? "" : tokens.apply(account);
    }
}
