package id.melek.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import id.melek.account.Accounts;
import id.melek.account.People;
import id.melek.account.Role;
import id.melek.account.SignedIn;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StaffViewTest extends PageTest {

    private final String number = People.number();

    @Autowired
    Accounts accounts;

    @Autowired
    SignedIn signedIn;

    @BeforeEach
    void agusIsIn() {
        signInAs.account(people.operator("Agus").id());
    }

    @Test
    void ratnaIsInvitedForHerProvinceAndComesInByTheLink() {
        navigate(StaffView.class);
        type("contact", number);
        tick(1);
        type("scope", "nusa tenggara timur");
        press("Nusa Tenggara Timur");
        send();
        var link = find(Input.class, find(Div.class).withClassName("slip").single())
                .single()
                .getValue();
        var token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(link).endsWith("/invitation/" + token);

        signInAs.nobody();
        navigate(AcceptInvitationView.class, Map.of("token", token));
        type("name", "Ratna");
        type("secret", People.PASSWORD);
        send();

        assertThat(signedIn.require().role()).isEqualTo(Role.MANAGER);
        assertThat(signedIn.require().scope()).isEqualTo(people.nusaTenggaraTimur());
    }

    @Test
    void aManagerWithoutARegionIsNotInvited() {
        navigate(StaffView.class);
        type("contact", number);
        tick(1);
        send();

        assertThat(complaints()).containsExactly("Choose a region for the manager.");
        assertThat(typed("contact")).isEqualTo(number);
    }

    @Test
    void accessIsEndedAtOnceAndSaysByWhom() {
        var budi = people.trainer("Budi with a name of his own");
        navigate(StaffView.class);

        press("Yes, end the access of Budi with a name of his own now");

        assertThat(accounts.person(budi.id())).isEmpty();
        assertThat(words()).anyMatch(text -> text.startsWith("Trainer, access ended") && text.endsWith("by Agus"));
    }

    @Test
    void aPinIsNotEnoughForAnInvitedPerson() {
        navigate(StaffView.class);
        type("contact", number);
        tick(0);
        send();
        var link = find(Input.class, find(Div.class).withClassName("slip").single())
                .single()
                .getValue();

        signInAs.nobody();
        navigate(AcceptInvitationView.class, Map.of("token", link.substring(link.lastIndexOf('/') + 1)));
        type("name", "Budi");
        type("secret", "271828");
        send();

        assertThat(complaints()).singleElement().asString().startsWith("Staff have a password, not a PIN");
        assertThat(signedIn.person()).isEmpty();
    }

    @Test
    void aLinkThatOpensNothingSaysSo() {
        signInAs.nobody();
        navigate(AcceptInvitationView.class, Map.of("token", "unknown"));

        assertThat(words()).anyMatch(text -> text.startsWith("This invitation is no longer valid"));
    }

    @Test
    void onlyOperatorsGetThere() {
        signInAs.account(people.trainer("Budi").id());
        assertThat(isRefused("staff", StaffView.class)).isTrue();
        signInAs.account(people.manager("Ratna", people.nusaTenggaraTimur()).id());
        assertThat(isRefused("staff", StaffView.class)).isTrue();
        signInAs.account(people.learner("Sari", people.golo()).id());
        assertThat(isRefused("staff", StaffView.class)).isTrue();
    }
}
