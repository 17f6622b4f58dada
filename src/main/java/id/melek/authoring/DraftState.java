package id.melek.authoring;

/** Where a draft stands on its way to being published. */
public enum DraftState {
    WRITING,
    /** Handed over: a trainer who wrote nothing in it has the word. */
    IN_REVIEW,
    /** By such a trainer, and not changed since. */
    APPROVED
}
