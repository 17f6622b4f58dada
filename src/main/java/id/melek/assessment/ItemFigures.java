package id.melek.assessment;

import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.assessment.TestAttemptRepository.First;
import id.melek.base.Reading;
import id.melek.base.Texts;
import id.melek.catalog.CourseFiles;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Publication;
import id.melek.catalog.VersionId;
import id.melek.pack.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** How the graded questions of published courses did. Only first attempts count, as later ones build on them. */
@Service
@Reading
public class ItemFigures {

    /** The latest so many attempts say enough, and fit into memory. */
    private static final int MOST = 5_000;

    private final CourseFiles files;
    private final PublishedQuestions questions;
    private final TestAttemptRepository attempts;

    ItemFigures(CourseFiles files, PublishedQuestions questions, TestAttemptRepository attempts) {
        this.files = files;
        this.questions = questions;
        this.attempts = attempts;
    }

    /**
     * Of every question of a lesson's test as it is published now, in its order. Attempts at an earlier version count where
     * that asked the very same question.
     *
     * @param course its slug
     * @throws AccessDeniedException for anybody but a trainer
     */
    public List<QuestionFigures> of(Person who, String course, String lesson) {
        var versions = versions(who, course);
        return versions.isEmpty() ? List.of() : of(versions, lesson);
    }

    /**
     * All graded questions of a version of a course, in its order.
     *
     * @throws AccessDeniedException for anybody but a trainer
     */
    public List<GradedQuestion> graded(Person who, CourseOutline course, Locale language) {
        requireTrainer(who);
        return course.lessons().stream()
                .filter(CourseOutline.Lesson::graded)
                .map(CourseOutline.Lesson::slug)
                .flatMap(lesson -> questions.of(course.version(), lesson, language).values().stream()
                        .map(question -> new GradedQuestion(lesson, question.id(), question.title())))
                .toList();
    }

    private List<VersionId> versions(Person who, String course) {
        requireTrainer(who);
        return files.history(who, course).stream()
                .map(Publication::version)
                .distinct()
                .toList();
    }

    /** @param versions the newest first */
    private List<QuestionFigures> of(List<VersionId> versions, String lesson) {
        var asked = new HashMap<VersionId, Map<String, Question>>();
        versions.forEach(version -> asked.put(version, questions.of(version, lesson, Texts.INDONESIAN)));
        var first = attempts.first(versions, lesson, MOST);
        return questions.of(versions.getFirst(), lesson, Texts.INDONESIAN).values().stream()
                .map(question -> ItemAnalysis.of(
                        question,
                        first.stream()
                                .filter(attempt -> question.equals(asked.getOrDefault(attempt.version(), Map.of())
                                        .get(question.id())))
                                .map(First::attempt)
                                .toList()))
                .toList();
    }

    private static void requireTrainer(Person who) {
        if (!who.is(Role.TRAINER)) {
            throw new AccessDeniedException("Only trainers see how questions do");
        }
    }
}
