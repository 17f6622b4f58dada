package id.melek.participation;

import id.melek.catalog.CourseId;

/**
 * What was learnt: anything, one course, or any course of one track. Courses and tracks are counted from the district up.
 *
 * @param number see {@link Booking}
 */
public record Subject(int number) {

    /** Any course, each person once. */
    public static final Subject ANY = new Subject(Booking.ANY);

    public static Subject of(CourseId course) {
        return new Subject(course.value());
    }

    static Subject ofTrack(int number) {
        return new Subject(-number);
    }
}
