package id.melek.learning;

import id.melek.base.Texts;
import id.melek.catalog.CourseOutline;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that stands between a learner and the completed course.
 *
 * @param since of a task that waits for its review: the day on which it was handed in
 */
public record Missing(CourseOutline.Lesson lesson, Why why, Optional<LocalDate> since) {

    public enum Why {
        LESSON,
        TEST,
        TASK_NOT_HANDED_IN,
        /** Nothing for the learner to do: a trainer has it. */
        TASK_AWAITING_REVIEW,
        TASK_RETURNED;

        private String key() {
            return "learning.missing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean isTask() {
        return why != Why.LESSON && why != Why.TEST;
    }

    /** What is missing and why, in a line. */
    public String words(Texts texts, Locale language) {
        var title = isTask() ? lesson.task().orElseThrow() : lesson.title();
        return texts.get(
                why.key(), language, title, since.map(day -> day(day, language)).orElse(""));
    }

    private static String day(LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Texts.language(language)));
    }
}
