package id.melek.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.IntegrationTest;
import id.melek.account.Accounts;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.assessment.Tests;
import id.melek.base.Texts;
import id.melek.base.Uuids;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.catalog.NewVersions;
import id.melek.catalog.VersionId;
import id.melek.catalog.Withdrawals;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sari is under way in a course when its author publishes a new version. */
@IntegrationTest
class VersionOffersTest {

    private static final String SLUG = Learning.COURSE;

    @Autowired
    VersionOffers offers;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Acts acts;

    @Autowired
    Courses courses;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Tests tests;

    @Autowired
    Learning learning;

    @Autowired
    NewVersions versions;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @Autowired
    EntityManager entities;

    private Person sari;
    private CourseOutline first;

    @BeforeEach
    void sariIsUnderWay() {
        sari = people.learner("Sari", people.golo());
        first = enrolments.enrol(sari, SLUG).orElseThrow().course();
    }

    @Test
    void learnersUnderWayStayOnTheirVersionAndAreToldWhatTheyKeep() {
        finish(lesson(0));
        finish(lesson(1));

        var newer = versions.withSentence(SLUG, lesson(1));

        assertThat(progress().course().version()).isEqualTo(first.version());
        var offer = offers.of(sari, SLUG).orElseThrow();
        assertThat(offer.course().version()).isEqualTo(newer);
        assertThat(offer.kept()).isEqualTo(1);
        assertThat(offer.changed())
                .containsExactly(first.lesson(lesson(1)).orElseThrow().title());
        assertThat(offer.added()).isEmpty();
        assertThat(offers.of(people.learner("Ani", people.golo()), SLUG)).isEmpty();
    }

    @Test
    void takingTheNewVersionKeepsEverythingAndCountsNobodyTwice() {
        var question = courses.lesson(first.version(), lesson(0), Texts.INDONESIAN)
                .orElseThrow()
                .practice()
                .getFirst()
                .id();
        take(Act.Kind.ANSWERED, lesson(0), question, Map.of());
        first.lessons().stream().filter(one -> !one.graded()).skip(1).forEach(one -> finish(one.slug()));
        var failed = handsIn(right -> Map.of());
        assertThat(failed.result().orElseThrow().passed()).isFalse();
        var facts = facts();
        var newer = versions.withSentence(SLUG, lesson(1));

        assertThat(offers.take(sari, SLUG, newer)).isTrue();

        entities.flush();
        assertThat(progress().course().version()).isEqualTo(newer);
        assertThat(progress().finished()).hasSize(first.lessons().size() - 2);
        assertThat(enrolments.lesson(sari, SLUG, lesson(0)).orElseThrow().answers())
                .hasSize(1);
        assertThat(tests.standing(sari.id(), newer, first.finalLesson().slug()).used())
                .isEqualTo(1);
        assertThat(facts()).isEqualTo(facts);
        assertThat(offers.of(sari, SLUG)).isEmpty();

        finish(lesson(0));
        assertThat(handsIn(UnaryOperator.identity()).result().orElseThrow().passed())
                .isTrue();
        learning.hasTheTasksAccepted(sari, progress().course());
        assertThat(progress().isComplete()).isTrue();
        assertThat(facts("ENROLLED")).isEqualTo(1);
        assertThat(facts("COMPLETED")).isEqualTo(1);
    }

    @Test
    void aPassedTestStaysPassedWhenItWasChanged() {
        var last = first.finalLesson().slug();
        handsIn(UnaryOperator.identity());

        var newer = withAnotherPassMark(last);
        assertThat(offers.of(sari, SLUG).orElseThrow().passed()).isEqualTo(1);
        offers.take(sari, SLUG, newer);

        assertThat(progress().finished()).containsExactly(last);
        assertThat(tests.standing(sari.id(), newer, last).best().orElseThrow().passed())
                .isTrue();
    }

