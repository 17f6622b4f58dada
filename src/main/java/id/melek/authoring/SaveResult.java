package id.melek.authoring;

/** What became of a text that was to be saved. What is not kept here is still on its author's laptop. */
public sealed interface SaveResult {

    /** @param revision the number of this saving: the next one is based on it */
    record Saved(int revision) implements SaveResult {}

    /**
     * Somebody else had saved meanwhile: theirs stands, this one is kept beside it until the two are put together.
     *
     * @param theirs what stands
     */
    record Collided(DraftText theirs, String by) implements SaveResult {}

    /** It is longer than a file of its kind may be, or cannot be a file of a course; nothing was changed. */
    record Refused() implements SaveResult {}

    /** The course has been published or put away meanwhile, the lesson removed, or neither is there; nothing was changed. */
    record Closed() implements SaveResult {}
}
