package id.melek.learning.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import id.melek.account.OwnTokens;
import id.melek.account.Person;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows one lesson in the browser and sends what the learner does there to {@code /api/sync}. All the rest of its life is
 * in {@code frontend/player}.
 */
@Tag("melek-player")
@JsModule("./player/melek-player.ts")
class Player extends PhonePart {

    /**
     * @param labels the translations below {@code player.}, without that prefix
     * @param lesson as {@code frontend/player/lesson.ts} describes it; graded questions without their key
     */
    Player(OwnTokens tokens, Person who, Map<String, String> labels, ObjectNode lesson) {
        super(tokens, who, labels);
        getElement().setPropertyJson("lesson", lesson);
    }
}
