package id.melek.authoring;

/** What became of a part of an upload, or of the whole. */
sealed interface UploadResult {

    /** @param bytes from the start that are here: the next part begins there */
    record Received(int bytes) implements UploadResult {}

    /** @param name of the file in media/ */
    record Kept(String name) implements UploadResult {}

    /** Nothing of it is kept. */
    record Refused(Reason reason, String found) implements UploadResult {

        Refused(Reason reason) {
            this(reason, "");
        }
    }

    /** Why; the first five as in {@link id.melek.pack.MediaIntake.Why}. */
    enum Reason {
        UNKNOWN,
        OTHER_PICTURE,
        TOO_MANY_PIXELS,
        TOO_HEAVY,
        BROKEN,
        /** What is to be replaced has another kind, so its name would not fit. */
        OTHER_KIND,
        /** The course holds as much as a course may. */
        FULL,
        /** More is on its way than anybody needs at once. */
        TOO_MANY,
        /** The course has been published or put away meanwhile. */
        CLOSED
    }
}
