package id.melek.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
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

    private final Task task;
    private final Paragraph sum = new Paragraph();
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
        this.task = task;
        addClassName("rubric");
        sum.addClassName("sum");
        sum.getElement().setAttribute("role", "status");
        task.criteria().forEach(criterion -> add(criterion(criterion)));
        add(sum);
        addUp();
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
        var worth = new Span(getTranslation("learning.reviews.worth", level));
        worth.addClassName("worth");
        var label = new Label();
        label.addClassName("option");
        label.add(new Radio(group, () -> give(criterion, level)), words, worth);
        return label;
    }

    private void give(Criterion criterion, int level) {
        points.put(criterion.id(), level);
        addUp();
    }

    private void addUp() {
        var given = points.values().stream().mapToInt(Integer::intValue).sum();
        var key = given < task.minimum() ? "learning.reviews.sum" : "learning.reviews.sum-enough";
        sum.setText(getTranslation(key, given, task.most(), task.minimum()));
    }

    static String level(Criterion criterion, int points, UnaryOperator<String> texts) {
        var levels = criterion.levels().isEmpty()
                ? List.of(texts.apply("learning.task.not-met"), texts.apply("learning.task.met"))
                : criterion.levels();
        return levels.get(Math.clamp(points, 0, levels.size() - 1));
    }
}
