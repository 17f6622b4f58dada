package id.melek.learning.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.melek.OnScreen.button;
import static id.melek.OnScreen.seriousFaults;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import id.melek.BrowserTest;
import id.melek.CastMember;
import id.melek.SariByHand;
import org.junit.jupiter.api.Test;

/** Sari asks under a lesson on a line that is cut, Budi answers, and she is told. */
class AskIT extends BrowserTest {

    private static final String COURSE = "aman-berjualan-daring";
    private static final String HOSTILE = "<img src=x onerror=alert(1)> Kode OTP itu apa?";
    private static final LocatorAssertions.ContainsTextOptions WITHIN_A_MINUTE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Test
    void sariAsksThroughACutLineBudiAnswersAndSheIsTold() {

        var sari = browser.phone();
        SariByHand.register(sari, melek.url(), "0813 2000 0002");
        sari.navigate(melek.url() + "/courses/" + COURSE);
        button(sari, "Ikut kursus ini").click();
        sari.locator("melek-ask textarea").waitFor();
        SariByHand.onTheReferenceLine(sari);
        var lesson = sari.url();

        theLineIsCutWhileSending(sari);
        sari = theTabIsClosedBeforeSending(sari, lesson);
        assertThat(seriousFaults(sari)).as(sari.url()).isEmpty();

        var budi = desktopOf(CastMember.BUDI);
        budi.navigate(melek.url() + "/enquiries");
        assertThat(budi.locator(".enquiry")).hasCount(2);
        assertThat(budi.locator(".enquiry").first()).containsText(HOSTILE);
        assertThat(seriousFaults(budi)).as(budi.url()).isEmpty();
        var question = budi.locator(".enquiry").first();
        question.locator("textarea").fill("Kode sekali pakai.\nJangan dibagi.");
        question.getByText("Kirim jawaban").click();
        assertThat(question).containsText("Dijawab Budi");

        sari.navigate(melek.url() + "/courses");
        var link = sari.locator("header a", new Page.LocatorOptions().setHasText("Pesan"));
        assertThat(link).hasText("Pesan1");
        link.click();
        assertThat(sari.locator(".message").first()).containsText("Kode sekali pakai.");
        assertThat(seriousFaults(sari)).as(sari.url()).isEmpty();
        sari.locator(".message a").first().click();
        assertThat(sari.locator(".contact .feedback")).containsText("Jangan dibagi.");
        assertThat(sari.locator("header .count")).hasCount(0);

        var agus = desktopOf(CastMember.AGUS);
        agus.navigate(melek.url() + "/undelivered");
        assertThat(agus.locator("main")).containsText("E-mail dimatikan");
        assertThat(seriousFaults(agus)).as(agus.url()).isEmpty();
        agus.navigate(melek.url() + "/off/nothing");
        assertThat(agus.locator("main")).containsText("Tautan ini tidak dikenal");
        assertThat(seriousFaults(agus)).as(agus.url()).isEmpty();
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
}
