package id.melek.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.IntegrationTest;
import id.melek.account.CodeResult.Accepted;
import id.melek.account.CodeResult.Invalid;
import id.melek.account.CodeResult.Refused;
import id.melek.account.CodeResult.Taken;
import id.melek.account.SignInResult.Welcome;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class OneTimeCodesTest {

    private static final String NEW_PIN = "161803";

    private final MovableClock clock = new MovableClock();
    private final String number = People.number();

    @Autowired
    People people;

    @Autowired
    SignIns signIns;

    private OneTimeCodes codes;

    private Person sari;
    private Person budi;

    @BeforeEach
    void prepare(
            @Autowired OneTimeCodeRepository repository,
            @Autowired AccountRepository accounts,
            @Autowired Attempts attempts,
            @Autowired Secrets secrets,
            @Autowired TransactionOperations transaction) {
        codes = new OneTimeCodes(repository, accounts, attempts, secrets, transaction, clock);
        sari = people.learner("Sari Wulandari", number, people.golo());
        budi = people.trainer("Budi");
    }

    @Test
    void sariGetsBackInWithACodeFromBudi() {
        var code = codes.handOut(budi, sari.id());

        assertThat(code.code()).matches("\\d{8}");
        assertThat(codes.use(use(code, NEW_PIN, ""))).isEqualTo(new Accepted(sari.id()));
        assertThat(signIns.signIn(number, NEW_PIN)).isEqualTo(new Welcome(sari.id()));
        assertThat(signIns.signIn(number, People.PIN)).isEqualTo(new SignInResult.Refused());
        assertThat(codes.handedOutBy(budi)).singleElement().satisfies(record -> {
            assertThat(record.name()).isEqualTo("Sari Wulandari");
            assertThat(record.issuedAt()).isEqualTo(clock.instant());
            assertThat(record.usedAt()).isEqualTo(clock.instant());
        });
    }

    @Test
    void sheBringsANewNumberAlong() {
        var newNumber = People.number();

        codes.use(use(codes.handOut(budi, sari.id()), NEW_PIN, newNumber));

        assertThat(signIns.signIn(newNumber, NEW_PIN)).isEqualTo(new Welcome(sari.id()));
        assertThat(signIns.signIn(number, NEW_PIN)).isEqualTo(new SignInResult.Refused());
    }

    @Test
    void aCodeIsGoodOnce() {
        var code = codes.handOut(budi, sari.id());
        codes.use(use(code, NEW_PIN, ""));

        assertThat(codes.use(use(code, "141421", ""))).isEqualTo(new Refused());
    }

    @Test
    void aCodeIsGoodForADay() {
        var code = codes.handOut(budi, sari.id());
        clock.forward(Duration.ofDays(1));

        assertThat(codes.use(use(code, NEW_PIN, ""))).isEqualTo(new Refused());
    }

    @Test
    void aNewerCodeTakesThePlaceOfTheOld() {
        var old = codes.handOut(budi, sari.id());
        var code = codes.handOut(budi, sari.id());

        assertThat(codes.use(use(old, NEW_PIN, ""))).isEqualTo(new Refused());
        assertThat(codes.use(use(code, NEW_PIN, ""))).isEqualTo(new Accepted(sari.id()));
    }

    @Test
    void afterFiveWrongTriesTheRightCodeIsWorthNothing() {
        var code = codes.handOut(budi, sari.id());
        var wrong = new CodeUse(number, code.code().equals("12345678") ? "87654321" : "12345678", NEW_PIN, "");
        for (var i = 0; i < 5; i++) {
            assertThat(codes.use(wrong)).isEqualTo(new Refused());
        }

        assertThat(codes.use(use(code, NEW_PIN, ""))).isNotEqualTo(new Accepted(sari.id()));
    }

    @Test
    void anUnknownNumberIsRefusedLikeAWrongCode() {
        assertThat(codes.use(new CodeUse(People.number(), "12345678", NEW_PIN, "")))
                .isEqualTo(new Refused());
        assertThat(codes.use(new CodeUse(number, "12345678", NEW_PIN, ""))).isEqualTo(new Refused());
    }

    @Test
    void aWrongFieldDoesNotCostTheCode() {
        var code = codes.handOut(budi, sari.id());
        var taken = People.number();
        people.learner("Wati", taken, people.golo());

        assertThat(codes.use(new CodeUse("0812", "1234", "123456", "0813")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .containsOnlyKeys(Field.CONTACT, Field.CODE, Field.SECRET, Field.NEW_CONTACT));
        assertThat(codes.use(use(code, NEW_PIN, taken))).isEqualTo(new Taken());
        assertThat(codes.use(use(code, NEW_PIN, ""))).isEqualTo(new Accepted(sari.id()));
    }

    @Test
    void budiFindsHerByNumberOrByNameAndVillage() {
        assertThat(codes.lookUp(budi, "+62" + number.substring(1)))
                .contains(new Candidate(sari.id(), "Sari Wulandari", Role.LEARNER, people.golo()));
        assertThat(codes.lookUp(budi, "wulan", people.golo()))
                .extracting(Candidate::id)
                .containsExactly(sari.id());
        assertThat(codes.lookUp(budi, "wulan", people.waeBelang())).isEmpty();
        assertThat(codes.lookUp(budi, "wu", people.golo())).isEmpty();
        assertThat(codes.lookUp(budi, People.number())).isEmpty();
    }

    @Test
    void aTrainerOpensNoStaffAccounts() {
        var agus = people.operator("Agus");
        var hisNumber = signIns.contactOf(agus).value();

        assertThat(codes.lookUp(budi, hisNumber)).isEmpty();
        assertThatThrownBy(() -> codes.handOut(budi, agus.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> codes.handOut(agus, agus.id())).isInstanceOf(AccessDeniedException.class);
        assertThat(codes.lookUp(agus, signIns.contactOf(budi).value())).isPresent();
    }

    @Test
    void aPinIsNotEnoughWhenTheCodeIsForStaff() {
        var agus = people.operator("Agus");
        var code = codes.handOut(agus, budi.id());

        assertThat(codes.use(use(code, NEW_PIN, "")))
                .isEqualTo(new Invalid(Map.of(Field.SECRET, "account.problem.password-not-pin")));
        assertThat(codes.use(use(code, "kebaya hijau", ""))).isEqualTo(new Accepted(budi.id()));
    }

    @Test
    void learnersAndManagersHandOutNothing() {
        var ratna = people.manager("Ratna", people.nusaTenggaraTimur());
        var wati = people.learner("Wati", people.golo());

        for (var other : new Person[] {ratna, wati}) {
            assertThatThrownBy(() -> codes.lookUp(other, number)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> codes.lookUp(other, "Sari", people.golo()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> codes.handOut(other, sari.id())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> codes.handedOutBy(other)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private CodeUse use(NewCode code, String pin, String newContact) {
        return new CodeUse(code.contact().value(), code.code(), pin, newContact);
    }
}
