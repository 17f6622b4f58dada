package id.melek.learning;

import id.melek.RightAnswers;
import id.melek.account.Person;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.catalog.LessonContent;
import id.melek.pack.Question;
import java.time.Clock;
import java.time.Instant;
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

    private void answersWrong(Person who, CourseOutline course) {
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
                        List.of("1"),
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
