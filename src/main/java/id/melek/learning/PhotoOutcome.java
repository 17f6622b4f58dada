package id.melek.learning;

/** What came of sending a photo. */
public enum PhotoOutcome {
    /** Now, or when the same was sent before. */
    KEPT,
    /** No JPEG or PNG, or one that would be too large when unpacked. */
    NO_PHOTO,
    /** More photos lie here than belong to anything that was handed in. */
    TOO_MANY
}
