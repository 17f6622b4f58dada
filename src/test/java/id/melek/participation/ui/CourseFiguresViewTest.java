package id.melek.participation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import id.melek.IntegrationTest;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.account.SignInAs;
import id.melek.account.Staff;
import id.melek.catalog.CoursePaths;
import id.melek.learning.Act;
import id.melek.learning.Enquiries;
import id.melek.learning.Enrolments;
import id.melek.learning.Learning;
import id.melek.participation.Takers;
import id.melek.region.Settlement;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@ViewPackages(packages = {"id.melek.participation.ui", "id.melek.shell", "id.melek.home", "id.melek.account.ui"})
class CourseFiguresViewTest extends SpringBrowserlessTest {

    private static final String COURSE = Learning.COURSE;
    private static final String ALWAYS_ASKED = "test-friend-code";
    private static final int PEOPLE = 20;
    private static final String MISTAKE = "Gambarnya terbalik <b>";

    @Autowired
    People people;

    @Autowired
    SignInAs signInAs;

    @Autowired
    Staff staff;

    @Autowired
    Learning learning;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Enquiries enquiries;

    @Autowired
    Takers takers;

    @Autowired
    Clock clock;

    @Autowired
    EntityManager entities;

    private Person budi;
    private Person sari;

    @BeforeEach
    void sariReportsAMistake() {
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
        budi = people.trainer("Budi");
        sari = people.learner("Sari", people.golo());
        learning.joins(sari, COURSE);
        entities.flush();
        report(MISTAKE);
    }

    @AfterEach
    void leave() {
        signInAs.nobody();
    }

    @Test
    void aTrainerSeesWhatIsReportedAndWhatIsToCome() {
        var page = opened(budi);

        assertThat(page).contains("has not been counted yet", MISTAKE, "No question can be told of yet");
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().equals("enquiries"));
    }

    @Test
    void whatIsSettledIsOnlyCountedAndOtherCoursesAreNotThere() {
        report("Salah ketik");
        enquiries.mistakes(budi, COURSE, 10).open().forEach(one -> enquiries.close(budi, one.id(), ""));
        report("Tombolnya tidak ada");

        assertThat(opened(budi)).contains("Tombolnya tidak ada", "Settled: 2").doesNotContain(MISTAKE);
        assertThat(enquiries.mistakes(budi, COURSE, 1).open())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).isEqualTo("Tombolnya tidak ada"));
        assertThat(enquiries.mistakes(budi, "jualan-pertama-whatsapp", 10).isEmpty())
                .isTrue();
    }

    @Test
    void theHardestQuestionsAndThoseWhoReportStandBySettlementClass() {
        var course = takers.course();
        for (int person = 0; person < 2 * PEOPLE; person++) {
            var wati = takers.from(person % 2 == 0 ? Settlement.RURAL : Settlement.URBAN);
            var began = clock.instant().minus(Duration.ofDays(200));
            takers.enrols(wati, began);
            takers.does(wati, Act.Kind.OPENED, course.lessons().getFirst().slug(), Map.of(), began);
            boolean knows = person >= PEOPLE;
            takers.answers(wati, one -> knows || !one.equals(ALWAYS_ASKED), began);
            if (person < PEOPLE) {
                takers.reportsAMistake(wati, began);
            }
        }
        takers.count();

        var page = opened(budi);

        assertThat(page).contains("50 %of 40 people", "50 %–50 %", "20 of 40", "10 of 20");
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().endsWith("/" + ALWAYS_ASKED));
    }

    @Test
    void nobodyElseGetsToThePageNorWhoseAccessEnded() {
        var agus = people.operator("Agus");
        for (var other : List.of(people.manager("Ratna", people.nusaTenggaraTimur()), sari, agus)) {
            assertThat(opened(other)).as(other.name()).doesNotContain(MISTAKE);
        }
        signInAs.nobody();
        assertThat(opened()).doesNotContain(MISTAKE);

        signInAs.account(budi.id());
        staff.endAccess(agus, budi.id());
        entities.flush();

        assertThat(opened()).doesNotContain(MISTAKE);
    }

    private void report(String text) {
        var lesson = enrolments
                .progress(sari.id(), COURSE, Locale.of("id"))
                .orElseThrow()
                .next()
                .slug();
        enquiries.ask(sari, UUID.randomUUID(), Enquiries.Kind.MISTAKE, COURSE, lesson, text);
    }

    private String opened(Person who) {
        signInAs.account(who.id());
        return opened();
    }

    /** What stands on the page where one ends up; nothing if that is an error. */
    private String opened() {
        UI.getCurrentOrThrow().navigate("");
        try {
            UI.getCurrentOrThrow().navigate(CoursePaths.figures(COURSE));
        } catch (RuntimeException refused) {
            return "";
        }
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
