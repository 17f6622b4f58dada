package id.melek.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Span;
import id.melek.pack.Task;
import id.melek.pack.Task.Criterion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What a trainer looks at, criterion by criterion; nothing is chosen beforehand. */
class RubricForm extends Div {

    private final Map<String, Integer> points = new HashMap<>();

    @Tag("label")
    private static class Label extends HtmlContainer {}

    @Tag("input")
    private static class Radio extends Component {

        Radio(String name, Runnable chosen) {
            getElement().setAttribute("type", "radio").setAttribute("name", name);
            getElement().addEventListener("change", event -> chosen.run());
        }
    }

    RubricForm(Task task) {
        addClassName("rubric");
        task.criteria().forEach(criterion -> add(criterion(criterion)));
    }

    /** By criterion; those that were not judged are left out. */
    Map<String, Integer> points() {
        return Map.copyOf(points);
    }

    private FieldSet criterion(Criterion criterion) {
        var set = new FieldSet(criterion.words());
        set.addClassName("ask");
        var group = "rubric-" + UUID.randomUUID();
        for (int level = 0; level <= criterion.most(); level++) {
            set.add(option(criterion, level, group));
        }
        return set;
    }

    private Label option(Criterion criterion, int level, String group) {
        var words = new Span(level(criterion, level, this::getTranslation));
        words.addClassName("option-text");
        var label = new Label();
        label.addClassName("option");
        label.add(new Radio(group, () -> points.put(criterion.id(), level)), words);
        return label;
    }

    static String level(Criterion criterion, int points, UnaryOperator<String> texts) {
        var levels = criterion.levels().isEmpty()
                ? List.of(texts.apply("learning.task.not-met"), texts.apply("learning.task.met"))
                : criterion.levels();
        return levels.get(Math.clamp(points, 0, levels.size() - 1));
    }
}
