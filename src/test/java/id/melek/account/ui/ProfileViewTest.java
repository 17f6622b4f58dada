package id.melek.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeDetails;
import id.melek.account.Accounts;
import id.melek.account.Businesses;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.account.SignInResult;
import id.melek.account.SignIns;
import id.melek.account.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProfileViewTest extends PageTest {

    private final String number = People.number();

    @Autowired
    Accounts accounts;

    @Autowired
    Businesses businesses;

    @Autowired
    SignIns signIns;

    @Autowired
    SignedIn signedIn;

    private Person sari;

    @BeforeEach
    void sariIsIn() {
        sari = people.learner("Sari", number, people.golo());
        signInAs.account(sari.id());
    }

    @Test
    void sheSeesWhatIsKeptAboutHer() {
        open();

        assertThat(typed("name")).isEqualTo("Sari");
        assertThat(words())
                .contains("Golo, Cibal, Kabupaten Manggarai, Nusa Tenggara Timur")
                .anyMatch(text -> text.replaceAll("\\D", "").equals(number));
    }

    @Test
    void sheRenamesHerselfAndMoves() {
        open();
        type("name", "Sari Wulandari");
        send(form(NameForm.class));
        type("area", "manggarai");
        press("Kabupaten Manggarai");
        type("village", "wae belang");
        press("Wae Belang");
        send(form(MoveForm.class));

        assertThat(signedIn.require().name()).isEqualTo("Sari Wulandari");
        assertThat(accounts.villageOf(sari.id())).isEqualTo(people.waeBelang());
    }

    @Test
    void aNewPinSignsOthersOutButNotThisBrowser() {
        open();
        type("present-secret", People.PIN);
        type("new-secret", "161803");
        send(form(SecretForm.class));

        assertThat(signedIn.person()).contains(sari);
        assertThat(signIns.signIn(number, "161803")).isEqualTo(new SignInResult.Welcome(sari.id()));
    }

    @Test
    void aWrongPresentPinIsSaidBesideIt() {
        open();
        type("present-secret", "902716");
        type("new-secret", "161803");
        send(form(SecretForm.class));

        assertThat(complaints()).containsExactly("This is not your present PIN or password.");
        assertThat(typed("new-secret")).isEqualTo("161803");
    }

    @Test
    void aNumberThatSomebodyElseHasIsRefused() {
        var others = People.number();
        people.learner("Wati", others, people.golo());
        open();
        type("new-contact", others);
        type("contact-secret", People.PIN);
        send(form(ContactForm.class));

        assertThat(complaints()).containsExactly("Another account already has this number or address.");
    }

    @Test
    void herBusinessShowsTheCodeForItsOtherMembers() {
        businesses.name(sari, "Tenun Sari");
        open();

        assertThat(words()).contains("Tenun Sari", "People of this business in Melek: 1");
        assertThat(find(NativeDetails.class).all()).isNotEmpty();
    }

    @Test
    void staffHaveNoVillageAndNoQuestions() {
        signInAs.account(people.trainer("Budi").id());
        open();

        assertThat(words()).contains("PIN or password").doesNotContain("Village of the business", "My business");
    }

    private void open() {
        navigate(ProfileView.class);
    }

    private Form form(Class<? extends Composite<Form>> kind) {
        return find(kind).single().getContent();
    }
}
