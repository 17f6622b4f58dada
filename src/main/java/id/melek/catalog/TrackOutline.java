package id.melek.catalog;

import java.util.List;

/**
 * A published track as people see it, in one language.
 *
 * @param track its permanent name, as in {@code cyber-security}
 * @param language of the texts: the one asked for, or Indonesian where there is no other
 * @param courses the newest versions of its published courses, in the order in which they are best taken
 */
public record TrackOutline(
        TrackVersionId version,
        String track,
        String language,
        String title,
        String summary,
        List<CourseOutline> courses) {

    public int minutes() {
        return courses.stream().mapToInt(CourseOutline::minutes).sum();
    }

    /** What all courses together cost on the line. */
    public Weight weight() {
        return courses.stream().map(CourseOutline::weight).reduce(Weight.NONE, Weight::plus);
    }

    public boolean holds(String course) {
        return courses.stream().anyMatch(one -> one.slug().equals(course));
    }
}
