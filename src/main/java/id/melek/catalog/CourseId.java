package id.melek.catalog;

/** The identity of a course for life, whatever its versions; small, because every row of the figures carries one. */
public record CourseId(int value) {}
