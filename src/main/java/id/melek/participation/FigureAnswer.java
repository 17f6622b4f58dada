package id.melek.participation;

/** What comes back from a question about figures. */
public sealed interface FigureAnswer {

    record Answered(FigureTable table) implements FigureAnswer {}

    /** The asker is no manager, or the region is outside their scope, or there is no such region: one answer for all. */
    record NotYours() implements FigureAnswer {}
}
