package id.melek.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much a course expects of its learners. */
public enum Level {
    BEGINNER,
    INTERMEDIATE;

    /** As written in course.yaml: {@code beginner}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Level::key).toList();
    }
}
