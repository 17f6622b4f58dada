package id.melek.participation;

/** What became of a file with counts of businesses. */
public sealed interface TakeOverResult {

    /** @param counts how many are new or other than before; what was known already is not stored again */
    record TakenOver(int counts) implements TakeOverResult {}

    /** Nothing was stored: since it was looked at something changed, or it was never right. */
    record Refused(CountCheck check) implements TakeOverResult {}
}
