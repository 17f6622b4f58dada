package id.melek.participation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Location;
import id.melek.IntegrationTest;
import id.melek.account.People;
import id.melek.account.SignInAs;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The address of the page of figures is the whole state; what of it cannot be understood is said. */
@IntegrationTest
@ViewPackages(packages = {"id.melek.participation.ui", "id.melek.shell", "id.melek.home"})
class FiguresViewTest extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    SignInAs signInAs;

    @BeforeEach
    void ratnaReadsEnglish() {
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
        signInAs.account(people.manager("Ratna", people.nusaTenggaraTimur()).id());
    }

    @AfterEach
    void leave() {
        signInAs.nobody();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyz", "2026-13", "2026-Q5", "2026/01"})
    void aPeriodThatIsNoneIsSaidAndTheRestHolds(String period) {
        open("figures/53.10?show=completed&period=" + period);

        assertThat(notice()).contains("“" + period + "”", "since the start", "2026-Q1");
        assertThat(find(H1.class).single().getText()).isEqualTo("Kabupaten Manggarai");
        assertThat(current()).contains("Completed", "Since the start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "51", "Bali"})
    void aRegionThatSheMayNotSeeIsAnsweredLikeNoneWithHersAndTheRestHolds(String code) {
        open("figures/" + code + "?period=2026-03&show=active");

        assertThat(notice()).contains("“" + code + "”", "Nusa Tenggara Timur").doesNotContain("since the start");
        assertThat(find(H1.class).single().getText()).isEqualTo("Nusa Tenggara Timur");
        assertThat(current()).contains("Active", "March 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"show=sold", "class=town", "trait=shoes", "borders=later"})
    void anythingElseThatIsNotKnownIsSaid(String parameter) {
        open("figures/53?period=2026-03&" + parameter);

        assertThat(notice()).contains(parameter.split("=")[0] + "=“" + parameter.split("=")[1] + "”");
        assertThat(current()).contains("March 2026");
    }

    @Test
    void whatCanBeReadIsNotComplainedAbout() {
        open("figures/53.10?period=2026-Q1&show=active&class=rural&trait=age&borders=then&with=2025-Q4");

        assertThat(find(Div.class).withClassName("notice").all()).isEmpty();
    }

    private void open(String address) {
        var location = new Location(address);
        UI.getCurrentOrThrow().navigate(location.getPath(), location.getQueryParameters());
    }

    private String notice() {
        return text(find(Div.class).withClassName("notice").single());
    }

    /** What the bars of choices say is chosen. */
    private List<String> current() {
        return find(Anchor.class).withAttribute("aria-current", "true").all().stream()
                .map(FiguresViewTest::text)
                .toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
