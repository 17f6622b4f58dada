package id.melek.pack;

import id.melek.pack.QuestionSketch.Line;
import id.melek.pack.QuestionSketch.Type;
import java.util.stream.Collectors;

/** Writes a question as GIFT, finished or not, so that it reads back as the same sketch. */
final class SketchWriter {

    private SketchWriter() {}

    /** @param end of each line but the last */
    static String write(QuestionSketch sketch, String end) {
        var gift = new StringBuilder("::" + Escapes.write(sketch.title()) + "::" + escaped(sketch.text()) + "{");
        if (sketch.type() == Type.TRUE_FALSE) {
            gift.append(statement(sketch)).append(end);
        } else {
            gift.append(sketch.type() == Type.NUMBER ? "#" : "").append(end);
            sketch.lines().forEach(line -> gift.append(answer(sketch, line)).append(end));
        }
        if (!sketch.generalFeedback().isEmpty()) {
            gift.append("####").append(escaped(sketch.generalFeedback())).append(end);
        }
        return gift.append("}").toString();
    }

    private static String statement(QuestionSketch sketch) {
        var right = feedback(sketch, true);
        var wrong = feedback(sketch, false);
        var truth = !sketch.lines().isEmpty() && sketch.lines().getFirst().isRight() ? "TRUE" : "FALSE";
        return truth
                + (wrong.isEmpty() && right.isEmpty() ? "" : "#" + escaped(wrong))
                + (right.isEmpty() ? "" : "#" + escaped(right));
    }

    private static String feedback(QuestionSketch sketch, boolean right) {
        return sketch.lines().stream()
                .filter(line -> line.isRight() == right)
                .map(Line::feedback)
                .collect(Collectors.joining(" "));
    }

    private static String answer(QuestionSketch sketch, Line line) {
        var feedback = line.feedback().isEmpty() ? "" : "#" + escaped(line.feedback());
        return switch (sketch.type()) {
            case MATCHING -> "=" + escaped(line.text()) + " -> " + escaped(line.other());
            case NUMBER -> "=" + weight(line, 100) + number(line) + feedback;
            case SHORT_TEXT -> "=" + weight(line, 100) + escaped(line.text()) + feedback;
            case SINGLE -> single(line) + escaped(line.text()) + feedback;
            case MULTIPLE, TRUE_FALSE -> "~" + percent(line.weight()) + escaped(line.text()) + feedback;
        };
    }

    private static String single(Line line) {
        return line.weight() == 100 ? "=" : "~" + weight(line, 0);
    }

    /** What begins with a percent sign would be taken for a weight. */
    private static String weight(Line line, int usual) {
        return line.weight() == usual && !line.text().startsWith("%") ? "" : percent(line.weight());
    }

    private static String percent(double weight) {
        return "%" + GiftWeight.write(weight) + "%";
    }

    /** The colon before a tolerance is a mark. */
    private static String number(Line line) {
        return escaped(line.text()) + (line.other().isEmpty() ? "" : ":" + escaped(line.other()));
    }

    private static String escaped(String text) {
        return Escapes.write(text).replace("*", "\\*");
    }
}
