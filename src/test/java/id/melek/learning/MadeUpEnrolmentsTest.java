package id.melek.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.IntegrationTest;
import id.melek.account.AccountId;
import id.melek.account.Accounts;
import id.melek.account.People;
import id.melek.base.Texts;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Learners of a demonstration. */
@IntegrationTest
class MadeUpEnrolmentsTest {

    @Autowired
    MadeUpEnrolments madeUp;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Acts acts;

    @Autowired
    Courses courses;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @Test
    void whoDoesEverythingCompletesEveryCourseWhateverItsTasksTake() {
        database.update("update installation set made_up = true");
        var sari = accounts.registerMadeUp("Sari", people.golo(), Instant.now());

        courses.published(Texts.INDONESIAN).forEach(course -> {
            doEverything(sari, course);

            assertThat(enrolments.progress(sari, course.slug(), Texts.INDONESIAN))
                    .as(course.slug())
                    .hasValueSatisfying(
                            progress -> assertThat(progress.missing()).isEmpty());
        });
    }

    private void doEverything(AccountId learner, CourseOutline course) {
        var at = Instant.now();
        madeUp.join(learner, course, at);
        for (var lesson : course.lessons()) {
            if (lesson.graded()) {
                madeUp.pass(learner, course, lesson.slug(), at);
            } else {
                finish(learner, course, lesson.slug(), at);
            }
        }
        madeUp.doTasks(learner, course, at);
    }

    private void finish(AccountId learner, CourseOutline course, String lesson, Instant at) {
        acts.take(
                learner,
                new Act(UUID.randomUUID(), Act.Kind.FINISHED, course.slug(), lesson, "", List.of(), Map.of(), at),
                Texts.INDONESIAN);
    }
}
