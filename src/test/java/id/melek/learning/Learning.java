package id.melek.learning;

import id.melek.RightAnswers;
import id.melek.account.Person;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.catalog.LessonContent;
import id.melek.pack.Question;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets people in tests learn, as their phones would report it. */
@Component
public class Learning {

    public static final String COURSE = "aman-berjualan-daring";

    private static final Locale INDONESIAN = Locale.of("id");

    private final Enrolments enrolments;
    private final Acts acts;
    private final Courses courses;

    Learning(Enrolments enrolments, Acts acts, Courses courses) {
        this.enrolments = enrolments;
        this.acts = acts;
        this.courses = courses;
    }

    /** Joins, answers a practice question, finishes every lesson and passes the final test. */
    public CourseOutline completes(Person who, String slug) {
        var course = enrolments.enrol(who, slug).orElseThrow().course();
        answersWrong(who, course);
        course.lessons().stream()
                .filter(lesson -> !lesson.graded())
                .forEach(lesson -> does(who, Act.Kind.FINISHED, course, lesson.slug(), Map.of()));
        does(who, Act.Kind.SUBMITTED, course, course.finalLesson().slug(), rightAnswers(course));
        return course;
    }

    /** Joined or not. */
    public Receipt opensALesson(Person who, String slug) {
        var course = courses.newest(slug, INDONESIAN).orElseThrow();
        var lesson = course.lessons().getFirst().slug();
        return acts.take(
                who.id(),
                new Act(UUID.randomUUID(), Act.Kind.OPENED, slug, lesson, "", List.of(), Map.of(), now()),
                INDONESIAN);
    }

    public void joins(Person who, String slug) {
        enrolments.enrol(who, slug);
    }

    /** These words to the first practice question, and to each of the final test. */
    public void answers(Person who, String slug, String words) {
        var course = enrolments.enrol(who, slug).orElseThrow().course();
        answers(who, course, words);
        var wrong = new HashMap<>(rightAnswers(course));
        wrong.replaceAll((question, right) -> List.of(words));
        does(who, Act.Kind.SUBMITTED, course, course.finalLesson().slug(), wrong);
    }

    private void answersWrong(Person who, CourseOutline course) {
        answers(who, course, "1");
    }

    private void answers(Person who, CourseOutline course, String words) {
        var lesson = course.lessons().getFirst().slug();
        var question = courses.lesson(course.version(), lesson, INDONESIAN)
                .orElseThrow()
                .practice()
                .getFirst()
                .id();
        take(
                who,
                new Act(
                        UUID.randomUUID(),
                        Act.Kind.ANSWERED,
                        course.slug(),
                        lesson,
                        question,
                        List.of(words),
                        Map.of(),
                        now()));
    }

    private Map<String, List<String>> rightAnswers(CourseOutline course) {
        return courses
                .lesson(course.version(), course.finalLesson().slug(), INDONESIAN)
                .flatMap(LessonContent::test)
                .orElseThrow()
                .questions()
                .stream()
                .collect(Collectors.toMap(Question::id, RightAnswers::to));
    }

    private void does(
            Person who, Act.Kind kind, CourseOutline course, String lesson, Map<String, List<String>> answers) {
        take(who, new Act(UUID.randomUUID(), kind, course.slug(), lesson, "", List.of(), answers, now()));
    }

    private void take(Person who, Act act) {
        acts.take(who.id(), act, INDONESIAN);
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
