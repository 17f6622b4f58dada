package id.melek.authoring;

import java.util.UUID;

/** What became of a wish to write a course. */
public sealed interface BeginResult {

    record Begun(UUID draft) implements BeginResult {}

    /** Somebody writes it already: there it goes on. */
    record GoesOn(UUID draft) implements BeginResult {}

    /** The name is no course's name, or another course has it. */
    record NameRefused() implements BeginResult {}

    /** There is no such course, or its files were not kept when it was published. */
    record NotThere() implements BeginResult {}
}
