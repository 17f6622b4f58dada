package id.melek.authoring;

import java.util.List;

/**
 * What differs between two states of a course, for people to read.
 *
 * @param parts what belongs to no lesson first, then the lessons in their order; only those in which something differs
 */
public record Difference(List<Part> parts) {

    /**
     * @param lesson its slug; empty for what belongs to no lesson
     * @param kind of the lesson as a whole: a lesson that stands elsewhere now is {@link Kind#MOVED}, when nothing else changed
     */
    public record Part(String lesson, String title, Kind kind, List<FileChange> files) {}

    /**
     * @param path as it is now, or was before it was removed
     * @param pieces its text, in order; empty for pictures, sounds and videos
     */
    public record FileChange(String path, Kind kind, List<Piece> pieces) {}

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /** @param text of {@link Mark#LEFT_OUT}: how many lines are not shown, because nothing changed there */
    public record Piece(Mark mark, String text) {}

    public enum Mark {
        KEPT,
        ADDED,
        REMOVED,
        LEFT_OUT
    }

    /** What differs in one lesson alone. */
    public Difference of(String lesson) {
        return new Difference(
                parts.stream().filter(part -> part.lesson().equals(lesson)).toList());
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }
}
