package id.melek.assessment;

import id.melek.catalog.Courses;
import id.melek.catalog.LessonContent;
import id.melek.catalog.VersionId;
import id.melek.pack.Question;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The graded questions of a version. */
@Component
class PublishedQuestions {

    private final Courses courses;

    PublishedQuestions(Courses courses) {
        this.courses = courses;
    }

    /** By their names, in the author's order; none where the lesson or its test is not there. */
    Map<String, Question> of(VersionId version, String lesson, Locale language) {
        return courses.lesson(version, lesson, language).flatMap(LessonContent::test).stream()
                .flatMap(test -> test.questions().stream())
                .collect(Collectors.toMap(Question::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
