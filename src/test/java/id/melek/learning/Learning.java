package id.melek.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.account.People;
import id.melek.account.Person;
import id.melek.assessment.Tests;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.learning.HandInResult.Taken;
import id.melek.pack.Task.Criterion;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
    private final Tests tests;
    private final Tasks tasks;
    private final Reviews reviews;
    private final People people;
    private final EntityManager entities;

    Learning(
            Enrolments enrolments,
            Acts acts,
            Courses courses,
            Tests tests,
            Tasks tasks,
            Reviews reviews,
            People people,
            EntityManager entities) {
        this.enrolments = enrolments;
        this.acts = acts;
        this.courses = courses;
        this.tests = tests;
        this.tasks = tasks;
        this.reviews = reviews;
        this.people = people;
        this.entities = entities;
    }

    /** Joins, answers a practice question, finishes every lesson, has the tasks accepted and passes the final test. */
    public CourseOutline completes(Person who, String slug) {
        var course = enrolments.enrol(who, slug).orElseThrow().course();
        answersWrong(who, course);
        course.lessons().stream()
                .filter(lesson -> !lesson.graded())
                .forEach(lesson -> does(who, Act.Kind.FINISHED, course, lesson.slug(), Map.of()));
        hasTheTasksAccepted(who, course);
        take(who, finalTest(who, course, UnaryOperator.identity()));
        return course;
    }

    /** Hands in each task of the course in words, and a trainer gives it all points. */
    void hasTheTasksAccepted(Person who, CourseOutline course) {
        var wayan = people.trainer("Wayan");
        course.lessons().stream().filter(lesson -> lesson.task().isPresent()).forEach(lesson -> {
            var work = new Work(UUID.randomUUID(), "Sudah saya kerjakan.", "", 0, now());
            assertThat(tasks.handIn(who, course.slug(), lesson.slug(), work)).isInstanceOf(Taken.class);
            entities.flush();
            var page = tasks.page(who, course.slug(), lesson.slug()).orElseThrow();
            var all = page.task().criteria().stream().collect(Collectors.toMap(Criterion::id, Criterion::most));
            assertThat(reviews.accept(wayan, page.rounds().getLast().id(), all, ""))
                    .isEqualTo(new ReviewResult.Accepted());
        });
    }

    /** The final test as it is handed in, begun already. @param change what becomes of the right answers */
    Act finalTest(Person who, CourseOutline course, UnaryOperator<Map<String, List<String>>> change) {
        var lesson = course.finalLesson().slug();
        var attempt = ((Tests.Begun.Open) tests.start(who.id(), course.version(), lesson, INDONESIAN)).attempt();
        return new Act(
                UUID.randomUUID(),
                Act.Kind.SUBMITTED,
                course.slug(),
                lesson,
                "",
                List.of(),
                change.apply(tests.rightAnswers(attempt.id())),
                now(),
                Optional.of(attempt.id()));
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
        take(who, finalTest(who, course, right -> {
            var wrong = new HashMap<>(right);
            wrong.replaceAll((question, answer) -> List.of(words));
            return wrong;
        }));
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
