package id.melek.participation;

/** What comes of making an edition, or of signing one. */
public sealed interface EditionResult {

    record Done(Edition edition) implements EditionResult {}

    /** The region lies outside the asker's, or there is none, or no such edition: one answer for all. */
    record NotYours() implements EditionResult {}

    /** The month has days to come, or lies too far back. */
    record NotOver() implements EditionResult {}

    /** No figure differs from the edition that was signed last, so there is nothing to revise. */
    record NothingMoved(Edition last) implements EditionResult {}

    /** What is signed stays as it is. */
    record AlreadySigned(Edition edition) implements EditionResult {}
}
