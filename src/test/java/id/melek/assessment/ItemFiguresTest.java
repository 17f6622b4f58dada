package id.melek.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.melek.IntegrationTest;
import id.melek.account.AccountId;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.assessment.QuestionFigures.Chosen;
import id.melek.base.Texts;
import id.melek.base.Uuids;
import id.melek.catalog.Courses;
import id.melek.catalog.LessonContent;
import id.melek.catalog.VersionId;
import id.melek.pack.Question;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** How a question did, reckoned by hand beforehand, from attempts that were really handed in. */
@IntegrationTest
class ItemFiguresTest {

    private static final String COURSE = "aman-berjualan-daring";
    private static final String LESSON = "final-test";
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");

    /** It stands outside the pools. */
    private static final String ALWAYS_ASKED = "test-friend-code";

    @Autowired
    Tests tests;

    @Autowired
    ItemFigures figures;

    @Autowired
    Courses courses;

    @Autowired
    Marking marking;

    @Autowired
    People people;

    private Person budi;
    private VersionId version;
    private Question.SingleChoice choice;
    private int minute;

    @BeforeEach
    void aTestIsPublished() {
        budi = people.trainer("Budi");
        version = courses.newest(COURSE, Texts.INDONESIAN).orElseThrow().version();
        choice = questions().stream()
                .filter(question -> question.id().equals(ALWAYS_ASKED))
                .map(Question.SingleChoice.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void belowTenFirstAttemptsNothingIsSaidAndFromTenOnHowManyKnewItAndWhatTheOthersChose() {
        for (var i = 0; i < 9; i++) {
            takes(i < 6 ? right() : wrong(), i < 6);
        }
        assertThat(of())
                .isEqualTo(
                        new QuestionFigures(choice.id(), 9, OptionalInt.empty(), List.of(), 0, OptionalDouble.empty()));

        var sari = takes(0, false);
        again(sari);

        assertThat(of().attempts()).isEqualTo(10);
        assertThat(of().facility()).hasValue(60);
        assertThat(of().blank()).isEqualTo(1);
        assertThat(of().chosen()).extracting(Chosen::times).containsExactly(times(6, 3));
        assertThat(of().chosen())
                .filteredOn(Chosen::right)
                .extracting(Chosen::times)
                .containsExactly(6);
        assertThat(of().discrimination()).isEmpty();
    }

    /**
     * 20 are right in all, 10 wrong here and right in all else, 10 right here alone, 10 wrong in all. Here 30 of 50 are right:
     * 60 %. The rest: mean 60 %. Mean product of score and rest (as shares): 20/50 = 0.4; 0.4 - 0.6 x 0.6 = 0.04; both variances
     * 0.6 x 0.4 = 0.24; 0.04 / 0.24 = 0.1667.
     */
    @Test
    void fromFiftyOnItIsSaidWhetherThoseWhoKnowTheRestKnowThisOneToo() {
        for (var i = 0; i < 50; i++) {
            takes(i < 20 || i >= 30 && i < 40 ? right() : wrong(), i < 30);
        }

        assertThat(of().attempts()).isEqualTo(50);
        assertThat(of().facility()).hasValue(60);
        assertThat(of().discrimination()).isPresent();
        assertThat(of().discrimination().orElseThrow()).isCloseTo(1 / 6.0, within(1e-9));
    }

    @Test
    void onlyTrainersSeeThem() {
        var sari = people.learner("Sari", people.golo());

        assertThatThrownBy(() -> figures.of(sari, COURSE, LESSON)).isInstanceOf(AccessDeniedException.class);
        assertThat(figures.of(budi, "no-such-course", LESSON)).isEmpty();
    }

    private QuestionFigures of() {
        return figures.of(budi, COURSE, LESSON).stream()
                .filter(one -> one.question().equals(choice.id()))
                .findFirst()
                .orElseThrow();
    }

    private Integer[] times(int right, int wrong) {
        var times = new Integer[choice.options().size()];
        Arrays.fill(times, 0);
        times[right() - 1] = right;
        times[wrong() - 1] = wrong;
        return times;
    }

    /** Counted from 1. */
    private int right() {
        return Integer.parseInt(marking.rightAnswer(choice).getFirst());
    }

    private int wrong() {
        return right() == 1 ? 2 : 1;
    }

    /** @param option what is chosen in the question that is looked at; 0 for nothing */
    private AccountId takes(int option, boolean knowsTheRest) {
        var learner = new AccountId(Uuids.next());
        take(learner, option, knowsTheRest);
        return learner;
    }

    private void again(AccountId learner) {
        take(learner, right(), false);
    }

    private void take(AccountId learner, int option, boolean knowsTheRest) {
        var at = MORNING.plusSeconds(60L * minute++);
        var attempt = ((Tests.Begun.Open) tests.start(learner, version, LESSON, Texts.INDONESIAN, at)).attempt();
        var answers = new HashMap<>(knowsTheRest ? tests.rightAnswers(attempt.id()) : Map.of());
        answers.remove(choice.id());
        if (option > 0) {
            answers.put(choice.id(), List.of(shown(attempt, choice.options().get(option - 1))));
        }
        tests.handIn(learner, version, LESSON, Optional.of(attempt.id()), answers, at, Texts.INDONESIAN);
    }

    /** The number that this attempt gives an option. */
    private String shown(TestAttempt attempt, Question.Option option) {
        return attempt.questions().stream()
                .filter(question -> question.id().equals(choice.id()))
                .flatMap(question -> Objects.requireNonNull(question.options()).stream())
                .filter(one -> one.text().equals(option.text()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<Question> questions() {
        return courses.lesson(version, LESSON, Texts.INDONESIAN)
                .flatMap(LessonContent::test)
                .orElseThrow()
                .questions();
    }
}
