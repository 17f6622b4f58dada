package id.melek.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.account.OneTimeCodes;
import id.melek.account.People;
import id.melek.account.SignInResult;
import id.melek.account.SignIns;
import id.melek.account.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ForgotPinViewTest extends PageTest {

    private final String number = People.number();

    @Autowired
    OneTimeCodes codes;

    @Autowired
    SignedIn signedIn;

    @Autowired
    SignIns signIns;

    @Test
    void sariIsInWithACodeAndANewNumber() {
        var sari = people.learner("Sari", number, people.golo());
        var newNumber = People.number();
        var code = codes.handOut(people.trainer("Budi"), sari.id()).code();
        navigate(ForgotPinView.class);

        fillIn(code.substring(0, 4) + " " + code.substring(4));
        type("new-contact", newNumber);
        send();

        assertThat(signedIn.person()).contains(sari);
        assertThat(signIns.signIn(newNumber, "161803")).isEqualTo(new SignInResult.Welcome(sari.id()));
    }

    @Test
    void aWrongCodeIsRefusedInWords() {
        people.learner("Sari", number, people.golo());
        navigate(ForgotPinView.class);

        fillIn("12345678");
        send();

        assertThat(signedIn.person()).isEmpty();
        assertThat(words()).anyMatch(text -> text.startsWith("This number and code do not fit"));
    }

    @Test
    void everyFieldSaysWhatIsWrong() {
        navigate(ForgotPinView.class);

        type("code", "123");
        send();

        assertThat(complaints()).hasSize(3).contains("The code has 8 digits.", "A PIN has exactly 6 digits.");
        assertThat(typed("code")).isEqualTo("123");
    }

    private void fillIn(String code) {
        type("contact", number);
        type("code", code);
        type("secret", "161803");
    }
}
