package id.melek.learning;

/** What came of a review. */
public sealed interface ReviewResult {

    record Accepted() implements ReviewResult {}

    record Returned() implements ReviewResult {}

    /** Another trainer has it, or had it in the meantime. */
    record Taken() implements ReviewResult {}

    /** Nothing can be mended without being told what. */
    record RemarksMissing() implements ReviewResult {}

    record RemarksTooLong(int most) implements ReviewResult {}

    /** Not enough points to accept it. */
    record TooFewPoints(int points, int minimum) implements ReviewResult {}
}
