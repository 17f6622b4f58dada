package id.melek.participation;

/** What a region of a map is filled with: a number's class, or the pattern that says why there is none. */
sealed interface Shade {

    record Of(double value) implements Shade {}

    record Without(Lack lack) implements Shade {}
}
