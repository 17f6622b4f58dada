package id.melek.authoring.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import id.melek.assessment.TestAttempt;
import id.melek.assessment.TestResult;
import id.melek.catalog.LessonContent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The learner's own test part, asking and marking without keeping anything. */
@Tag("melek-trial")
@JsModule("./authoring/melek-trial.ts")
class TrialPlayer extends Component {

    private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};

    private final JsonMapper json;
    private final Supplier<TestAttempt> begin;
    private final Function<Map<String, List<String>>, TestResult> mark;

    /** @param labels the translations below {@code player.}, without that prefix */
    TrialPlayer(
            Map<String, String> labels,
            JsonMapper json,
            Supplier<TestAttempt> begin,
            Function<Map<String, List<String>>, TestResult> mark) {
        this.json = json;
        this.begin = begin;
        this.mark = mark;
        getElement().setPropertyMap("labels", labels);
    }

    /** In the form of {@code frontend/player/lesson.ts}, as far as a test needs it. */
    void show(String course, String lesson, String language, LessonContent.Test test) {
        var settings = test.settings();
        var shown = json.createObjectNode();
        shown.put("course", course).put("lesson", lesson).put("lang", language);
        shown.putObject("test")
                .put("passMark", settings.passMark())
                .put("attempts", settings.attempts())
                .put("used", 0)
                .put("grade", settings.grade().name().toLowerCase(Locale.ROOT))
                .put("minutes", settings.minutes())
                .put("asked", test.asked());
        getElement().setPropertyJson("lesson", shown);
    }

    @ClientCallable
    private ObjectNode begin() {
        return json.valueToTree(begin.get());
    }

    @ClientCallable
    private ObjectNode mark(ObjectNode answers) {
        return json.valueToTree(mark.apply(json.convertValue(answers, ANSWERS)));
    }
}
