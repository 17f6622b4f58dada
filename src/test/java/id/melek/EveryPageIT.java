package id.melek;

import static id.melek.OnScreen.seriousFaults;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every page as whoever may see it, on a phone: everybody can use it, and nothing is wider than that or than a laptop. */
class EveryPageIT extends BrowserTest {

    private static final String COURSE = "jualan-pertama-whatsapp";
    private static final String NONE = "no link";

    /**
     * A page with an address of its own behind its route; or behind a link into the depth of another page.
     *
     * @param link what the link says, empty for the first one; {@link #NONE} where there is none
     */
    private record Visit(String route, String address, String link, String below) {

        static Visit at(String address) {
            return at(address, address);
        }

        static Visit at(String route, String address) {
            return new Visit(route, address, NONE, "");
        }

        static Visit linkedFrom(String route, String address) {
            return new Visit(route, address, "", "");
        }

        /** @param below what is added to the address of the draft */
        static Visit ofTheDraft(String route, String below) {
            return new Visit(route, "workshop", "Jualan pertama lewat WhatsApp", below);
        }
    }

    private enum Somebody {
        VISITOR(
                null,
                Visit.at(""),
                Visit.at("courses"),
                Visit.at("courses/:course", "courses/aman-berjualan-daring"),
                Visit.at("tracks/:track", "tracks/selling"),
                Visit.at("register"),
                Visit.at("sign-in"),
                Visit.at("forgot-pin"),
                Visit.at("invitation/:token", "invitation/unknown"),
                Visit.at("goodbye"),
                Visit.at("verify"),
                Visit.at("public/participation"),
                Visit.at("no-such-page")),
        SARI(
                CastMember.SARI,
                Visit.at(""),
                Visit.at("courses/:course", "courses/" + COURSE),
                Visit.at("learn/:course/:lesson", "learn/" + COURSE + "/three-products"),
                Visit.at("learn/:course/:lesson", "learn/" + COURSE + "/final-test"),
                Visit.at("tasks/:course/:lesson", "tasks/" + COURSE + "/honest-catalogue"),
                Visit.at("tracks/:track", "tracks/selling"),
                Visit.at("tracks/:track/:moment(before|after)", "tracks/selling/before"),
                Visit.at("me"),
                Visit.at("me/questions"),
                Visit.at("consent"),
                Visit.at("messages"),
                Visit.at("my-data"),
                Visit.at("certificates")),
        BUDI(
                CastMember.BUDI,
                Visit.at(""),
                Visit.at("enquiries"),
                Visit.at("reviews"),
                Visit.at("reviews", "reviews?region=53.10&age=promised"),
                Visit.linkedFrom("reviews/:handIn", "reviews"),
                Visit.at("workshop"),
                Visit.ofTheDraft("workshop/:draft", ""),
                Visit.ofTheDraft("workshop/:draft/about", "/about"),
                Visit.ofTheDraft("workshop/:draft/media", "/media"),
                Visit.ofTheDraft("workshop/:draft/review", "/review"),
                Visit.ofTheDraft("workshop/:draft/past", "/past?file=id/01-three-products/lesson.md"),
                Visit.at("workshop/history/:course", "workshop/history/" + COURSE),
                Visit.at("course-figures/:course", "course-figures/" + COURSE),
                Visit.ofTheDraft("workshop/:draft/:lesson/:language", "/three-products/id"),
                Visit.ofTheDraft(
                        "workshop/:draft/:lesson/:language/questions",
                        "/three-products/id/questions?file=practice.gift"),
                Visit.ofTheDraft("workshop/:draft/:lesson/:language/trial", "/final-test/id/trial"),
                Visit.at("question-bank"),
                Visit.at(
                        "question-bank/:course/:lesson/:question",
                        "question-bank/aman-berjualan-daring/final-test/test-friend-code"),
                Visit.at("codes"),
                Visit.at("messages")),
        RATNA(
                CastMember.RATNA,
                Visit.at("figures/:code?", "figures"),
                Visit.at("targets"),
                Visit.at("business-counts"),
                Visit.at("data-access"),
                Visit.at("reports"),
                Visit.at("figures-quality/:code?", "figures-quality"),
                Visit.at("me")),
        AGUS(
                CastMember.AGUS,
                Visit.at("staff"),
                Visit.at("codes"),
                Visit.at("undelivered"),
                Visit.at("figures-quality/:code?", "figures-quality"),
                Visit.at("revoke-certificate"));

        private final @Nullable CastMember signedInAs;
        private final List<Visit> visits;

        Somebody(@Nullable CastMember signedInAs, Visit... visits) {
            this.signedInAs = signedInAs;
            this.visits = List.of(visits);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everybodyCanUseIt(Somebody somebody) {
        var phone = somebody.signedInAs == null ? browser.phone() : phoneOf(somebody.signedInAs);
        var faults = somebody.visits.stream()
                .collect(Collectors.toMap(
                        visit -> visit.route() + " " + visit.address() + visit.below(), visit -> faults(phone, visit)));
        faults.values().removeIf(List::isEmpty);

        assertThat(faults).isEmpty();
    }

    private static List<String> faults(Page phone, Visit visit) {
        phone.navigate(melek.url() + "/" + visit.address());
        phone.locator("main h1").first().waitFor();
        if (!visit.link().equals(NONE)) {
            follow(phone, visit);
        }
        phone.locator("main h1").first().waitFor();
        var faults = new ArrayList<>(seriousFaults(phone));
        if (!phone.title().contains("Melek")) {
            faults.add("No title that names Melek: " + phone.title());
        }
        if (!visit.route().equals("sign-in") && phone.url().endsWith("/sign-in")) {
            faults.add("Nobody is signed in");
        }
        if (!"id".equals(phone.locator("html").getAttribute("lang"))) {
            faults.add("Its language is not said");
        }
        for (var width : List.of(1280, 360)) {
            phone.setViewportSize(width, width == 360 ? 740 : 800);
            if ((int) phone.evaluate("document.documentElement.scrollWidth") > width) {
                faults.add("Wider than a screen of " + width);
            }
        }
        return faults;
    }

    private static void follow(Page phone, Visit visit) {
        phone.locator("main a[href^='" + visit.address() + "/']", new Page.LocatorOptions().setHasText(visit.link()))
                .first()
                .click();
        phone.waitForURL("**/" + visit.address() + "/**");
        phone.locator("main h1").first().waitFor();
        if (!visit.below().isEmpty()) {
            phone.navigate(phone.url() + visit.below());
        }
    }

    @Test
    void theDemonstrationSaysWithWhatTheySignIn() {
        var said = melek.output().replace("-", "");

        assertThat(CastMember.values()).allSatisfy(who -> assertThat(said).containsPattern(who.name + " +" + who.pin));
    }

    /** Whoever adds a page adds it above. */
    @Test
    void noPageIsLeftOut() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var routes = scanner.findCandidateComponents("id.melek").stream()
                .map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null))
                .map(page -> AnnotationUtils.findAnnotation(page, Route.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
        List.of(Somebody.values()).forEach(somebody -> somebody.visits.forEach(visit -> routes.remove(visit.route())));

        assertThat(routes).isEmpty();
    }
}
