package id.melek.learning.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import id.melek.Browser;
import id.melek.RunningMelek;
import id.melek.SariByHand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sari asks under a lesson on a line that is cut, Budi answers, and she is told. */
class AskIT {

    private static final String COURSE = "aman-berjualan-daring";
    private static final String HOSTILE = "<img src=x onerror=alert(1)> Kode OTP itu apa?";
    private static final LocatorAssertions.ContainsTextOptions WITHIN_A_MINUTE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private RunningMelek melek;

    @Test
    void sariAsksThroughACutLineBudiAnswersAndSheIsTold() throws IOException {
        melek = RunningMelek.demo(Files.createTempDirectory(Path.of("target"), "ask-"));
        try (var browser = Browser.open()) {
            var sari = browser.phone();
            signIn(sari, "081200000001", "271828");
            sari.navigate(melek.url() + "/courses/" + COURSE);
            button(sari, "Ikut kursus ini").click();
            sari.locator("melek-ask textarea").waitFor();
            SariByHand.onTheReferenceLine(sari);
            var lesson = sari.url();

            theLineIsCutWhileSending(sari);
            sari = theTabIsClosedBeforeSending(sari, lesson);
            noFaults(sari);

            var budi = browser.desktop();
            signIn(budi, "budi@melek.example", "314159");
            budi.navigate(melek.url() + "/enquiries");
            assertThat(budi.locator(".enquiry")).hasCount(2);
            assertThat(budi.locator(".enquiry").first()).containsText(HOSTILE);
            noFaults(budi);
            var question = budi.locator(".enquiry").first();
            question.locator("textarea").fill("Kode sekali pakai.\nJangan dibagi.");
            question.getByText("Kirim jawaban").click();
            assertThat(question).containsText("Dijawab Budi");

            sari.navigate(melek.url() + "/courses");
            var link = sari.locator("header a", new Page.LocatorOptions().setHasText("Pesan"));
            assertThat(link).hasText("Pesan1");
            link.click();
            assertThat(sari.locator(".message").first()).containsText("Kode sekali pakai.");
            noFaults(sari);
            sari.locator(".message a").first().click();
            assertThat(sari.locator(".contact .feedback")).containsText("Jangan dibagi.");
            assertThat(sari.locator("header .count")).hasCount(0);

            var agus = browser.desktop();
            signIn(agus, "agus@melek.example", "141421");
            agus.navigate(melek.url() + "/undelivered");
            assertThat(agus.locator("main")).containsText("E-mail dimatikan");
            noFaults(agus);
            agus.navigate(melek.url() + "/off/nothing");
            assertThat(agus.locator("main")).containsText("Tautan ini tidak dikenal");
            noFaults(agus);
        } finally {
            melek.stop();
        }
    }

    /** What was typed stays, and arrives by itself when the line is back. */
    private void theLineIsCutWhileSending(Page sari) {
        sari.locator("melek-ask textarea").fill(HOSTILE);
        sari.context().setOffline(true);
        button(sari, "Kirim").click();
        assertThat(sari.locator("melek-ask")).containsText("Tulisan Anda tersimpan di ponsel ini");
        sari.context().setOffline(false);
        assertThat(sari.locator("melek-ask")).containsText("Terkirim.", WITHIN_A_MINUTE);
        assertThat(sari.locator(".contact .enquiry")).containsText(HOSTILE);
        assertThat(sari.locator("melek-ask textarea")).hasValue("");
    }

    private Page theTabIsClosedBeforeSending(Page sari, String lesson) {
        sari.locator("melek-ask").getByText("Melaporkan kesalahan").click();
        sari.locator("melek-ask textarea").fill("Gambarnya terbalik");
        sari.context().setOffline(true);
        button(sari, "Kirim").click();
        var again = sari.context().newPage();
        sari.close();
        again.context().setOffline(false);
        again.navigate(lesson);
        assertThat(again.locator("melek-ask")).containsText("Belum terkirim.");
        assertThat(again.locator("melek-ask textarea")).hasValue("Gambarnya terbalik");
        button(again, "Kirim").click();
        assertThat(again.locator("melek-ask")).containsText("Terkirim.");
        assertThat(again.locator(".contact .enquiry")).hasCount(2);
        return again;
    }

    private void signIn(Page page, String name, String pin) {
        page.navigate(melek.url() + "/sign-in");
        page.getByLabel("Nomor ponsel").fill(name);
        page.getByLabel("PIN", new Page.GetByLabelOptions().setExact(true)).fill(pin);
        button(page, "Masuk").click();
        page.getByText("Keluar").waitFor();
    }

    private static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void noFaults(Page page) {
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                                .map(Rule::toString))
                .as(page.url())
                .isEmpty();
    }
}
