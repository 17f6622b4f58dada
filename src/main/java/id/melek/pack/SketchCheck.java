package id.melek.pack;

import id.melek.pack.Lack.Kind;
import id.melek.pack.QuestionSketch.Line;
import id.melek.pack.QuestionSketch.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says what is missing in a sketch, by the rules of the strict reader. */
final class SketchCheck {

    private final QuestionSketch sketch;
    private final boolean practice;
    private final List<Lack> lacks = new ArrayList<>();

    private SketchCheck(QuestionSketch sketch, boolean practice) {
        this.sketch = sketch;
        this.practice = practice;
    }

    static List<Lack> lacks(QuestionSketch sketch, boolean practice) {
        var check = new SketchCheck(sketch, practice);
        check.head();
        check.whole();
        check.lines();
        check.add(sketch.generalFeedback().isEmpty(), Kind.GENERAL_FEEDBACK, 0);
        return List.copyOf(check.lacks);
    }

    private void add(boolean lacking, Kind kind, int line) {
        if (lacking) {
            lacks.add(new Lack(kind, line));
        }
    }

    private void head() {
        add(sketch.title().isEmpty(), Kind.TITLE, 0);
        add(sketch.text().isEmpty(), Kind.TEXT, 0);
        add(Gap.count(sketch.text()) > 1, Kind.TWO_GAPS, 0);
        add(
                Stream.of(sketch.title(), sketch.text(), sketch.generalFeedback())
                        .anyMatch(QuestionCheck::isMarkedUp),
                Kind.MARKED_UP,
                0);
    }

    private void whole() {
        var lines = sketch.lines();
        add(lines.size() > QuestionMaker.MOST_ANSWERS, Kind.MANY_ANSWERS, 0);
        switch (sketch.type()) {
            case SINGLE -> {
                add(answers() < 2, Kind.ANSWERS, 0);
                add(full() == 0, Kind.RIGHT_ANSWER, 0);
                add(full() > 1, Kind.RIGHT_ANSWERS, 0);
            }
            case MULTIPLE -> several(lines);
            case SHORT_TEXT, NUMBER -> add(full() == 0, Kind.RIGHT_ANSWER, 0);
            case MATCHING -> pairs(lines);
            case TRUE_FALSE -> {
                // one of two is always right
            }
        }
    }

    private long answers() {
        return sketch.lines().stream().filter(line -> !line.text().isEmpty()).count();
    }

    private long full() {
        return sketch.lines().stream().filter(line -> line.weight() == 100).count();
    }

    private void several(List<Line> lines) {
        var right = lines.stream()
                .mapToDouble(Line::weight)
                .filter(weight -> weight > 0)
                .sum();
        var sum = lines.stream().mapToDouble(Line::weight).sum();
        var isSound = Math.abs(right - 100) <= ChoiceMaker.ROUNDING;
        add(answers() < 2, Kind.ANSWERS, 0);
        add(right == 0, Kind.RIGHT_ANSWER, 0);
        add(right != 0 && !isSound, Kind.WEIGHTS, 0);
        add(
                isSound && sum > 100 - ChoiceMaker.ROUNDING && lines.stream().anyMatch(line -> line.weight() <= 0),
                Kind.GIVEN_AWAY,
                0);
    }

    private void pairs(List<Line> lines) {
        var pairs = lines.stream().filter(line -> !line.text().isEmpty()).toList();
        var rights = lines.stream()
                .map(Line::other)
                .filter(right -> !right.isEmpty())
                .distinct()
                .count();
        add(pairs.size() < 2 || rights < 2, Kind.PAIRS, 0);
    }

    private void lines() {
        var plain = plain();
        var seen = new HashSet<String>();
        var rights = new HashSet<>(sketch.lines().stream()
                .filter(line -> !line.text().isEmpty())
                .map(Line::other)
                .toList());
        for (var i = 0; i < sketch.lines().size(); i++) {
            var line = sketch.lines().get(i);
            switch (sketch.type()) {
                case MATCHING -> pair(line, i + 1, seen, rights);
                case NUMBER -> number(line, i + 1);
                case TRUE_FALSE -> feedback(line, i + 1);
                case SINGLE, MULTIPLE, SHORT_TEXT -> words(line, i + 1, seen.add(plain.apply(line.text())));
            }
        }
    }

    private Function<String, String> plain() {
        return sketch.type() == Type.SHORT_TEXT ? Question.ShortText::plain : text -> text;
    }

    private void words(Line line, int number, boolean isNew) {
        var isText = sketch.type() == Type.SHORT_TEXT;
        add(line.text().isEmpty(), Kind.ANSWER_TEXT, number);
        add(!line.text().isEmpty() && !isNew, Kind.ANSWER_TWICE, number);
        add(
                line.text().startsWith("%") && sketch.type() == Type.SINGLE && line.weight() == 100,
                Kind.PERCENT_SIGN,
                number);
        add(isText && line.text().contains("->"), Kind.ARROW, number);
        add(isText && line.weight() < 0, Kind.WEIGHTS, number);
        feedback(line, number);
    }

    private void feedback(Line line, int number) {
        add(practice && line.feedback().isEmpty(), Kind.FEEDBACK, number);
        add(
                QuestionCheck.isMarkedUp(line.text())
                        || QuestionCheck.isMarkedUp(line.feedback())
                        || QuestionCheck.isMarkedUp(line.other()),
                Kind.MARKED_UP,
                number);
    }

    private void number(Line line, int number) {
        var written = line.text() + (line.other().isEmpty() ? "" : ":" + line.other());
        add(!OpenMaker.isNumber(written), Kind.NUMBER, number);
        add(line.weight() < 0, Kind.WEIGHTS, number);
        feedback(line, number);
    }

    private void pair(Line line, int number, Set<String> lefts, Set<String> rights) {
        var isDecoy = line.text().isEmpty();
        add(line.other().isEmpty(), Kind.PAIR, number);
        add(line.text().contains("->"), Kind.ARROW, number);
        add(line.text().startsWith("%"), Kind.PERCENT_SIGN, number);
        add(
                !line.other().isEmpty() && (isDecoy ? !rights.add(line.other()) : !lefts.add(line.text())),
                Kind.ANSWER_TWICE,
                number);
        add(QuestionCheck.isMarkedUp(line.text() + " -> " + line.other()), Kind.MARKED_UP, number);
    }
}
