package id.melek.pack;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One lesson of a course.
 *
 * @param slug identifies the lesson in its course for ever: {@code why-sell-online}
 * @param order the number before the slug in the folder's name
 * @param texts by language; Indonesian is always there
 * @param tasks its practical task by language; empty where it has none
 * @param test how its graded questions are passed; null where it has none
 */
public record PackLesson(
        String slug,
        int order,
        Map<Locale, LessonText> texts,
        Map<Locale, Task> tasks,
        @Nullable TestSettings test) {

    public PackLesson {
        texts = Languages.ordered(texts);
        tasks = Languages.ordered(tasks);
    }

    /** In the wanted language, or in Indonesian where that is missing. */
    public LessonText text(Locale wanted) {
        return Languages.pick(texts, wanted);
    }

    public int minutes() {
        return text(Packs.INDONESIAN).minutes();
    }
}
