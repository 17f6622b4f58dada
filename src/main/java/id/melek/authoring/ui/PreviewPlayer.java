package id.melek.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import id.melek.assessment.PhoneQuestion;
import id.melek.pack.LessonText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The learner's own player, with a lesson that is being written: without an account it records nothing. */
@Tag("melek-player")
@JsModule("./player/melek-player.ts")
class PreviewPlayer extends Component {

    private final JsonMapper json;

    PreviewPlayer(Map<String, String> labels, JsonMapper json) {
        this.json = json;
        getElement().setProperty("account", "").setProperty("preview", true);
        getElement().setPropertyMap("labels", labels);
    }

    /** In the form of {@code frontend/player/lesson.ts}. */
    private record Shown(
            String course,
            String lesson,
            String title,
            String lang,
            String html,
            int minutes,
            Weight weight,
            @Nullable String narration,
            boolean finished,
            List<PhoneQuestion> practice,
            @Nullable String test,
            Map<String, String> answers,
            Position position,
            List<String> contents,
            @Nullable String prev,
            @Nullable String next,
            List<String> missing,
            boolean completed) {}

    private record Weight(long text, long pictures, long played) {}

    private record Position(int index, int count) {}

    void show(String course, String lesson, String language, int index, int count, LessonText text) {
        var shown = new Shown(
                course,
                lesson,
                text.title(),
                language,
                text.html(),
                text.minutes(),
                new Weight(text.htmlBytes(), text.pictureBytes(), text.playedBytes()),
                null,
                false,
                text.practice().stream().map(PhoneQuestion::withKey).toList(),
                null,
                Map.of(),
                new Position(index, count),
                List.of(),
                null,
                null,
                List.of(),
                false);
        getElement().setPropertyJson("lesson", json.<ObjectNode>valueToTree(shown));
    }
}
