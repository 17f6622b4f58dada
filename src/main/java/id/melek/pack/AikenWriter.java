package id.melek.pack;

import id.melek.pack.QuestionSketch.Line;
import id.melek.pack.QuestionSketch.Type;
import java.util.ArrayList;
import java.util.List;

/** Writes questions as Aiken, which holds single choices without feedback and nothing else. */
public final class AikenWriter {

    private static final int LETTERS = 26;

    private AikenWriter() {}

    /**
     * What could be written.
     *
     * @param text as Moodle and {@link QuestionFiles} read it
     * @param left titles of questions that Aiken cannot hold
     */
    public record Written(String text, List<String> left) {}

    public static Written write(List<QuestionSketch> sketches) {
        var text = new StringBuilder();
        var left = new ArrayList<String>();
        for (var sketch : sketches) {
            if (fits(sketch)) {
                append(text, sketch);
            } else {
                left.add(sketch.title().isEmpty() ? Excerpt.of(sketch.text(), Excerpt.OF_QUESTION) : sketch.title());
            }
        }
        return new Written(text.toString(), List.copyOf(left));
    }

    /** Whoever reads it takes every line by itself. */
    private static boolean fits(QuestionSketch sketch) {
        var text = line(sketch.text());
        return sketch.type() == Type.SINGLE
                && sketch.lines().size() <= LETTERS
                && sketch.lines().stream().filter(line -> line.weight() == 100).count() == 1
                && sketch.lines().stream().noneMatch(line -> line.text().isEmpty())
                && text.length() > 1
                && !AikenFileReader.isOption(text)
                && !text.startsWith(AikenFileReader.ANSWER);
    }

    private static void append(StringBuilder text, QuestionSketch sketch) {
        text.append(line(sketch.text())).append('\n');
        var right = 'A';
        for (var i = 0; i < sketch.lines().size(); i++) {
            var option = sketch.lines().get(i);
            right = option.weight() == 100 ? (char) ('A' + i) : right;
            text.append((char) ('A' + i)).append(". ").append(line(option)).append('\n');
        }
        text.append(AikenFileReader.ANSWER).append(' ').append(right).append("\n\n");
    }

    private static String line(Line option) {
        return line(option.text());
    }

    private static String line(String text) {
        return text.replace('\n', ' ');
    }
}
