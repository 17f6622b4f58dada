package id.melek.learning;

/** What came of keeping or renaming a remark. */
public sealed interface CannedResult {

    record Kept() implements CannedResult {}

    record NameMissing() implements CannedResult {}

    record WordsMissing() implements CannedResult {}

    record NameTooLong(int most) implements CannedResult {}

    record WordsTooLong(int most) implements CannedResult {}

    /** The same words are there already. */
    record There(String name) implements CannedResult {}

    /** As many as there may be: one has to go first. */
    record TooMany(int most) implements CannedResult {}

    /** It was removed meanwhile, or is another trainer's own. */
    record Gone() implements CannedResult {}
}
