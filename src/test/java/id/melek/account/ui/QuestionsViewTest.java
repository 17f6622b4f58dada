package id.melek.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import id.melek.account.Answer;
import id.melek.account.Businesses;
import id.melek.account.Person;
import id.melek.account.Profiles;
import id.melek.account.Question;
import id.melek.base.ui.Tick;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class QuestionsViewTest extends PageTest {

    @Autowired
    Profiles profiles;

    @Autowired
    Businesses businesses;

    private Person sari;

    @BeforeEach
    void sariIsIn() {
        sari = people.learner("Sari", people.golo());
        signInAs.account(sari.id());
    }

    @Test
    void everyAnswerIsKeptAtOnceAndEveryQuestionSaysWhy() {
        navigate(QuestionsView.class);
        assertThat(words()).contains("You and the business", "So that the next questions suit you.");

        tick(0);
        send();

        assertThat(answer(Question.PART)).isEqualTo("OWNER");
        assertThat(title()).isEqualTo("Orders in the last 30 days");
    }

    @Test
    void nothingChosenIsNoAnswerAndContradictionsAreNamed() {
        navigate(QuestionsView.class);
        send();
        assertThat(complaints()).containsExactly("Choose one, or press Skip.");

        press("Skip");
        tick(0);
        tick(4);
        send();
        assertThat(complaints()).containsExactly("Choose the ways, or “no orders”, but not both.");
    }

    @Test
    void whoIsNotTradingYetIsNotAskedAboutABusiness() {
        navigate(QuestionsView.class);
        tick(2);
        send();
        press("Skip");

        assertThat(title()).isEqualTo("Woman or man");
    }

    @Test
    void theBusinessGetsANameAndThenATrade() {
        navigate(QuestionsView.class);
        press("Skip");
        press("Skip");
        type("business-name", "Tenun Sari");
        send();

        assertThat(businesses.of(sari)).isPresent();
        assertThat(title()).isEqualTo("Trade");
    }

    @Test
    void everythingCanBeSkippedAndIsNotAskedAgain() {
        navigate(QuestionsView.class);
        for (var i = 0; i < 7; i++) {
            press("Skip");
        }

        assertThat(title()).isEqualTo("Thank you");
        assertThat(QuestionsView.open(sari, profiles, businesses)).isZero();
    }

    @Test
    void sheComesBackToWhereSheWas() {
        profiles.answer(sari, Question.PART, "NOT_YET");
        profiles.skip(sari, Question.ORDERS);

        navigate(QuestionsView.class);

        assertThat(title()).isEqualTo("Woman or man");
    }

    @Test
    void theSixQuestionsOfTheWashingtonGroupStandTogether() {
        profiles.answer(sari, Question.PART, "NOT_YET");
        navigate(QuestionsView.class);
        press("Skip");
        press("Skip");
        press("Skip");
        assertThat(find(Tick.class).all()).hasSize(24);

        tick(2);
        send();

        assertThat(answer(Question.SEEING)).isEqualTo("MUCH");
        assertThat(profiles.of(sari).get(Question.HEARING)).isNotNull().matches(Answer::isSkipped);
    }

    private String title() {
        return find(H1.class).single().getText();
    }

    private String answer(Question question) {
        var given = profiles.of(sari).get(question);
        return given == null ? "" : given.value();
    }
}
