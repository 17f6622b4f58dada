package id.melek.catalog;

import id.melek.pack.Question;
import java.util.List;
import java.util.Optional;

/**
 * A lesson of one version, ready to be shown.
 *
 * @param html sanitized when it was published
 * @param practice questions whose key may travel
 * @param test graded questions whose key never leaves the server
 */
public record LessonContent(
        String slug,
        String language,
        String title,
        int minutes,
        int bytes,
        String html,
        List<Question> practice,
        Optional<Test> test) {

    /**
     * A graded test.
     *
     * @param passMark percent of the points
     * @param attempts 0 for as often as the learner wants
     */
    public record Test(int passMark, int attempts, List<Question> questions) {}
}
