package id.melek.participation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import id.melek.IntegrationTest;
import id.melek.account.AccessTokens;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.account.SignInAs;
import id.melek.account.Staff;
import id.melek.participation.Editions;
import id.melek.participation.Indicator;
import id.melek.participation.Target;
import id.melek.participation.TargetDraft;
import id.melek.participation.Targets;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import jakarta.persistence.EntityManager;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every page of this module is named here, and shows nothing to anybody but those it is for. */
@IntegrationTest
@ViewPackages(packages = {"id.melek.participation.ui", "id.melek.shell", "id.melek.home", "id.melek.account.ui"})
class EveryPageRefusesTest extends SpringBrowserlessTest {

    private static final Map<String, String> PAGES = Map.of(
            "figures/:code?", "figures/53",
            "figures-quality/:code?", "figures-quality/53",
            "business-counts", "business-counts",
            "targets", "targets",
            "reports", "reports",
            "data-access", "data-access");

    /** Of trainers: {@link CourseFiguresViewTest} says who else is refused. */
    private static final String OF_TRAINERS = "course-figures/:course";

    /** How good the data are is for those who keep them as well. */
    private static final String FOR_OPERATORS = "figures-quality/53";

    private static final List<String> HERS =
            List.of("Nusa Tenggara Timur", "Manggarai", "98.765", "53/", "kunci-laporan");

    @Autowired
    People people;

    @Autowired
    SignInAs signInAs;

    @Autowired
    Staff staff;

    @Autowired
    Regions regions;

    @Autowired
    Editions editions;

    @Autowired
    Targets targets;

    @Autowired
    AccessTokens tokens;

    @Autowired
    EntityManager entities;

    private Person ratna;

    @BeforeEach
    void ratnaHasWorked() {
        ratna = people.manager("Ratna", people.nusaTenggaraTimur());
        editions.make(ratna, people.nusaTenggaraTimur(), editions.months(ratna).getFirst());
        tokens.issue(ratna, "kunci-laporan", 30);
        targets.set(
                ratna,
                new TargetDraft(
                        "53",
                        Optional.empty(),
                        Indicator.ENROLLED,
                        Year.now().toString(),
                        Target.Measure.NUMBER,
                        "",
                        "98765"));
    }

    @AfterEach
    void leave() {
        signInAs.nobody();
    }

    @Test
    void everyPageOfTheModuleIsNamedHere() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));

        assertThat(scanner.findCandidateComponents("id.melek.participation"))
                .extracting(page -> route(Objects.requireNonNull(page.getBeanClassName())))
                .contains(OF_TRAINERS)
                .filteredOn(route -> !route.equals(OF_TRAINERS))
                .containsExactlyInAnyOrderElementsOf(PAGES.keySet());
    }

    private static String route(String page) {
        var type = ClassUtils.resolveClassName(page, null);
        return Objects.requireNonNull(AnnotationUtils.getAnnotation(type, Route.class))
                .value();
    }

    @Test
    void pagesShowHerWorkToHerAndToNobodyElse() {
        for (var page : PAGES.values()) {
            assertThat(shown(page, ratna)).as(page).containsAnyOf(HERS.toArray(String[]::new));
        }
        var others = List.of(
                people.manager("Putu", region("51")), people.trainer("Budi"), people.learner("Sari", people.golo()));
        for (var page : PAGES.values()) {
            for (var other : others) {
                assertThat(shown(page, other)).as(page + " by " + other.name()).doesNotContain(HERS);
            }
            if (!page.equals(FOR_OPERATORS)) {
                assertThat(shown(page, people.operator("Agus"))).as(page).doesNotContain(HERS);
            }
            signInAs.nobody();
            assertThat(opened(page)).as(page + " by nobody").doesNotContain(HERS);
        }
    }

    @Test
    void whoseAccessEndedSeesNothingInTheSameSession() {
        signInAs.account(ratna.id());
        staff.endAccess(people.operator("Agus"), ratna.id());
        entities.flush();

        for (var page : PAGES.values()) {
            assertThat(opened(page)).as(page).doesNotContain(HERS);
        }
    }

    private RegionId region(String code) {
        return regions.byCode(code).orElseThrow().id();
    }

    private String shown(String page, Person who) {
        signInAs.account(who.id());
        return opened(page);
    }

    /** What stands on the page where one ends up; nothing if that is an error. */
    private String opened(String page) {
        UI.getCurrentOrThrow().navigate("");
        try {
            UI.getCurrentOrThrow().navigate(page);
        } catch (RuntimeException refused) {
            return "";
        }
        return text((Component) getCurrentView());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
