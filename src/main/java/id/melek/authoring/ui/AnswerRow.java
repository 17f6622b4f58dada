package id.melek.authoring.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeButton;
import id.melek.base.ui.Asked;
import id.melek.base.ui.Choice;
import id.melek.base.ui.TextBox;
import id.melek.base.ui.Tick;
import id.melek.base.ui.TickLabel;
import id.melek.pack.QuestionSketch.Line;
import id.melek.pack.QuestionSketch.Type;
import java.util.List;
import java.util.stream.Stream;

/** One answer of a question, as its type has it. */
class AnswerRow extends FieldSet {

    static final int PAUSE = 1_000;

    private static final List<String> VALUES = List.of("100", "50", "0");

    private final Type type;
    private final double weight;
    private final TextBox text;
    private final TextBox other;
    private final TextBox feedback;
    private final Tick right;
    private final Choice value;
    private final Runnable changed;

    /**
     * @param id of its fields
     * @param place counted from 1
     * @param group by which browsers know radio buttons that belong together
     */
    AnswerRow(Type type, Line line, String id, int place, String group, Runnable changed) {
        super("");
        this.type = type;
        this.weight = line.weight();
        this.changed = changed;
        text = box(id + "-text", line.text(), type == Type.NUMBER ? 1 : 2);
        other = box(id + "-other", line.other(), 1);
        feedback = box(id + "-feedback", line.feedback(), 2);
        right = new Tick(type == Type.MULTIPLE ? "checkbox" : "radio");
        value = value(id + "-value", line.weight());
        right.setValue(line.isRight() && (type == Type.MULTIPLE || line.weight() == 100));
        right.getElement().setAttribute("name", group);
        addClassName("answer");
        number(place);
        show();
    }

    private TextBox box(String id, String words, int rows) {
        var box = new TextBox(id, rows).whileTyping(PAUSE);
        box.setValue(words);
        listen(box);
        return box;
    }

    private Choice value(String id, double points) {
        var choice = new Choice(id);
        VALUES.forEach(one -> choice.option(one, getTranslation("authoring.question.value." + one)));
        var own = points == Math.rint(points) ? String.valueOf((long) points) : String.valueOf(points);
        choice.choose(own);
        listen(choice);
        return choice;
    }

    private void listen(AbstractField<?, ?> field) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    private void show() {
        switch (type) {
            case SINGLE, MULTIPLE -> {
                add(mark(getTranslation("authoring.question.is-right")));
                add(labelled("answer", text), labelled("feedback", feedback));
            }
            case TRUE_FALSE -> add(labelled("feedback", feedback));
            case SHORT_TEXT -> add(labelled("wording", text), labelled("value", value), labelled("feedback", feedback));
            case NUMBER ->
                add(
                        labelled("number", text),
                        labelled("tolerance", other),
                        labelled("value", value),
                        labelled("feedback", feedback));
            case MATCHING -> add(labelled("left", text), labelled("right", other));
        }
    }

    private TickLabel mark(String words) {
        return new TickLabel(right, words);
    }

    private Asked labelled(String key, Component field) {
        return new Asked(getTranslation("authoring.question." + key), field, "");
    }

    void number(int place) {
        var legend = type == Type.TRUE_FALSE
                ? getTranslation("authoring.question." + (place == 1 ? "true" : "false"))
                : getTranslation("authoring.question." + (type == Type.MATCHING ? "pair" : "answer-number"), place);
        setLegendText(legend);
        if (type == Type.TRUE_FALSE && right.getParent().isEmpty()) {
            addComponentAtIndex(1, mark(getTranslation("authoring.question." + (place == 1 ? "is-true" : "is-false"))));
        }
    }

    void removable(String words, Runnable remove) {
        var button = new NativeButton(words, click -> remove.run());
        button.addClassName("secondary");
        button.getElement().setAttribute("type", "button");
        add(button);
    }

    void onRight(HasValue.ValueChangeListener<HasValue.ValueChangeEvent<Boolean>> listener) {
        right.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                listener.valueChanged(change);
                changed.run();
            }
        });
    }

    void setRight(boolean isRight) {
        right.setValue(isRight);
    }

    boolean isRight() {
        return right.getValue();
    }

    void focus() {
        Stream.of(text, feedback)
                .filter(box -> box.getParent().isPresent())
                .findFirst()
                .ifPresent(box -> box.getElement().callJsFunction("focus"));
    }

    /** As it is written now; of what is marked as right only the mark counts. */
    Line line() {
        return switch (type) {
            case NUMBER ->
                new Line(
                        TypedNumbers.plain(text.getValue()),
                        TypedNumbers.plain(other.getValue()),
                        points(),
                        feedback.getValue());
            case SHORT_TEXT -> new Line(text.getValue(), points(), feedback.getValue());
            case MATCHING -> new Line(text.getValue(), other.getValue(), 100, "");
            case SINGLE, MULTIPLE, TRUE_FALSE -> new Line(text.getValue(), weight, feedback.getValue());
        };
    }

    private double points() {
        return Double.parseDouble(value.getValue());
    }
}
