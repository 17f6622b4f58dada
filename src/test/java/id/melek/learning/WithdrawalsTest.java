package id.melek.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.IntegrationTest;
import id.melek.account.Messages;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.base.Texts;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.catalog.NewVersions;
import id.melek.catalog.Recall;
import id.melek.catalog.Tracks;
import id.melek.catalog.WithdrawResult;
import id.melek.catalog.Withdrawals;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class WithdrawalsTest {

    private static final String SLUG = "jualan-pertama-whatsapp";
    private static final String LESSON = "three-products";
    private static final String REASON = "Tarifnya sudah berubah";

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Courses courses;

    @Autowired
    Tracks tracks;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Learning learning;

    @Autowired
    NewVersions versions;

    @Autowired
    Messages messages;

    @Autowired
    People people;

    private Person budi;
    private Person sari;

    @BeforeEach
    void sariIsUnderWay() {
        budi = people.trainer("Budi");
        sari = people.learner("Sari", people.golo());
        learning.joins(sari, SLUG);
    }

    @Test
    void nobodyNewJoinsAWithdrawnCourseAndWhoeverIsUnderWayFinishesIt() {
        var tuti = people.trainer("Tuti");

        assertThat(withdrawals.withdraw(budi, SLUG, REASON)).isEqualTo(new WithdrawResult.Done());

        assertThat(courses.isOffered(SLUG)).isFalse();
        assertThat(slugs(courses.published(Texts.INDONESIAN))).doesNotContain(SLUG);
        assertThat(tracks.newest("selling", Texts.INDONESIAN).orElseThrow().holds(SLUG))
                .isFalse();
        assertThat(enrolments.enrol(people.learner("Ani", people.golo()), SLUG)).isEmpty();
        learning.completes(sari, SLUG);
        assertThat(enrolments
                        .progress(sari.id(), SLUG, Texts.INDONESIAN)
                        .orElseThrow()
                        .missing())
                .isEmpty();
        assertThat(messages.of(tuti, 0, 1))
                .singleElement()
                .satisfies(told -> assertThat(told.body()).contains(REASON));

        withdrawals.offerAgain(budi, SLUG);
        assertThat(enrolments.enrol(people.learner("Ani", people.golo()), SLUG)).isPresent();
        assertThat(withdrawals.of(SLUG)).isEmpty();
    }

    @Test
    void aRecalledLessonIsRecalledInEveryVersionThatSaysTheSameUntilItIsMended() {
        var first = courses.newest(SLUG, Texts.INDONESIAN).orElseThrow().version();

        assertThat(withdrawals.recall(budi, SLUG, LESSON, REASON)).isEqualTo(new WithdrawResult.Done());
        assertThat(withdrawals.recall(first, LESSON)).map(Recall::reason).contains(REASON);
        assertThat(withdrawals.recalls(first)).hasSize(1);

        var same = versions.withSentence(SLUG, "business-profile");
        assertThat(withdrawals.recall(same, LESSON)).isPresent();
        var mended = versions.withSentence(SLUG, LESSON);
        assertThat(withdrawals.recalls(mended)).isEmpty();
        assertThat(withdrawals.recall(first, LESSON)).isPresent();

        withdrawals.lift(budi, SLUG, LESSON);
        assertThat(withdrawals.recalls(first)).isEmpty();
    }

    @Test
    void learnersAreToldWhyInWords() {
        assertThat(withdrawals.withdraw(budi, SLUG, " ")).isEqualTo(new WithdrawResult.ReasonMissing());
        assertThat(withdrawals.recall(budi, SLUG, LESSON, "x".repeat(501))).isEqualTo(new WithdrawResult.TooLong(500));
        assertThat(withdrawals.recall(budi, SLUG, "nothing", REASON)).isEqualTo(new WithdrawResult.NotThere());
        assertThat(withdrawals.withdraw(budi, "nothing", REASON)).isEqualTo(new WithdrawResult.NotThere());
    }

    @Test
    void onlyTrainersWithdrawAndRecall() {
        for (var other : List.of(sari, people.operator("Agus"))) {
            for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                    () -> withdrawals.withdraw(other, SLUG, REASON),
                    () -> withdrawals.offerAgain(other, SLUG),
                    () -> withdrawals.recall(other, SLUG, LESSON, REASON),
                    () -> withdrawals.lift(other, SLUG, LESSON))) {
                assertThatThrownBy(attempt).isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    private static List<String> slugs(List<CourseOutline> courses) {
        return courses.stream().map(CourseOutline::slug).toList();
    }
}
