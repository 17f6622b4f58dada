package id.melek.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A published course as people see it before they open a lesson, in one language.
 *
 * @param slug the permanent name in addresses and packs
 * @param language of the texts: the one asked for, or Indonesian where there is no other
 * @param outcomes what the learner can do afterwards
 */
public record CourseOutline(
        CourseId id,
        VersionId version,
        String slug,
        int number,
        String track,
        String level,
        String licence,
        LocalDate validAsOf,
        LocalDate reviewBy,
        String language,
        String title,
        String summary,
        List<String> outcomes,
        List<Lesson> lessons) {

    /**
     * A lesson in the outline.
     *
     * @param graded whether it ends in a test that is marked on the server
     * @param task the title of its practical task; empty where it has none
     */
    public record Lesson(
            String slug, String title, int minutes, Weight weight, boolean graded, Optional<String> task) {}

    public int minutes() {
        return lessons.stream().mapToInt(Lesson::minutes).sum();
    }

    /** What the whole course costs on the line. */
    public Weight weight() {
        return lessons.stream().map(Lesson::weight).reduce(Weight.NONE, Weight::plus);
    }

    public Optional<Lesson> lesson(String lesson) {
        return lessons.stream().filter(one -> one.slug().equals(lesson)).findFirst();
    }

    /** The lesson whose test is the final one: the last. */
    public Lesson finalLesson() {
        return lessons.getLast();
    }

    /** Where in the course the lesson stands, from 0. */
    public int position(String lesson) {
        return lessons.stream().map(Lesson::slug).toList().indexOf(lesson);
    }
}
