package id.melek.learning.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** In which a learner hands in a practical task. All the rest of its life is in {@code frontend/tasks}. */
@Tag("melek-task")
@JsModule("./tasks/melek-task.ts")
class TaskForm extends Component {

    /**
     * What can be handed in, as {@code melek-task.ts} describes it.
     *
     * @param round the next one, counted from 1
     * @param open whether anything can be handed in now
     */
    record Wanted(
            String course, String lesson, List<String> accepts, int photos, int characters, int round, boolean open) {}

    private final String account;
    private final UnaryOperator<String> tokens;
    private final Runnable handedIn;

    /**
     * @param tokens a new device token for this account, in plain; empty when it is not the one signed in any more
     * @param handedIn called after the server has taken something from here
     */
    TaskForm(String account, Map<String, String> labels, UnaryOperator<String> tokens, Runnable handedIn) {
        this.account = account;
        this.tokens = tokens;
        this.handedIn = handedIn;
        getElement().setProperty("account", account);
        getElement().setPropertyMap("labels", labels);
    }

    void show(Wanted wanted, JsonMapper json) {
        getElement().setPropertyJson("task", json.<ObjectNode>valueToTree(wanted));
    }

    @ClientCallable
    private String deviceToken() {
        return tokens.apply(account);
    }

    @ClientCallable
    private void handedIn() {
        handedIn.run();
    }
}
