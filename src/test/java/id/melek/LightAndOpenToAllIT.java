package id.melek;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a visitor's phone has to fetch, and whether everybody can use what it shows. */
class LightAndOpenToAllIT {

    private static final List<String> PAGES = List.of(
            "",
            "courses",
            "courses/aman-berjualan-daring",
            "tracks/selling",
            "register",
            "sign-in",
            "forgot-pin",
            "verify",
            "goodbye",
            "no-such-page");

    private static RunningMelek melek;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        melek = RunningMelek.demo(Files.createTempDirectory(Path.of("target"), "light-"));
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
        melek.stop();
    }

    @Test
    void theFirstVisitStaysUnderAHundredKilobytesAndTheNextUnderTen() {
        var phone = browser.phone();
        var first = bytesFor(phone);
        var second = bytesFor(phone);

        System.out.println("First visit " + first + " bytes with headers, next visit " + second);
        assertThat(first).isLessThan(100_000);
        assertThat(second).isLessThan(10_000);
    }

    /** As Chromium counts what came over the line, headers included. */
    private long bytesFor(Page phone) {
        var bytes = new AtomicLong();
        CDPSession network = phone.context().newCDPSession(phone);
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        phone.navigate(melek.url() + "/");
        phone.locator(".cards").waitFor();
        phone.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        network.detach();
        return bytes.get();
    }

    @Test
    void noPageHasASeriousFaultOfAccessibility() {
        var phone = browser.phone();
        for (var page : PAGES) {
            phone.navigate(melek.url() + "/" + page);
            phone.locator("main h1").waitFor();
            assertThat(seriousFaults(phone)).as(page).isEmpty();
            assertThat(phone.title()).as(page).isNotBlank();
            assertThat(phone.locator("html").getAttribute("lang")).isEqualTo("id");
        }
    }

    private static List<String> seriousFaults(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(Rule::toString)
                        .toList();
    }

    @Test
    void anotherLanguageIsALinkAwayAndStays() {
        var phone = browser.phone();
        phone.navigate(melek.url() + "/courses");
        phone.getByText("English").click();
        phone.getByText("Bahasa Indonesia").waitFor();
        assertThat(phone.locator("h1").textContent()).isEqualTo("Courses");

        phone.navigate(melek.url() + "/");
        assertThat(phone.locator("h1").textContent()).isEqualTo("Learn to sell online, step by step");
        assertThat(phone.locator("html").getAttribute("lang")).isEqualTo("en");
    }
}
