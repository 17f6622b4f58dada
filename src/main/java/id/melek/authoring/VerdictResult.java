package id.melek.authoring;

/** What became of a reader's verdict, or of a remark. */
public sealed interface VerdictResult {

    record Given() implements VerdictResult {}

    /** Whoever returns a draft says why, here or at a lesson. */
    record WordsMissing() implements VerdictResult {}

    record TooLong(int most) implements VerdictResult {}

    /** Somebody wrote in it since the reader looked: it has to be looked at again. */
    record Changed() implements VerdictResult {}

    /** It is not in review, or this trainer wrote in it. */
    record NotTheirs() implements VerdictResult {}
}
