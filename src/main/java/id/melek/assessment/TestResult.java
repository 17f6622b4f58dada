package id.melek.assessment;

import java.util.List;

/**
 * A graded test, marked.
 *
 * @param percent of the points, rounded down
 * @param questions in the order of the test
 */
public record TestResult(int percent, int passMark, boolean passed, List<Answered> questions) {

    /**
     * One question of it.
     *
     * @param feedback about the answer given
     * @param general about the question, whatever was answered
     */
    public record Answered(String id, boolean right, int percent, String feedback, String general) {}
}
