package id.melek.pack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A question that is being written, perhaps unfinished, as a form shows it. All texts are plain text and may hold line
 * breaks, the title none; blanks are tidied as the file keeps them.
 *
 * @param lines its answers, as {@link Type} says
 */
public record QuestionSketch(Type type, String title, String text, List<Line> lines, String generalFeedback) {

    /** What a question may be, and what its lines are. */
    public enum Type {
        /** Options: one is worth 100, the others less. */
        SINGLE,
        /** Options: the weights of the right ones add up to 100, wrong ones have less than 0. */
        MULTIPLE,
        /** Two lines, "true" and "false": the one that is right is worth 100, the other 0. Their texts are empty. */
        TRUE_FALSE,
        /** Wordings that count. */
        SHORT_TEXT,
        /** Numbers with a tolerance behind, or ranges such as {@code 1..5}. */
        NUMBER,
        /** What belongs together; a line without its text has a right that belongs nowhere. */
        MATCHING
    }

    /**
     * An answer.
     *
     * @param other the right side of a pair, or the tolerance of a number; else empty
     * @param weight percent of the question's points; of a pair always 100
     */
    public record Line(String text, String other, double weight, String feedback) {

        public Line {
            text = tidy(text);
            other = tidy(other);
            feedback = tidy(feedback);
        }

        public Line(String text, double weight, String feedback) {
            this(text, "", weight, feedback);
        }

        public boolean isRight() {
            return weight > 0;
        }
    }

    public QuestionSketch {
        title = tidy(tidy(title).replace('\n', ' '));
        text = tidy(text);
        lines = atLeastTwo(type, lines);
        generalFeedback = tidy(generalFeedback);
    }

    /** Where there is something to choose from, one line alone would be another type. */
    private static List<Line> atLeastTwo(Type type, List<Line> lines) {
        var least = type == Type.SHORT_TEXT || type == Type.NUMBER ? 1 : 2;
        var empty = new Line("", type == Type.MATCHING ? 100 : 0, "");
        return Stream.concat(lines.stream(), Stream.generate(() -> empty).limit(Math.max(0, least - lines.size())))
                .toList();
    }

    /** A question of a published course, to be written on. */
    public static QuestionSketch of(Question question) {
        return SketchReader.of(question);
    }

    /** What is missing before learners can be asked it, in the order of the form; empty when all is there. */
    public List<Lack> lacks(boolean practice) {
        return SketchCheck.lacks(this, practice);
    }

    /** As GIFT, without its id. */
    public String gift() {
        return SketchWriter.write(this, "\n");
    }

    /** As the reader of a file leaves it: no control characters, no blanks that nobody sees. */
    static String tidy(String text) {
        var whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return SourceText.normalize(whole)
                .replace('\t', ' ')
                .replaceAll("[\\p{Cc}\\uFEFF&&[^\\n]]", "")
                .replaceAll(" {2,}", " ")
                .replace(" \n", "\n")
                .replace("\n ", "\n")
                .strip();
    }
}
