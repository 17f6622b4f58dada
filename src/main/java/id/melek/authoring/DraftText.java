package id.melek.authoring;

/**
 * A text file of a course that is being written.
 *
 * @param path in the pack, such as {@code id/01-why-sell-online/lesson.md}
 * @param revision the number of its last saving; 0 for a file that is not there yet
 */
public record DraftText(String path, int revision, String text) {}
