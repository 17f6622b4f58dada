package id.melek.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.base.ui.Asked;
import id.melek.base.ui.Choice;
import id.melek.base.ui.TextBox;
import id.melek.pack.Lack;
import id.melek.pack.QuestionSketch;
import id.melek.pack.QuestionSketch.Line;
import id.melek.pack.QuestionSketch.Type;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** A question being written. It is saved whenever the author pauses, and says what is still missing. */
class QuestionForm extends Section {

    private static final int TEXT_ROWS = 3;

    private final String id = "q" + UUID.randomUUID();
    private final boolean practice;
    private final Consumer<QuestionSketch> save;
    private final Map<Type, List<Line>> others = new EnumMap<>(Type.class);
    private final Choice type = new Choice(id + "-type");
    private final TextBox title = new TextBox(id + "-title", 1).whileTyping(AnswerRow.PAUSE);
    private final TextBox text = new TextBox(id + "-text", TEXT_ROWS).whileTyping(AnswerRow.PAUSE);
    private final TextBox general = new TextBox(id + "-general", TEXT_ROWS).whileTyping(AnswerRow.PAUSE);
    private final Paragraph help = new Paragraph();
    private final Div answers = new Div();
    private final Div told = new Div();
    private final Lacks lacks = new Lacks();
    private final LeaveGuard guard = new LeaveGuard(this, AnswerRow.PAUSE);
    private AnswerRows rows;
    private Type chosen;

    /**
     * @param save is told the question whenever it is written on
     * @param done is told that the author has had enough of it
     */
    QuestionForm(QuestionSketch sketch, boolean practice, Consumer<QuestionSketch> save, Runnable done) {
        this.practice = practice;
        this.save = save;
        this.chosen = sketch.type();
        this.rows = new AnswerRows(chosen, sketch.lines(), id, this::changed);
        fill(sketch);
        help.addClassName("hint");
        told.getElement().setAttribute("role", "status");
        answers.add(rows);
        var close = new NativeButton(getTranslation("authoring.question.done"), click -> done.run());
        addClassNames("card", "form", "question-form");
        add(new H3(getTranslation("authoring.question.edit")), labelled("type", type), help, labelled("title", title));
        add(labelled("text", text), answers, labelled("general", general), told, lacks, close);
        showHelp();
        lacks.show(sketch.lacks(practice));
    }

    private void fill(QuestionSketch sketch) {
        for (var one : Type.values()) {
            type.option(one.name(), getTranslation(typeKey(one)));
        }
        type.choose(chosen.name());
        title.setValue(sketch.title());
        text.setValue(sketch.text());
        general.setValue(sketch.generalFeedback());
        type.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                become(Type.valueOf(change.getValue()));
            }
        });
        for (var box : List.of(title, text, general)) {
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed();
                }
            });
        }
    }

    static String typeKey(Type type) {
        return "authoring.question.type." + type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Asked labelled(String key, Component field) {
        return new Asked(getTranslation("authoring.question." + key), field, "");
    }

    /** What was written for the other type comes back when that is chosen again. */
    private void become(Type other) {
        others.put(chosen, rows.lines());
        var lines = others.getOrDefault(other, Conversions.lines(rows.lines(), chosen, other));
        chosen = other;
        rows = new AnswerRows(other, lines, id, this::changed);
        answers.removeAll();
        answers.add(rows);
        showHelp();
        changed();
    }

    private void showHelp() {
        help.setText(getTranslation(typeKey(chosen) + ".help"));
    }

    private void changed() {
        var sketch = sketch();
        lacks.show(sketch.lacks(practice));
        save.accept(sketch);
    }

    QuestionSketch sketch() {
        return new QuestionSketch(chosen, title.getValue(), text.getValue(), rows.lines(), general.getValue());
    }

    /** Before what is not saved is lost, its author is asked. */
    void settle(boolean isSaved) {
        guard.settle(isSaved);
    }

    /** What became of saving it. */
    void tell(Component... what) {
        told.removeAll();
        told.add(what);
    }

    void focus() {
        title.getElement().callJsFunction("focus");
    }

    /** What is missing, in words. */
    static class Lacks extends Div {

        void show(List<Lack> lacks) {
            removeAll();
            if (!lacks.isEmpty()) {
                var list = new UnorderedList();
                lacks.forEach(lack -> list.add(new ListItem(words(lack))));
                add(new Paragraph(getTranslation("authoring.question.lacks")), list);
            }
        }

        private String words(Lack lack) {
            var words = getTranslation("authoring.question.lack." + lack.kind().word());
            return lack.line() == 0
                    ? words
                    : getTranslation("authoring.question.answer-number", lack.line()) + ": " + words;
        }
    }
}
