package id.melek.catalog;

/** What became of withdrawing a course, or of recalling a lesson. */
public sealed interface WithdrawResult {

    record Done() implements WithdrawResult {}

    /** Learners read it, so it has to be said. */
    record ReasonMissing() implements WithdrawResult {}

    record TooLong(int most) implements WithdrawResult {}

    /** No such course or lesson, or it was done before. */
    record NotThere() implements WithdrawResult {}
}
