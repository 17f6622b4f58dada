package id.melek.participation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import id.melek.IntegrationTest;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.account.SignInAs;
import id.melek.participation.Editions;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@ViewPackages(packages = {"id.melek.participation.ui", "id.melek.shell", "id.melek.home"})
class EditionsViewTest extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    SignInAs signInAs;

    @Autowired
    Editions editions;

    private Person ratna;

    @BeforeEach
    void ratnaReadsEnglish() {
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
        ratna = people.manager("Ratna", people.nusaTenggaraTimur());
    }

    @AfterEach
    void leave() {
        signInAs.nobody();
    }

    @Test
    void aManagerMakesADraftOfTheLastMonthAndSignsItAfterBeingAskedOnceMore() {
        signInAs.account(ratna.id());
        navigate(EditionsView.class);

        press("Make a draft");
        var draft = editions.list(ratna).getFirst();
        assertThat(draft.month()).isEqualTo(editions.months(ratna).getFirst());
        assertThat(notice()).startsWith("Draft " + draft.label());
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().endsWith("report.pdf?id=" + draft.id()));

        press("Sign off");
        assertThat(editions.list(ratna)).allMatch(edition -> edition.isDraft());
        press("Yes, sign off " + draft.label());

        assertThat(editions.list(ratna)).noneMatch(edition -> edition.isDraft());
        assertThat(notice()).contains("will not change");
    }

    @Test
    void nobodyElseGetsToThePage() {
        signInAs.account(people.trainer("Budi").id());
        UI.getCurrentOrThrow().navigate("reports");

        assertThat(getCurrentView()).isNotInstanceOf(EditionsView.class);
    }

    private void press(String text) {
        test(find(NativeButton.class).withText(text).single()).click();
    }

    private String notice() {
        return find(Paragraph.class).withAttribute("role", "status").single().getText();
    }
}
