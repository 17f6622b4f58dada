package id.melek.assessment;

import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.assessment.TestAttemptRepository.First;
import id.melek.base.Reading;
import id.melek.base.Texts;
import id.melek.catalog.CourseFiles;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.catalog.LessonContent;
import id.melek.catalog.Publication;
import id.melek.catalog.VersionId;
import id.melek.pack.Question;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** How the graded questions of published courses did. Only first attempts count, as later ones build on them. */
@Service
@Reading
public class ItemFigures {

    /** The latest so many attempts say enough, and fit into memory. */
    private static final int MOST = 5_000;

    private final CourseFiles files;
    private final Courses courses;
    private final TestAttemptRepository attempts;

    ItemFigures(CourseFiles files, Courses courses, TestAttemptRepository attempts) {
        this.files = files;
        this.courses = courses;
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
     * Of every graded question of a course as it is published now, the hardest first; those that too few people took last.
     *
     * @param course its slug
     * @throws AccessDeniedException for anybody but a trainer
     */
    public List<GradedQuestion> hardest(Person who, String course, Locale language) {
        var versions = versions(who, course);
        return courses.newest(course, language).stream()
                .flatMap(outline -> outline.lessons().stream()
                        .filter(CourseOutline.Lesson::graded)
                        .flatMap(lesson -> inWords(outline, lesson, of(versions, lesson.slug()), language)))
                .sorted(Comparator.comparingInt(one -> one.figures().facility().orElse(Integer.MAX_VALUE)))
                .toList();
    }

    private Stream<GradedQuestion> inWords(
            CourseOutline course, CourseOutline.Lesson lesson, List<QuestionFigures> figures, Locale language) {
        var asked = questions(course.version(), lesson.slug(), language);
        return figures.stream()
                .flatMap(one -> Stream.ofNullable(asked.get(one.question()))
                        .map(question -> new GradedQuestion(
                                lesson.slug(),
                                lesson.title(),
                                question.title(),
                                ItemAnalysis.inWordsOf(question, one))));
    }

    private List<VersionId> versions(Person who, String course) {
        if (!who.is(Role.TRAINER)) {
            throw new AccessDeniedException("Only trainers see how questions do");
        }
        return files.history(who, course).stream()
                .map(Publication::version)
                .distinct()
                .toList();
    }

    /** @param versions the newest first */
    private List<QuestionFigures> of(List<VersionId> versions, String lesson) {
        var asked = new HashMap<VersionId, Map<String, Question>>();
        versions.forEach(version -> asked.put(version, questions(version, lesson, Texts.INDONESIAN)));
        var first = attempts.first(versions, lesson, MOST);
        return questions(versions.getFirst(), lesson, Texts.INDONESIAN).values().stream()
                .map(question -> ItemAnalysis.of(
                        question,
                        first.stream()
                                .filter(attempt -> question.equals(asked.getOrDefault(attempt.version(), Map.of())
                                        .get(question.id())))
                                .map(First::attempt)
                                .toList()))
                .toList();
    }

    private Map<String, Question> questions(VersionId version, String lesson, Locale language) {
        return courses.lesson(version, lesson, language).flatMap(LessonContent::test).stream()
                .flatMap(test -> test.questions().stream())
                .collect(Collectors.toMap(Question::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
