package id.melek.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a graded question did, by the first attempts of everybody who was asked it as it is now. Sources of the formulas: Moodle's
 * "Quiz statistics calculations" (docs.moodle.org/dev/Quiz_statistics_calculations).
 *
 * @param attempts how many of them there are
 * @param facility Moodle's facility index: the mean score in percent of the most; empty below {@link #ENOUGH} attempts
 * @param chosen how often each answer was chosen, in the author's order; empty below that, and where answers are typed or
 *     matched
 * @param blank how often nothing was answered
 * @param discrimination Moodle's discrimination index: the correlation of the question's score with the mean score of the
 *     other questions of the attempt, from -1 to 1; empty below {@link #MANY} attempts, and where either never varies
 */
public record QuestionFigures(
        String question,
        int attempts,
        OptionalInt facility,
        List<Chosen> chosen,
        int blank,
        OptionalDouble discrimination) {

    /** Attempts below which nothing is said. */
    public static final int ENOUGH = 10;

    /** Attempts below which nothing is said of discrimination. */
    public static final int MANY = 50;

    /**
     * An answer that could be chosen.
     *
     * @param text empty for a statement's true and false
     * @param right whether it earns anything
     * @param times how often it was chosen
     */
    public record Chosen(String text, boolean right, int times) {}

    public QuestionFigures {
        chosen = List.copyOf(chosen);
    }

    /** How hard it is. The bands are those of Moodle's quiz statistics report, drawn together. */
    public enum Facility {
        HARDLY(10),
        HARD(34),
        MIDDLE(64),
        EASY(89),
        ALL(100);

        private final int most;

        Facility(int most) {
            this.most = most;
        }

        /** @param percent of the most points, on average */
        public static Facility of(int percent) {
            return Arrays.stream(values())
                    .filter(one -> percent <= one.most)
                    .findFirst()
                    .orElse(ALL);
        }
    }

    /** How often the right answer was chosen that was chosen least; 0 where none could be. */
    public int rightTimes() {
        return chosen.stream()
                .filter(Chosen::right)
                .mapToInt(Chosen::times)
                .min()
                .orElse(0);
    }
}
