package id.melek.authoring;

import id.melek.account.Person;
import id.melek.assessment.Rehearsals;
import id.melek.assessment.TestAttempt;
import id.melek.assessment.TestResult;
import id.melek.base.Reading;
import id.melek.catalog.LessonContent;
import id.melek.pack.Fault;
import id.melek.pack.LessonPreview;
import id.melek.pack.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Tests of drafts, tried as learners will take them; nothing of it is kept.
 *
 * <p>Every method throws {@link AccessDeniedException} for anybody but a trainer.
 */
@Service
@Reading
public class Trials {

    private final Drafts drafts;
    private final Rehearsals rehearsals;

    Trials(Drafts drafts, Rehearsals rehearsals) {
        this.drafts = drafts;
        this.rehearsals = rehearsals;
    }

    /**
     * A test as it stands in a draft.
     *
     * @param test empty where the lesson has none, or its rules cannot be read
     * @param translated its questions in the other language
     * @param faults what has to be mended before it can be tried
     */
    public record Trial(Optional<LessonContent.Test> test, List<Question> translated, List<Fault> faults) {}

    /** @param folder of the lesson in one language: {@code id/01-why-sell-online} */
    public Optional<Trial> of(Person who, UUID draft, String folder) {
        var other = (folder.startsWith("id/") ? "en" : "id") + folder.substring(2);
        return drafts.preview(who, draft, folder, Map.of()).map(lesson -> {
            var questions = lesson.text().graded();
            var test = lesson.settings()
                    .filter(any -> !questions.isEmpty())
                    .map(settings -> new LessonContent.Test(settings, questions));
            var translated = drafts.preview(who, draft, other, Map.of())
                    .map(preview -> preview.text().graded())
                    .orElse(List.of());
            return new Trial(test, translated, faults(lesson));
        });
    }

    private static List<Fault> faults(LessonPreview lesson) {
        return lesson.faults().stream()
                .filter(fault ->
                        fault.file().endsWith("/test.gift") || fault.file().endsWith("/quiz.yaml"))
                .toList();
    }

    /** @param seed by which the test is drawn */
    public TestAttempt begin(Person who, LessonContent.Test test, long seed) {
        Drafts.requireTrainer(who);
        return rehearsals.begin(test, seed);
    }

    public TestResult mark(Person who, Trial trial, long seed, Map<String, List<String>> answers) {
        Drafts.requireTrainer(who);
        return rehearsals.mark(trial.test().orElseThrow(), seed, answers, trial.translated());
    }
}
