package id.melek.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.account.People;
import id.melek.account.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignInViewTest extends PageTest {

    private final String number = People.number();

    @Autowired
    SignedIn signedIn;

    @Test
    void sariIsInWithHerNumberAndPin() {
        var sari = people.learner("Sari", number, people.golo());
        navigate(SignInView.class);

        signIn(People.PIN);

        assertThat(signedIn.person()).contains(sari);
    }

    @Test
    void aRefusalDoesNotTellWhatWasWrong() {
        navigate(SignInView.class);

        signIn("902716");

        assertThat(signedIn.person()).isEmpty();
        assertThat(words()).contains("Number or PIN do not fit. Check both and try again.");
        assertThat(typed("contact")).isEqualTo(number);
    }

    @Test
    void tooManyTriesAreToldWhenToComeBack() {
        navigate(SignInView.class);
        for (var i = 0; i < 5; i++) {
            signIn("902716");
        }

        signIn(People.PIN);

        assertThat(words()).contains("Too many tries. Try again in 1 minute.");
    }

    @Test
    void whoNeedsThePageAgainIsLedOnlyWithinMelek() {
        assertThat(Paths.local("courses/first-sale?x=1")).isEqualTo("/courses/first-sale?x=1");
        assertThat(Paths.local("/me")).isEqualTo("/me");
        for (var elsewhere : new String[] {
            "//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "me\r\nX: 1", "///x"
        }) {
            assertThat(Paths.local(elsewhere)).isEqualTo("/");
        }
    }

    private void signIn(String pin) {
        type("contact", number);
        type("secret", pin);
        send();
    }
}
