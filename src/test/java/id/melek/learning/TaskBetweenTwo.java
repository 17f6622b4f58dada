package id.melek.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.account.AccountId;
import id.melek.account.Accounts;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.account.Staff;
import id.melek.base.Uuids;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.learning.HandInResult.Taken;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Sari in a course with a task, and Budi who reviews it. */
@RecordApplicationEvents
abstract class TaskBetweenTwo {

    static final Locale INDONESIAN = Locale.of("id");
    static final String COURSE = "jualan-pertama-whatsapp";
    static final String LESSON = "honest-catalogue";
    static final Map<String, Integer> ALL_POINTS =
            Map.of("three-products", 2, "photos", 1, "description", 2, "price", 1);

    @Autowired
    Tasks tasks;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewQueue queue;

    @Autowired
    OverdueTasks overdue;

    @Autowired
    Acts acts;

    @Autowired
    Learning learning;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Courses courses;

    @Autowired
    Accounts accounts;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @Autowired
    EntityManager entities;

    @Autowired
    ApplicationEvents events;

    Person sari;
    Person budi;
    CourseOutline course;

    @BeforeEach
    void sariJoins() {
        sari = people.learner("Sari", people.golo());
        budi = people.trainer("Budi");
        course = enrolments.enrol(sari, COURSE).orElseThrow().course();
    }

    void handIn(String link) {
        assertThat(tasks.handIn(sari, COURSE, LESSON, work(link, "", 0))).isInstanceOf(Taken.class);
        entities.flush();
    }

    /** As somebody else than Sari does it. */
    UUID handInBy(Person learner, String course, String lesson, Work work) {
        enrolments.enrol(learner, course);
        assertThat(tasks.handIn(learner, course, lesson, work)).isInstanceOf(Taken.class);
        return handInOf(learner);
    }

    UUID handInOf(Person person) {
        entities.flush();
        return Uuids.of(database.queryForObject("select id from hand_in where account = ?", byte[].class, id(person)));
    }

    static Work work(String link, String text, int photos) {
        return new Work(UUID.randomUUID(), text, link, photos, Instant.now());
    }

    ReviewResult accept() {
        return reviews.accept(budi, waitingOne(), ALL_POINTS, "Bagus.");
    }

    UUID waitingOne() {
        return page().rounds().getLast().id();
    }

    TaskPage page() {
        return tasks.page(sari, COURSE, LESSON).orElseThrow();
    }

    CourseProgress progress() {
        return enrolments.progress(sari.id(), COURSE, INDONESIAN).orElseThrow();
    }

    List<String> missing() {
        var texts = new id.melek.base.Texts();
        return progress().missing().stream()
                .map(one -> one.words(texts, INDONESIAN))
                .toList();
    }

    Person ended(Person trainer) {
        staff.endAccess(people.operator("Agus"), trainer.id());
        return trainer;
    }

    void send(Act.Kind kind, String lesson, Map<String, List<String>> answers) {
        acts.take(
                sari.id(),
                new Act(UUID.randomUUID(), kind, COURSE, lesson, "", List.of(), answers, Instant.now()),
                INDONESIAN);
    }

    static byte[] id(Person person) {
        AccountId account = person.id();
        return Uuids.bytes(account.value());
    }
}
