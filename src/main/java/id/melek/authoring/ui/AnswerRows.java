package id.melek.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import id.melek.pack.QuestionSketch.Line;
import id.melek.pack.QuestionSketch.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The answers of a question, added and removed one by one. */
class AnswerRows extends Div {

    private static final int MOST = 20;

    private final Type type;
    private final String id;
    private final Runnable changed;
    private final List<AnswerRow> rows = new ArrayList<>();
    private final Div list = new Div();
    private int made;

    /** @param id by which the browser knows its fields */
    AnswerRows(Type type, List<Line> lines, String id, Runnable changed) {
        this.type = type;
        this.id = id;
        this.changed = changed;
        add(list);
        lines.forEach(this::add);
        if (type != Type.TRUE_FALSE) {
            var more = new NativeButton(getTranslation("authoring.question.more." + word()), click -> more());
            more.addClassName("secondary");
            more.getElement().setAttribute("type", "button");
            add(more);
        }
    }

    private String word() {
        return type == Type.MATCHING ? "pair" : "answer";
    }

    private void more() {
        if (rows.size() < MOST) {
            add(new Line(
                    "", "", type == Type.SHORT_TEXT || type == Type.NUMBER || type == Type.MATCHING ? 100 : 0, ""));
            rows.getLast().focus();
            changed.run();
        }
    }

    private void add(Line line) {
        var row = new AnswerRow(type, line, id + "-" + made++, rows.size() + 1, id, changed);
        row.onRight(change -> marked(row));
        if (type != Type.TRUE_FALSE) {
            row.removable(getTranslation("authoring.question.less." + word()), () -> remove(row));
        }
        rows.add(row);
        list.add(row);
    }

    /** Of radio buttons, the browser tells only of the one that was chosen. */
    private void marked(AnswerRow row) {
        if (type != Type.MULTIPLE) {
            rows.stream().filter(other -> other != row).forEach(other -> other.setRight(false));
        }
    }

    private void remove(AnswerRow row) {
        if (rows.size() > 1) {
            var at = rows.indexOf(row);
            rows.remove(row);
            list.remove(row);
            IntStream.range(0, rows.size()).forEach(i -> rows.get(i).number(i + 1));
            rows.get(Math.min(at, rows.size() - 1)).focus();
            changed.run();
        }
    }

    List<Line> lines() {
        var lines = rows.stream().map(AnswerRow::line).toList();
        var right = rows.stream().map(AnswerRow::isRight).toList();
        return switch (type) {
            case SINGLE, TRUE_FALSE -> Weights.one(lines, right);
            case MULTIPLE -> Weights.of(lines, right);
            case SHORT_TEXT, NUMBER, MATCHING -> lines;
        };
    }
}
