package id.melek.participation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.melek.OnScreen.seriousFaults;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import id.melek.BrowserTest;
import id.melek.CastMember;
import id.melek.OnScreen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Ratna reads the map of her province by keyboard, and on a phone by touch. */
class FigureMapIT extends BrowserTest {

    private static final int REGENCIES_OF_NTT = 22;
    private static final int LIGHT = 250_000;

    @Test
    void theMapIsWalkedAndOpenedByKeyboardAndTheAddressSaysWhatIsSeen() {
        var ratna = desktopOf(CastMember.RATNA);
        ratna.navigate(melek.url() + "/figures/53?show=registered");
        assertThat(regions(ratna)).hasCount(REGENCIES_OF_NTT);

        ratna.locator(".map .period-bar a").last().focus();
        ratna.keyboard().press("Tab");
        assertThat(regions(ratna).first()).isFocused();
        assertThat(regions(ratna).first()).hasAttribute("aria-label", Pattern.compile("^Kabupaten Kupang: .+"));
        ratna.keyboard().press("Tab");
        assertThat(regions(ratna).nth(1)).isFocused();
        ratna.keyboard().press("ArrowRight");
        assertThat(regions(ratna).nth(1)).not().isFocused();
        var name = ratna.evaluate("document.activeElement.getAttribute('aria-label')")
                .toString();
        assertThat(ratna.locator(".map-tip")).hasText(name);

        ratna.keyboard().press("Enter");
        assertThat(ratna.locator("h1")).hasText(name.substring(0, name.indexOf(':')));
        assertThat(ratna).hasURL(Pattern.compile("/figures/53\\.\\d\\d\\?show=registered$"));
        assertThat(regions(ratna)).hasCount(0);

        ratna.locator(".breadcrumb").getByText("Nusa Tenggara Timur").click();
        assertThat(ratna.locator("h1")).hasText("Nusa Tenggara Timur");
        ratna.locator(".map .period-bar").getByText("Desa").click();
        assertThat(ratna).hasURL(Pattern.compile("show=registered&class=rural$"));
        assertThat(ratna.locator("melek-map svg")).hasAttribute("aria-label", Pattern.compile("Desa"));
        assertThat(ratna.locator(".small-map svg")).hasCount(3);
        assertThat(seriousFaults(ratna)).isEmpty();
    }

    @Test
    void anotherRegionOrPeriodIsPutBesideByChoosingItAndTheAddressKeepsIt() {
        var ratna = desktopOf(CastMember.RATNA);
        ratna.navigate(melek.url() + "/figures/53.10?show=registered");
        ratna.getByLabel("Bandingkan dengan").selectOption("Kabupaten Sumba Timur");

        assertThat(ratna).hasURL(Pattern.compile("/figures/53\\.10\\?(?=.*show=registered).*with=53\\.\\d\\d"));
        var comparison = ratna.locator(".comparison table");
        assertThat(comparison.locator("thead th")).hasCount(3);
        assertThat(comparison.locator("thead")).containsText("Kabupaten Sumba Timur");
        comparison.locator("tbody th button").first().click();
        assertThat(ratna.locator("#explain-REGISTERED")).isVisible();
        ratna.keyboard().press("Escape");

        ratna.reload();
        assertThat(comparison.locator("thead")).containsText("Kabupaten Sumba Timur");
        assertThat(ratna.getByLabel("Bandingkan dengan").locator("option:checked"))
                .hasText("Kabupaten Sumba Timur");
        assertThat(seriousFaults(ratna)).isEmpty();
    }

    @Test
    void aFirstTapNamesARegionAndASecondOpensIt() {
        var ratna = phoneOf(CastMember.RATNA);
        ratna.navigate(melek.url() + "/figures/53");
        var sumba = ratna.locator("melek-map a[aria-label^='Kabupaten Sumba Timur']");
        sumba.tap();
        assertThat(ratna.locator(".map-tip")).containsText("Kabupaten Sumba Timur");
        assertThat(ratna.locator("h1")).hasText("Nusa Tenggara Timur");

        assertThat(seriousFaults(ratna)).isEmpty();
        sumba.tap();
        assertThat(ratna.locator("h1")).hasText("Kabupaten Sumba Timur");
    }

    @Test
    void theFirstLoadOfAProvinceWithItsMapIsLight() {
        var ratna = desktopOf(CastMember.RATNA);
        var bytes = OnScreen.bytesOver(ratna);
        ratna.navigate(melek.url() + "/figures/53");
        assertThat(regions(ratna)).hasCount(REGENCIES_OF_NTT);
        ratna.waitForLoadState(LoadState.NETWORKIDLE);

        System.out.println("Figures of a province with their map: " + bytes + " bytes with headers");
        assertThat(bytes.get()).isBetween(1L, (long) LIGHT);
    }

    private static Locator regions(Page page) {
        return page.locator("melek-map svg a");
    }
}
