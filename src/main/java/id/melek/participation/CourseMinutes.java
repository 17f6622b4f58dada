package id.melek.participation;

/** Whole minutes that people spent in a lesson until they finished it: a quarter took no more, half of them, three quarters. */
public record CourseMinutes(int lower, int median, int upper) {}
