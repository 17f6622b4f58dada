package id.melek.catalog;

import id.melek.pack.Question;
import id.melek.pack.TestSettings;
import java.util.List;
import java.util.Optional;

/**
 * A lesson of one version, ready to be shown.
 *
 * @param html sanitized when it was published
 * @param narration the lesson read aloud
 * @param practice questions whose key may travel
 * @param test graded questions whose key never leaves the server
 */
public record LessonContent(
        String slug,
        String language,
        String title,
        int minutes,
        Weight weight,
        String html,
        Optional<Narration> narration,
        List<Question> practice,
        Optional<Test> test) {

    /**
     * A recording.
     *
     * @param src its address on this site
     * @param bytes on the line, when it is played
     */
    public record Narration(String src, int bytes) {}

    /**
     * A graded test.
     *
     * @param questions all of them, whatever an attempt asks
     */
    public record Test(TestSettings settings, List<Question> questions) {

        /** How many questions an attempt asks. */
        public int asked() {
            return settings.asked(questions.size());
        }
    }
}
