package id.melek.learning.ui;

import id.melek.assessment.PhoneQuestion;
import id.melek.assessment.TestAttempt;
import id.melek.assessment.TestStanding;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.CoursePaths;
import id.melek.catalog.LessonContent;
import id.melek.catalog.LessonContent.Narration;
import id.melek.catalog.Recall;
import id.melek.catalog.Weight;
import id.melek.learning.CourseProgress;
import id.melek.learning.LessonPage;
import id.melek.learning.LessonPage.PracticeAnswer;
import id.melek.learning.Missing;
import id.melek.pack.Question;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A lesson in the form of {@code frontend/player/lesson.ts}. */
record PlayerLesson(
        String course,
        String version,
        Instant at,
        @Nullable Recalled recalled,
        String lesson,
        String title,
        String lang,
        String html,
        int minutes,
        Weight weight,
        @Nullable Narration narration,
        boolean finished,
        List<PhoneQuestion> practice,
        @Nullable Test test,
        Map<String, Given> answers,
        Position position,
        List<Content> contents,
        @Nullable Link prev,
        @Nullable Link next,
        List<String> missing,
        boolean completed) {

    /**
     * A graded test.
     *
     * @param best the result that counts: the best, or the last where {@code grade} says so
     * @param minutes the time limit; 0 for none
     * @param asked how many questions an attempt asks
     * @param attempt to be filled in; null where it has to be started first
     */
    record Test(
            int passMark,
            int attempts,
            int used,
            TestStanding.@Nullable Score best,
            String grade,
            int minutes,
            int asked,
            @Nullable TestAttempt attempt) {}

    /**
     * An earlier answer.
     *
     * @param answer a text, or a list where several options may be chosen
     */
    record Given(Object answer, boolean right) {}

    /** Counted from 1. */
    record Position(int index, int count) {}

    /** A lesson of the course, this one too. */
    record Content(String path, String title, String lesson, Weight weight, boolean finished) {}

    record Link(String path, String title) {}

    /** A lesson that turned out to be wrong: nothing of it is shown any more. */
    record Recalled(String reason) {}

    /** @param at when the page was read */
    static PlayerLesson of(LessonPage page, Instant at, Optional<Recall> recall, Function<Missing, String> missing) {
        var progress = page.progress();
        var course = progress.course();
        var content = page.content();
        var index = course.position(content.slug());
        var isShown = recall.isEmpty();
        return new PlayerLesson(
                course.slug(),
                course.version().value().toString(),
                at,
                recall.map(found -> new Recalled(found.reason())).orElse(null),
                content.slug(),
                content.title(),
                content.language(),
                isShown ? content.html() : "",
                content.minutes(),
                content.weight(),
                content.narration().filter(narration -> isShown).orElse(null),
                progress.finished().contains(content.slug()),
                isShown
                        ? content.practice().stream()
                                .map(PhoneQuestion::withKey)
                                .toList()
                        : List.of(),
                content.test()
                        .filter(test -> isShown)
                        .map(test -> test(test, page))
                        .orElse(null),
                answers(page),
                new Position(index + 1, course.lessons().size()),
                contents(progress),
                link(course, index - 1),
                link(course, index + 1),
                progress.missing().stream().map(missing).toList(),
                progress.isComplete());
    }

    private static List<Content> contents(CourseProgress progress) {
        var course = progress.course();
        return course.lessons().stream()
                .map(lesson -> new Content(
                        CoursePaths.lesson(course.slug(), lesson.slug()),
                        lesson.title(),
                        lesson.slug(),
                        lesson.weight(),
                        progress.finished().contains(lesson.slug())))
                .toList();
    }

    private static Test test(LessonContent.Test test, LessonPage page) {
        var settings = test.settings();
        return new Test(
                settings.passMark(),
                settings.attempts(),
                page.standing().used(),
                page.standing().best().orElse(null),
                settings.grade().name().toLowerCase(Locale.ROOT),
                settings.minutes(),
                test.asked(),
                page.attempt().orElse(null));
    }

    private static Map<String, Given> answers(LessonPage page) {
        var several = page.content().practice().stream()
                .filter(question ->
                        question instanceof Question.MultipleChoice || question instanceof Question.Matching)
                .map(Question::id)
                .toList();
        var answers = new LinkedHashMap<String, Given>();
        page.answers().forEach(answer -> answers.put(answer.question(), given(answer, several)));
        return answers;
    }

    private static Given given(PracticeAnswer answer, List<String> several) {
        var values = answer.answer();
        var text = values.isEmpty() ? "" : values.getFirst();
        return new Given(several.contains(answer.question()) ? values : text, answer.right());
    }

    private static @Nullable Link link(CourseOutline course, int index) {
        return IntStream.range(0, course.lessons().size())
                .filter(position -> position == index)
                .mapToObj(course.lessons()::get)
                .map(lesson -> new Link(CoursePaths.lesson(course.slug(), lesson.slug()), lesson.title()))
                .findFirst()
                .orElse(null);
    }
}
