package id.melek.assessment;

import id.melek.assessment.Sittings.Terms;
import id.melek.base.Uuids;
import id.melek.catalog.LessonContent;
import id.melek.pack.Question;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Graded tests tried by whoever writes them: drawn, asked and marked like a learner's, and nothing of it is kept. */
@Component
public class Rehearsals {

    private static final long SECONDS = 60;

    private final Sittings sittings;

    Rehearsals(Sittings sittings) {
        this.sittings = sittings;
    }

    /** @param seed the same one draws the same questions in the same order */
    public TestAttempt begin(LessonContent.Test test, long seed) {
        var settings = test.settings();
        var seconds = settings.hasTimeLimit() ? settings.minutes() * SECONDS : null;
        return new TestAttempt(Uuids.next(), Paper.draw(test, seed).forPhone(), seconds, Map.of());
    }

    /**
     * Marks what {@link #begin} asked with the same seed.
     *
     * @param answers by question id, as the phone has them
     * @param translated the questions in the other language of the course
     */
    public TestResult mark(
            LessonContent.Test test, long seed, Map<String, List<String>> answers, List<Question> translated) {
        var settings = test.settings();
        var paper = Paper.draw(test, seed);
        return sittings.mark(
                paper,
                settings.passMark(),
                paper.byAuthor(answers),
                new Terms(false, settings.attempts() == 1),
                question -> translated.stream()
                        .filter(other -> question instanceof Question.ShortText
                                && other.id().equals(question.id()))
                        .toList());
    }
}
