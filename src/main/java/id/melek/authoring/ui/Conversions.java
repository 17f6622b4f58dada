package id.melek.authoring.ui;

import id.melek.pack.QuestionSketch.Line;
import id.melek.pack.QuestionSketch.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What becomes of answers when their question gets another type: their words stay as far as the type has room for them. */
final class Conversions {

    private static final Set<Type> TYPED = Set.of(Type.SHORT_TEXT, Type.NUMBER);

    private Conversions() {}

    /** An empty question of that type. */
    static List<Line> empty(Type type) {
        return switch (type) {
            case SINGLE, MULTIPLE -> List.of(line("", 0), line("", 0));
            case TRUE_FALSE -> List.of(line("", 100), line("", 0));
            case SHORT_TEXT, NUMBER -> List.of(line("", 100));
            case MATCHING -> List.of(line("", 100), line("", 100));
        };
    }

    private static Line line(String text, double weight) {
        return new Line(text, weight, "");
    }

    static List<Line> lines(List<Line> lines, Type from, Type to) {
        return switch (to) {
            case TRUE_FALSE ->
                IntStream.range(0, 2)
                        .mapToObj(i -> new Line(
                                "",
                                i == 0 ? 100 : 0,
                                i < lines.size() ? lines.get(i).feedback() : ""))
                        .toList();
            case SHORT_TEXT, NUMBER -> TYPED.contains(from) ? lines : right(lines);
            case MATCHING ->
                lines.stream()
                        .map(line -> new Line(line.text(), line.other(), 100, ""))
                        .toList();
            case SINGLE -> chosen(lines, true);
            case MULTIPLE -> chosen(lines, false);
        };
    }

    private static List<Line> right(List<Line> lines) {
        var right = lines.stream()
                .filter(Line::isRight)
                .map(line -> new Line(line.text(), 100, line.feedback()))
                .toList();
        return right.isEmpty() ? empty(Type.SHORT_TEXT) : right;
    }

    private static List<Line> chosen(List<Line> lines, boolean one) {
        var bare = lines.stream()
                .map(line -> new Line(line.text(), line.isRight() ? 100 : 0, line.feedback()))
                .toList();
        var first = bare.stream().filter(Line::isRight).findFirst();
        var right = bare.stream()
                .map(line -> one ? first.filter(only -> only == line).isPresent() : line.isRight())
                .toList();
        return one
                ? Weights.one(
                        bare.stream()
                                .map(line -> new Line(line.text(), 0, line.feedback()))
                                .toList(),
                        right)
                : Weights.of(bare, right);
    }
}
