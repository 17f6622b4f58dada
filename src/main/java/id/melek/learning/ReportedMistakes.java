package id.melek.learning;

import java.util.List;
import java.util.Map;

/**
 * What learners reported as wrong in a course.
 *
 * @param open the longest on top
 * @param settled how many of each lesson, by its slug; without the lessons that have none
 */
public record ReportedMistakes(List<ReceivedEnquiry> open, Map<String, Integer> settled) {

    public boolean isEmpty() {
        return open.isEmpty() && settled.isEmpty();
    }
}
