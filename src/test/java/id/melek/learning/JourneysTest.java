package id.melek.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.IntegrationTest;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.assessment.FormAct;
import id.melek.assessment.FormMoment;
import id.melek.assessment.FormSheet;
import id.melek.assessment.Forms;
import id.melek.base.Uuids;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.learning.Journey.Step;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.request.RequestContextHolder;

@IntegrationTest
class JourneysTest {

    private static final Locale INDONESIAN = Locale.of("id");
    private static final String TRACK = "cyber-security";
    private static final String COURSE = "aman-berjualan-daring";
    private static final String OTHER_COURSE = "jualan-pertama-whatsapp";

    @Autowired
    Journeys journeys;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Acts acts;

    @Autowired
    Forms forms;

    @Autowired
    Learning learning;

    @Autowired
    Courses courses;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    private Person sari;

    @BeforeEach
    void sariIsHere() {
        sari = people.learner("Sari", people.golo());
    }

    @Test
    void aTrackBeginsWithItsFirstCourse() {
        assertThat(journeys.begunBy(sari)).isEmpty();
        var journey = journeys.of(sari, TRACK).orElseThrow();

        assertThat(journey.isBegun()).isFalse();
        assertThat(journey.next())
                .isInstanceOfSatisfying(
                        Step.Begin.class,
                        step -> assertThat(step.course().slug()).isEqualTo(COURSE));
        assertThat(journey.track().minutes()).isPositive();
        assertThat(journey.track().weight().opened()).isPositive();
    }

    @Test
    void noFormIsOfferedOrOpenedBeforeTheFirstLessonIsFinished() {
        var course = join(COURSE);

        assertThat(journeys.due(sari, COURSE)).isEmpty();
        assertThat(journeys.openForm(sari, TRACK, FormMoment.BEFORE)).isEmpty();
        assertThat(journeys.openForm(sari, TRACK, FormMoment.AFTER)).isEmpty();

        finish(course, 0);
        assertThat(journeys.due(sari, COURSE)).contains(new FormDue(TRACK, FormMoment.BEFORE, 0));
        assertThat(journeys.due(sari, OTHER_COURSE)).isEmpty();
        assertThat(journeys.openForm(sari, TRACK, FormMoment.BEFORE)).isPresent();
        assertThat(journeys.openForm(sari, TRACK, FormMoment.AFTER)).isEmpty();
    }

    @Test
    void theNextStepIsTheFormAndOnceItIsSkippedTheNextLesson() {
        var course = join(COURSE);
        finish(course, 0);
        assertThat(next()).isInstanceOf(Step.AnswerForm.class);

        journeys.skipForm(sari, TRACK, FormMoment.BEFORE);

        assertThat(next())
                .isInstanceOfSatisfying(
                        Step.GoOn.class,
                        step -> assertThat(step.lesson())
                                .isEqualTo(course.lessons().get(1)));
        assertThat(journeys.due(sari, COURSE)).isEmpty();
    }

    @Test
    void theParallelFormComesWhenTheLastCourseIsCompleted() {
        var course = join(COURSE);
        finish(course, 0);
        answer(journeys.openForm(sari, TRACK, FormMoment.BEFORE).orElseThrow());
        assertThat(journeys.due(sari, COURSE)).isEmpty();

        completeTheTrack();

        assertThat(next()).isEqualTo(new Step.AnswerForm(new FormDue(TRACK, FormMoment.AFTER, 0)));
        answer(journeys.openForm(sari, TRACK, FormMoment.AFTER).orElseThrow());
        assertThat(next()).isEqualTo(new Step.Done());
        assertThat(journeys.begunBy(sari))
                .singleElement()
                .satisfies(journey -> assertThat(journey.isComplete()).isTrue());
    }

    @Test
    void whoeverSkippedTheFormBeforeIsNotAskedAtTheEnd() {
        var course = join(COURSE);
        finish(course, 0);
        journeys.skipForm(sari, TRACK, FormMoment.BEFORE);

        completeTheTrack();

        assertThat(next()).isEqualTo(new Step.Done());
        assertThat(journeys.openForm(sari, TRACK, FormMoment.AFTER)).isEmpty();
    }

    @Test
    void whoeverIsThroughWithoutTheFormBeforeIsNotAskedWhatTheyKnewBefore() {
        completeTheTrack();

        assertThat(journeys.due(sari, COURSE)).isEmpty();
        assertThat(journeys.openForm(sari, TRACK, FormMoment.BEFORE)).isEmpty();
    }

    @Test
    void aPrerequisiteIsSaidAndDoesNotKeepAnybodyOut() {
        publishAnewRequiring(COURSE);

        var leg = journeys.of(sari, "selling").orElseThrow().legs().getFirst();
        assertThat(leg.missingFirst()).extracting(CourseOutline::slug).containsExactly(COURSE);
        assertThat(enrolments.enrol(sari, OTHER_COURSE)).isPresent();

        learning.completes(sari, COURSE);
        assertThat(journeys.of(sari, "selling").orElseThrow().legs().getFirst().missingFirst())
                .isEmpty();
    }

    @Test
    void theTrackNearestItsEndComesFirst() {
        join(OTHER_COURSE);
        var course = join(COURSE);
        finish(course, 0);
        finish(course, 1);

        assertThat(journeys.begunBy(sari))
                .extracting(journey -> journey.track().track())
                .containsExactly(TRACK, "selling");
    }

    /** A newer version of the other course, all the same but for what it requires. */
    private void publishAnewRequiring(String required) {
        var old = Uuids.bytes(
                courses.newest(OTHER_COURSE, INDONESIAN).orElseThrow().version().value());
        var version = Uuids.bytes(Uuids.next());
        database.update("""
                insert into course_version
                    (id, course, hash, published_at, number, track, level, licence, valid_as_of, review_by)
                select ?, course, sha2(hash, 256), published_at + interval 1 day, number, track, level, licence,
                    valid_as_of, review_by
                from course_version where id = ?
                """, version, old);
        database.update(
                "insert into course_text (version, language, title, summary, outcomes)"
                        + " select ?, language, title, summary, outcomes from course_text where version = ?",
                version,
                old);
        database.update("insert into course_prerequisite values (?, 0, ?)", version, required);
        RequestContextHolder.resetRequestAttributes(); // what follows is another request
    }

    private Step next() {
        return journeys.of(sari, TRACK).orElseThrow().next();
    }

    private CourseOutline join(String course) {
        return enrolments.enrol(sari, course).orElseThrow().course();
    }

    private void completeTheTrack() {
        journeys.of(sari, TRACK)
                .orElseThrow()
                .legs()
                .forEach(leg -> learning.completes(sari, leg.course().slug()));
    }

    private void finish(CourseOutline course, int lesson) {
        take(new Act(
                UUID.randomUUID(),
                Act.Kind.FINISHED,
                course.slug(),
                course.lessons().get(lesson).slug(),
                "",
                List.of(),
                Map.of(),
                Instant.now()));
    }

    private void take(Act act) {
        assertThat(acts.take(sari.id(), act, INDONESIAN).outcome()).isEqualTo(Receipt.Outcome.TAKEN);
    }

    private void answer(FormSheet sheet) {
        sheet.items()
                .forEach(item -> forms.take(
                        sari.id(),
                        new FormAct(UUID.randomUUID(), sheet.run(), item.id(), List.of("1"), Instant.now())));
    }
}
