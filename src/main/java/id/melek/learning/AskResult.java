package id.melek.learning;

/** What became of a text to the trainers. */
public sealed interface AskResult {

    /** It is there, now or since an earlier delivery. */
    record Asked() implements AskResult {}

    record Empty() implements AskResult {}

    /** @param length in characters; {@link Enquiries#LONGEST} is allowed */
    record TooLong(int length) implements AskResult {}

    /** Enough for a day. */
    record TooMany() implements AskResult {}

    /** No such lesson, or a course that they have not joined. */
    record NotTheirs() implements AskResult {}
}
