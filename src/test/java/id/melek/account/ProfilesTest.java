package id.melek.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.IntegrationTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ProfilesTest {

    private final MovableClock clock = new MovableClock();

    @Autowired
    People people;

    private Profiles profiles;
    private Person sari;

    @BeforeEach
    void prepare(
            @Autowired PersonAnswerRepository answers, @Autowired AnswerTexts texts, @Autowired TraitsTeller traits) {
        profiles = new Profiles(answers, texts, traits, clock);
        sari = people.learner("Sari", people.golo());
    }

    @Test
    void anAnswerIsDatedAndALaterOneDoesNotOverwriteIt() {
        var before = clock.instant();
        profiles.answer(sari, Question.ORDERS, Answerable.NONE);
        clock.forward(Duration.ofDays(90));
        profiles.answer(sari, Question.ORDERS, "WHATSAPP,MARKETPLACE");

        assertThat(profiles.of(sari))
                .isEqualTo(Map.of(Question.ORDERS, new Answer("WHATSAPP,MARKETPLACE", clock.instant())));
        assertThat(profiles.at(sari.id(), before.plus(Duration.ofDays(89))))
                .isEqualTo(Map.of(Question.ORDERS, new Answer(Answerable.NONE, before)));
        assertThat(profiles.at(sari.id(), before.minusSeconds(1))).isEmpty();
    }

    @Test
    void whatWasSkippedIsKnownAndIsNoAnswer() {
        profiles.skip(sari, Question.GENDER);

        assertThat(profiles.of(sari).get(Question.GENDER)).isNotNull().matches(Answer::isSkipped);
    }

    @ParameterizedTest
    @CsvSource({
        "PART, WORKER, true",
        "PART, BOSS, false",
        "ORDERS, 'OWN_SITE,WHATSAPP', true",
        "ORDERS, NONE, true",
        "ORDERS, 'WHATSAPP,WHATSAPP', false",
        "ORDERS, 'WHATSAPP,NONE', false",
        "ORDERS, '', false",
        "BIRTH_YEAR, 1987, true",
        "BIRTH_YEAR, 2020, false",
        "BIRTH_YEAR, 1871, false",
        "BIRTH_YEAR, 87, false",
        "SEEING, MUCH, true",
        "PHONE, SKIPPED, false"
    })
    void onlyWhatCanBeAnAnswerIsRecorded(Question question, String answer, boolean accepted) {
        assertThat(profiles.answer(sari, question, answer)).isEqualTo(accepted);
        assertThat(profiles.of(sari).containsKey(question)).isEqualTo(accepted);
    }
}
