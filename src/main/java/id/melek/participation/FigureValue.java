package id.melek.participation;

/** What stands in one cell: a number, or why there is none. */
public sealed interface FigureValue {

    record Count(int number) implements FigureValue {}

    /** In thousandths, as files give it. */
    record Rate(double number) implements FigureValue {}

    record Without(Lack lack) implements FigureValue {}
}
