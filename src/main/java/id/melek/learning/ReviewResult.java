package id.melek.learning;

/** What came of a review. */
public sealed interface ReviewResult {

    record Accepted() implements ReviewResult {}

    record Returned() implements ReviewResult {}

    /**
     * Another trainer has it.
     *
     * @param holder their name; empty where it is gone, or not theirs to review
     */
    record Taken(String holder) implements ReviewResult {}

    /** It was accepted or returned meanwhile. */
    record Reviewed(String reviewer) implements ReviewResult {}

    /** Nothing can be mended without being told what. */
    record RemarksMissing() implements ReviewResult {}

    record RemarksTooLong(int most) implements ReviewResult {}

    /** Not enough points to accept it. */
    record TooFewPoints(int points, int minimum) implements ReviewResult {}
}
