package id.melek;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.melek.OnScreen.seriousFaults;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sari's first lesson on 400 kbit/s with 400 ms round trips, the line cut in the middle of what she does. */
class LessonOnASlowLineIT extends BrowserTest {

    private static final String COURSE = "/courses/aman-berjualan-daring";

    private final List<String> pictures = new ArrayList<>();
    private final List<String> outcomes = new ArrayList<>();

    @BeforeAll
    static void takeTime() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterAll
    static void hurryAgain() {
        PlaywrightAssertions.setDefaultAssertionTimeout(5_000);
    }

    @Test
    void nothingIsLostOrCountedTwiceAndNoPictureIsFetchedUnasked() {
        var sari = browser.phone();
        SariByHand.register(sari, melek.url(), "0813 2000 0004");
        SariByHand.onTheReferenceLine(sari);
        sari.onRequest(request -> {
            if (request.url().contains("/media/")) {
                pictures.add(request.url());
            }
        });
        sari.navigate(melek.url() + COURSE);
        assertThat(sari.locator(".cost").first()).containsText("dengan gambar");
        sari.getByLabel("Teks saja, gambar tidak diunduh").check();
        SariByHand.loseTheReceipts(sari);
        sari.getByText("Ikut kursus ini", exactly()).click();
        sari.locator(".lesson-end").waitFor();

        sari.locator(".practice input[type=radio]").first().check();
        sari.locator(".practice form").first().getByText("Periksa jawaban").click();
        assertThat(sari.locator(".feedback").first()).isVisible();
        sari.getByText("Selesai, lanjut").click();
        assertThat(sari.locator(".lesson-end .finished")).containsText("tersimpan di ponsel");
        assertThat(sari.locator(".outbox")).containsText("menunggu dikirim");
        assertThat(sari.locator(".picture-words").first()).containsText("Gambar: ");
        assertThat(seriousFaults(sari)).isEmpty();
        assertThat(pictures).isEmpty();

        lineIsBack(sari);
        assertThat(sari.locator(".outbox")).containsText("Semua tersimpan. Terakhir terkirim");
        assertThat(outcomes).contains("repeated").doesNotContain("refused");

        sari.locator(".brand").click();
        assertThat(sari.locator(".next-step").getByText("1 dari 7 pelajaran")).isVisible();
    }

    private void lineIsBack(Page sari) {
        sari.unroute("**/api/sync");
        sari.route("**/api/sync", route -> {
            var answer = route.fetch();
            Pattern.compile("\"outcome\":\"(\\w+)\"")
                    .matcher(answer.text())
                    .results()
                    .forEach(r -> outcomes.add(r.group(1)));
            route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setResponse(answer));
        });
        sari.evaluate("dispatchEvent(new Event('online'))");
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
