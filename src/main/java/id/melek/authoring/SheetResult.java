package id.melek.authoring;

import id.melek.pack.CourseSheet;
import id.melek.pack.CourseSheet.Field;
import java.util.Set;

/** What became of a change on a course's sheet. Whatever it is, what was typed is kept. */
public sealed interface SheetResult {

    /** @param now what stands, with what others changed meanwhile in other fields */
    record Changed(OpenSheet now) implements SheetResult {}

    /**
     * Somebody else changed the same field meanwhile: theirs stands, this one is kept beside until one of the two is chosen.
     *
     * @param theirs what stands
     */
    record Collided(OpenSheet theirs, Set<Field> fields, String by) implements SheetResult {}

    /** It makes the file longer than it may be. */
    record Refused() implements SheetResult {}

    /** The course has been published or put away meanwhile, or its file can no longer be read. */
    record Closed() implements SheetResult {}

    /**
     * A sheet as somebody has it before them.
     *
     * @param revision the number of its saving, which a change is based on
     */
    record OpenSheet(int revision, CourseSheet sheet) {}
}
