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
import id.melek.assessment.QuestionFigures;
import id.melek.catalog.CoursePaths;
import id.melek.learning.Enquiries;
import id.melek.learning.Enrolments;
import id.melek.learning.Learning;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@ViewPackages(packages = {"id.melek.participation.ui", "id.melek.shell", "id.melek.home", "id.melek.account.ui"})
class CourseFiguresViewTest extends SpringBrowserlessTest {

    private static final String COURSE = Learning.COURSE;
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

        assertThat(page).contains("has not been counted yet", MISTAKE, "No question has been taken by 10 people");
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().equals("enquiries"));
    }

    @Test
    void whatIsSettledIsOnlyCountedAndOtherCoursesAreNotThere() {
        var open = enquiries.mistakes(budi, COURSE, 10);
        enquiries.close(budi, open.getFirst().id(), "");
        report("Tombolnya tidak ada");

        assertThat(opened(budi)).contains("Tombolnya tidak ada", "Settled: 1").doesNotContain(MISTAKE);
        assertThat(enquiries.mistakes(budi, COURSE, 10))
                .extracting(one -> one.settled().isPresent())
                .containsExactly(false, true);
        assertThat(enquiries.mistakes(budi, "jualan-pertama-whatsapp", 10)).isEmpty();
    }

    @Test
    void theHardestQuestionIsInWordsAndLinkedFromTenPeopleOn() {
        for (int person = 0; person < QuestionFigures.ENOUGH; person++) {
            learning.answers(people.learner("Wati", people.golo()), COURSE, "1");
        }

        var page = opened(budi);

        assertThat(page).containsPattern("[0-9] % of all points").doesNotContain("No question has been taken");
        assertThat(find(Anchor.class).all())
                .anyMatch(link -> link.getHref().startsWith(CoursePaths.QUESTIONS + "/" + COURSE + "/"));
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
