package id.melek.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretRulesTest {

    private final Contact sari = Contact.parse("0812-3456-7890").orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"271828", "190845", "melati-merah", "ibu punya 3 toko"})
    void anOrdinaryPinOrPasswordIsTaken(String secret) {
        assertThat(SecretRules.problemWith(secret, sari, Role.LEARNER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12345, pin-length",
        "1234567, pin-length",
        "123456, pin-easy",
        "654321, pin-easy",
        "345678, pin-easy",
        "890123, pin-easy",
        "000000, pin-easy",
        "777777, pin-easy",
        "121212, pin-easy",
        "123123, pin-easy",
        "112233, pin-easy",
        "567890, pin-easy",
        "melati, password-short",
        "Password, password-easy",
        "bismillah, password-easy"
    })
    void anEasyOneIsRefusedWithTheReason(String secret, String reason) {
        assertThat(SecretRules.problemWith(secret, sari, Role.LEARNER)).contains("account.problem." + reason);
    }

    @Test
    void theEndOfTheNumberIsNoPin() {
        var other = Contact.parse("0812-3427-1828").orElseThrow();

        assertThat(SecretRules.problemWith("271828", other, Role.LEARNER)).contains("account.problem.pin-in-number");
    }

    @Test
    void aPasswordIsNoLongerThanWhatIsReadOfIt() {
        assertThat(SecretRules.problemWith("é".repeat(37), sari, Role.LEARNER))
                .contains("account.problem.password-long");
    }

    @Test
    void aPinIsNotEnoughForStaff() {
        assertThat(SecretRules.problemWith("271828", sari, Role.TRAINER)).contains("account.problem.password-not-pin");
    }
}
