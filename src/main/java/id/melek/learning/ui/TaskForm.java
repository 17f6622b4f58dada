package id.melek.learning.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import id.melek.account.OwnTokens;
import id.melek.account.Person;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** In which a learner hands in a practical task. All the rest of its life is in {@code frontend/tasks}. */
@Tag("melek-task")
@JsModule("./tasks/melek-task.ts")
class TaskForm extends PhonePart {

    /**
     * What can be handed in, as {@code melek-task.ts} describes it.
     *
     * @param round the next one, counted from 1
     * @param open whether anything can be handed in now
     */
    record Wanted(
            String course, String lesson, List<String> accepts, int photos, int characters, int round, boolean open) {}

    private final Runnable handedIn;

    /**
     * @param labels the translations below {@code learning.task.form.}, without that prefix
     * @param handedIn called after the server has taken something from here
     */
    TaskForm(OwnTokens tokens, Person who, Map<String, String> labels, Runnable handedIn) {
        super(tokens, who, labels);
        this.handedIn = handedIn;
    }

    void show(Wanted wanted, JsonMapper json) {
        getElement().setPropertyJson("task", json.<ObjectNode>valueToTree(wanted));
    }

    @ClientCallable
    private void handedIn() {
        handedIn.run();
    }
}