    @Test
    void whatAPhoneDidInTheOldVersionIsTakenAlsoWhereTheLessonIsGone() {
        var gone = lesson(1);
        var newer = versions.with(SLUG, files -> {
            var others = new TreeMap<String, byte[]>();
            files.forEach((path, content) -> others.put(path.replace("-" + gone + "/", "-another/"), content));
            return others;
        });
        offers.take(sari, SLUG, newer);

        assertThat(take(Act.Kind.FINISHED, gone, "", Map.of()).outcome()).isNotEqualTo(Receipt.Outcome.REFUSED);
        assertThat(take(Act.Kind.FINISHED, "never-there", "", Map.of()).reason())
                .isEqualTo(Receipt.Reason.NO_SUCH_LESSON);
        assertThat(progress().finished()).contains(gone);
    }

    @Test
    void anAttemptThatIsOpenWhenTheTestChangesIsMarkedAsItWasBegun() {
        var last = first.finalLesson().slug();
        var begun = learning.finalTest(sari, first, UnaryOperator.identity());
        var newer = withAnotherPassMark(last);
        offers.take(sari, SLUG, newer);

        var receipt = acts.take(sari.id(), begun, Texts.INDONESIAN);

        assertThat(receipt.result().orElseThrow().percent()).isEqualTo(100);
    }

    @Test
    void whoeverDeclinesIsNotAskedAgainUntilThereIsAnotherOrALessonWasWrong() {
        finish(lesson(0));
        var newer = versions.withSentence(SLUG, lesson(1));
        offers.decline(sari, SLUG, newer);
        entities.flush();
        assertThat(offers.of(sari, SLUG)).isEmpty();

        var newest = versions.withSentence(SLUG, lesson(1));
        assertThat(offers.of(sari, SLUG)).isPresent();
        assertThat(offers.take(sari, SLUG, newer)).isFalse();
        offers.decline(sari, SLUG, newest);
        entities.flush();

        withdrawals.recall(people.trainer("Budi"), SLUG, lesson(2), "Keliru");
        assertThat(offers.of(sari, SLUG)).isEmpty();
        versions.withSentence(SLUG, lesson(2));
        offers.decline(sari, SLUG, newest);
        assertThat(offers.of(sari, SLUG).orElseThrow().mends()).isTrue();
    }

    @Test
    void nobodyTakesAVersionOfACourseTheyHaveNotJoined() {
        var newer = versions.withSentence(SLUG, lesson(1));
        var ani = people.learner("Ani", people.golo());

        assertThat(offers.take(ani, SLUG, newer)).isFalse();
        offers.decline(ani, SLUG, newer);

        assertThat(enrolments.progress(ani.id(), SLUG, Texts.INDONESIAN)).isEmpty();
        assertThat(offers.take(sari, SLUG, new VersionId(UUID.randomUUID()))).isFalse();
        assertThat(progress().course().version()).isEqualTo(first.version());
    }

    private VersionId withAnotherPassMark(String test) {
        return versions.with(SLUG, files -> {
            files.replaceAll((path, content) -> path.endsWith("-" + test + "/quiz.yaml")
                    ? new String(content, StandardCharsets.UTF_8)
                            .replaceFirst("pass_mark: \\d+", "pass_mark: 75")
                            .getBytes(StandardCharsets.UTF_8)
                    : content);
            return files;
        });
    }

    private String lesson(int at) {
        return first.lessons().get(at).slug();
    }

    private CourseProgress progress() {
        return enrolments.progress(sari.id(), SLUG, Texts.INDONESIAN).orElseThrow();
    }

    private void finish(String lesson) {
        take(Act.Kind.FINISHED, lesson, "", Map.of());
    }

    private Receipt handsIn(UnaryOperator<Map<String, List<String>>> change) {
        return acts.take(sari.id(), learning.finalTest(sari, progress().course(), change), Texts.INDONESIAN);
    }

    private Receipt take(Act.Kind kind, String lesson, String question, Map<String, List<String>> answers) {
        return acts.take(
                sari.id(),
                new Act(UUID.randomUUID(), kind, SLUG, lesson, question, List.of("1"), answers, Instant.now()),
                Texts.INDONESIAN);
    }

    private List<String> facts() {
        entities.flush();
        return database.queryForList("select kind from fact where person = ? order by kind", String.class, key());
    }

    private long facts(String kind) {
        return facts().stream().filter(kind::equals).count();
    }

    private byte[] key() {
        return Uuids.bytes(accounts.personKey(sari.id()).orElseThrow().value());
    }
}
