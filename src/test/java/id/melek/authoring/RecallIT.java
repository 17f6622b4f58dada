package id.melek.authoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.melek.OnScreen.button;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import id.melek.BrowserTest;
import id.melek.CastMember;
import id.melek.SariByHand;
import org.junit.jupiter.api.Test;

/** A wrong lesson is taken back from a phone that has it, and what the learner did there stays. */
class RecallIT extends BrowserTest {

    private static final String COURSE = "harga-dan-untung";
    private static final String REASON = "Contoh hitungannya keliru.";
    private static final LocatorAssertions.ContainsTextOptions WITHIN_A_MINUTE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    private static final LocatorAssertions.IsVisibleOptions SHOWN_WITHIN_A_MINUTE =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @Test
    void aRecallReachesAPhoneThatHasTheLessonOpenAtItsNextContact() {
        var budi = desktopOf(CastMember.BUDI);
        budi.navigate(melek.url() + "/" + DraftPaths.history(COURSE));
        var sari = browser.phone();
        SariByHand.register(sari, melek.url(), "081200007731");
        sari.navigate(melek.url() + "/courses/" + COURSE);
        button(sari, "Ikut kursus ini").click();
        sari.waitForURL("**/learn/" + COURSE + "/**");
        answersAQuestion(sari);
        sari.context().setOffline(true);
        recalls(budi);

        assertThat(sari.locator(".lesson-text")).isVisible();
        sari.context().setOffline(false);
        sari.evaluate("dispatchEvent(new Event('online'))");
        assertThat(sari.locator("melek-player .recall")).containsText(REASON, WITHIN_A_MINUTE);
        assertThat(sari.locator(".lesson-text")).hasCount(0);
        assertThat(sari.locator("form.question")).hasCount(0);

        budi.getByText("Ternyata benar, tampilkan lagi").click();
        assertThat(budi.locator(".withdrawing .notice")).hasCount(0);
        sari.reload();
        assertThat(sari.locator(".lesson-text")).isVisible(SHOWN_WITHIN_A_MINUTE);
        assertThat(sari.locator("form.question").first().getByText("Coba lagi")).isVisible();
    }

    private static void answersAQuestion(Page sari) {
        var question = sari.locator("form.question").first();
        question.locator("input").fill("5000");
        question.getByText("Periksa jawaban").click();
        assertThat(question.getByText("Coba lagi")).isVisible();
        assertThat(sari.locator(".status-saved")).isVisible();
    }

    private static void recalls(Page budi) {
        budi.getByLabel("Apa yang keliru?").fill(REASON);
        button(budi, "Tarik pelajaran ini").click();
        assertThat(budi.locator(".withdrawing .notice")).containsText(REASON);
    }
}
