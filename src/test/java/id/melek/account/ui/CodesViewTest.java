package id.melek.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Paragraph;
import id.melek.account.CodeResult;
import id.melek.account.CodeUse;
import id.melek.account.OneTimeCodes;
import id.melek.account.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CodesViewTest extends PageTest {

    private final String number = People.number();

    @Autowired
    OneTimeCodes codes;

    @Test
    void budiFindsSariByHerNumberAndMakesACodeThatWorks() {
        var sari = people.learner("Sari", number, people.golo());
        signInAs.account(people.trainer("Budi").id());
        navigate(CodesView.class);

        type("contact", number);
        send();
        press("Make a code");

        var code = find(Paragraph.class).withClassName("code").single().getText();
        assertThat(codes.use(new CodeUse(number, code, "161803", ""))).isEqualTo(new CodeResult.Accepted(sari.id()));
        assertThat(words()).anyMatch(text -> text.startsWith("Sari, ") && text.endsWith("Not used yet."));
    }

    @Test
    void heFindsHerByNameAndVillageToo() {
        people.learner("Sari Wulandari", number, people.golo());
        signInAs.account(people.trainer("Budi").id());
        navigate(CodesView.class);

        type("name", "wulan");
        type("area", "manggarai");
        press("Kabupaten Manggarai");
        type("village", "golo");
        press("Desa Golo");
        send(find(Form.class).all().getLast());

        assertThat(words()).contains("Sari Wulandari");
    }

    @Test
    void nobodyFoundIsSaid() {
        signInAs.account(people.trainer("Budi").id());
        navigate(CodesView.class);

        type("contact", number);
        send();

        assertThat(words()).anyMatch(text -> text.startsWith("Nobody fits."));
    }

    @Test
    void learnersAndManagersDoNotGetThere() {
        signInAs.account(people.learner("Sari", people.golo()).id());
        assertThat(isRefused("codes", CodesView.class)).isTrue();
        signInAs.account(people.manager("Ratna", people.nusaTenggaraTimur()).id());
        assertThat(isRefused("codes", CodesView.class)).isTrue();
    }
}
