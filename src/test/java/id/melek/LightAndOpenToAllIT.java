package id.melek;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a visitor's phone has to fetch, and whether everybody can use what it shows. */
class LightAndOpenToAllIT extends BrowserTest {

    @Test
    void theFirstVisitStaysUnderAHundredKilobytesAndTheNextUnderTen() {
        var phone = browser.phone();
        var bytes = OnScreen.bytesOver(phone);
        var first = visit(phone, bytes);
        var second = visit(phone, bytes);

        System.out.println("First visit " + first + " bytes with headers, next visit " + second);
        assertThat(first).isLessThan(100_000);
        assertThat(second).isLessThan(10_000);
    }

    private static long visit(Page phone, AtomicLong bytes) {
        bytes.set(0);
        phone.navigate(melek.url() + "/");
        phone.locator(".cards").first().waitFor();
        phone.waitForLoadState(LoadState.NETWORKIDLE);
        return bytes.get();
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

    @Test
    void whatWasTypedAtRegistrationStaysWhenThePageIsLoadedAnewButNotThePin() {
        var phone = browser.phone();
        phone.navigate(melek.url() + "/register");
        phone.locator("#name").fill("Sari");
        phone.locator("#contact").fill("0812 3456 7890");
        phone.locator("#secret").fill("271828");
        phone.locator("#area").pressSequentially("Manggarai Timur");
        phone.locator(".found button").first().click();
        phone.locator("#village").pressSequentially("Golo");
        phone.locator(".finder:visible .found button").first().click();
        var village = phone.locator(".chosen .found-name:visible");
        assertThat(village).hasText(Pattern.compile("^(Desa|Kelurahan) Golo"));
        var chosen = village.textContent();
        phone.locator("#name").fill("Sari Nggelu");

        phone.getByText("English").click();

        assertThat(phone.locator("#name")).hasValue("Sari Nggelu");
        assertThat(phone.locator("#contact")).hasValue("0812 3456 7890");
        assertThat(village).hasText(chosen);
        assertThat(phone.locator("#secret")).hasValue("");
    }
}
