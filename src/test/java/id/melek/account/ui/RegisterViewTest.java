package id.melek.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.account.Accounts;
import id.melek.account.LearnerRegistered;
import id.melek.account.People;
import id.melek.account.Role;
import id.melek.account.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class RegisterViewTest extends PageTest {

    private static final int HELPED = 0;
    private static final int CONSENT = 1;

    private final String number = People.number();

    @Autowired
    ApplicationEvents events;

    @Autowired
    Accounts accounts;

    @Autowired
    SignedIn signedIn;

    @Test
    void sariFindsHerVillageByThreeLettersAndIsIn() {
        navigate(RegisterView.class);
        fillIn(People.PIN);

        send();

        var sari = signedIn.require();
        assertThat(sari.name()).isEqualTo("Sari");
        assertThat(sari.role()).isEqualTo(Role.LEARNER);
        assertThat(sari.language().getLanguage()).isEqualTo("en");
        assertThat(accounts.villageOf(sari.id())).isEqualTo(people.golo());
    }

    @Test
    void whoeverIsHelpedByATrainerSaysSo() {
        navigate(RegisterView.class);
        fillIn(People.PIN);
        tick(HELPED);

        send();

        assertThat(events.stream(LearnerRegistered.class))
                .singleElement()
                .satisfies(registered -> assertThat(registered.helped()).isTrue());
    }

    @Test
    void theWholePathStandsWithEachVillage() {
        navigate(RegisterView.class);
        type("area", "manggarai");
        press("Kabupaten Manggarai");
        type("village", "gol");

        assertThat(textOf(button("Golo Cador"))).contains("Kabupaten Manggarai").contains("Nusa Tenggara Timur");
    }

    @Test
    void twoLettersAreNotEnoughAndNothingFoundIsSaid() {
        navigate(RegisterView.class);
        type("area", "manggarai");
        press("Kabupaten Manggarai");

        type("village", "go");
        assertThat(words()).contains("Type at least 3 letters.");

        type("village", "xqxqxq");
        assertThat(words()).anyMatch(text -> text.startsWith("Nothing fits."));
    }

    @Test
    void aVillageCanBeChosenAgain() {
        navigate(RegisterView.class);
        fillIn(People.PIN);
        press("Change");

        send();

        assertThat(signedIn.person()).isEmpty();
        assertThat(complaints()).containsExactly("Choose a village from the list that appears.");
    }

    @Test
    void aVillageThatTheTabRemembersIsStillChosen() {
        navigate(RegisterView.class);
        type("village-kept", "53.10.06.2008");

        assertThat(words()).contains("Desa Golo", "Cibal district, Kabupaten Manggarai, Nusa Tenggara Timur");
    }

    @Test
    void whatTheTabSaysIsNotTrusted() {
        navigate(RegisterView.class);
        type("village-kept", "53.10");
        type("village-kept", "'; drop table account");

        send();

        assertThat(complaints()).contains("Choose a village from the list that appears.");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        navigate(RegisterView.class);
        fillIn("123456");

        send();

        assertThat(complaints()).singleElement().asString().startsWith("This PIN is too easy to guess");
        assertThat(typed("name")).isEqualTo("Sari");
        assertThat(typed("contact")).isEqualTo(number);
        assertThat(typed("secret")).isEqualTo("123456");
        assertThat(words()).contains("Desa Golo");

        type("secret", People.PIN);
        assertThat(complaints()).isEmpty();
        send();
        assertThat(signedIn.person()).isPresent();
    }

    @Test
    void anEmptyFormIsMarkedInEveryField() {
        navigate(RegisterView.class);

        send();

        assertThat(complaints()).hasSize(5);
    }

    @Test
    void whoHasAnAccountIsToldPolitelyAndShownTheWaysIn() {
        people.learner("Sari", number, people.golo());
        navigate(RegisterView.class);
        fillIn(People.PIN);

        send();

        assertThat(words()).anyMatch(text -> text.startsWith("This number or address already has an account."));
        assertThat(words()).contains("Sign in", "Forgot PIN");
    }

    private void fillIn(String pin) {
        type("name", "Sari");
        type("contact", number);
        type("secret", pin);
        type("area", "manggarai");
        press("Kabupaten Manggarai");
        type("village", "golo");
        press("Desa Golo");
        tick(CONSENT);
    }
}
