package id.melek.pack;

import java.util.List;

/** How a course introduces itself in one language, in plain text. */
public record CourseText(String title, String summary, List<String> outcomes) {

    public CourseText {
        outcomes = List.copyOf(outcomes);
    }
}
