package id.melek.authoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.melek.OnScreen.button;

import com.microsoft.playwright.Page;
import id.melek.Browser;
import id.melek.OnScreen;
import id.melek.RunningMelek;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Budi and Tuti write in one lesson, close pages at the wrong moment and lose the line: every word is found again. */
class NoParagraphIsLostIT {

    private static final Pattern SAVED = Pattern.compile("Tersimpan \\d\\d\\.\\d\\d\\.");

    private static final Pattern SETTLED = Pattern.compile("Tersimpan (\\d\\d\\.\\d\\d\\.|di samping.*)");

    private static RunningMelek melek;
    private static Browser browser;

    private Page budi;
    private Page tuti;
    private String course;
    private String lesson;

    @BeforeAll
    static void start() {
        melek = RunningMelek.shared();
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void budiAndTutiHaveACourse(TestInfo test) {
        budi = browser.desktop();
        tuti = browser.desktop();
        OnScreen.signIn(budi, melek.url(), "budi@melek.example", "314159");
        OnScreen.signIn(tuti, melek.url(), "tuti@melek.example", "173205");
        budi.navigate(melek.url() + "/workshop");
        budi.getByLabel("Judul kursus").fill(test.getTestMethod().orElseThrow().getName());
        budi.getByLabel("Judul kursus").press("Tab");
        button(budi, "Mulai menulis").click();
        budi.locator(".lessons a").first().waitFor();
        course = budi.url();
        budi.locator(".lessons a").first().click();
        opened(budi);
        lesson = budi.url();
    }

    @Test
    void theLastSentenceIsSavedWhenItsPageIsLeftAtOnce() {
        write(budi, "Kalimat sebelum kembali.");
        budi.goBack();
        budi.locator(".lessons").waitFor();
        reads(tuti, "Kalimat sebelum kembali.");

        open(budi);
        write(budi, "Kalimat sebelum ditutup.");
        budi.navigate("about:blank");
        reads(tuti, "Kalimat sebelum ditutup.");
    }

    @Test
    void aLetterThatIsTakenBackAtOnceDoesNotComeBackLater() {
        budi.locator(".cm-content").click();
        budi.keyboard().type("x");
        budi.keyboard().press("Backspace");
        assertThat(budi.locator(".saving")).not().containsText("menunggu");
        budi.navigate(course);
        budi.locator(".lessons").waitFor();

        open(tuti);
        write(tuti, "Tulisan Tuti.");
        assertThat(tuti.locator(".saving")).hasText(SAVED);

        open(budi);
        assertThat(budi.locator(".cm-content")).containsText("Tulisan Tuti.");
        assertThat(budi.locator("melek-editor .collision")).hasCount(0);
    }

    @Test
    void whatTwoPagesOfOneLaptopWroteIsAllThere() {
        var second = budi.context().newPage();
        open(second);
        budi.context().setOffline(true);
        write(budi, "Dari halaman pertama.");
        write(second, "Dari halaman kedua.");
        budi.context().setOffline(false);
        assertThat(budi.locator(".saving")).hasText(SETTLED);
        assertThat(second.locator(".saving")).hasText(SETTLED);
        var isSecondLate = second.locator("melek-editor .collision").isVisible();
        (isSecondLate ? second : budi).navigate("about:blank");

        var third = budi.context().newPage();
        open(third);
        assertThat(third.locator(".cm-content"))
                .containsText(isSecondLate ? "Dari halaman kedua." : "Dari halaman pertama.");
        assertThat(third.locator("melek-editor .collision"))
                .containsText(isSecondLate ? "Dari halaman pertama." : "Dari halaman kedua.");
    }

    @Test
    void whatStandsBesideIsShownAndNamedBeforeTheCourseGoesOn() {
        budi.context().setOffline(true);
        write(budi, "Tulisan Budi.");
        open(tuti);
        write(tuti, "Tulisan Tuti.");
        assertThat(tuti.locator(".saving")).hasText(SAVED);
        budi.context().setOffline(false);
        assertThat(budi.locator("melek-editor .collision")).containsText("Tulisan Tuti.");
        write(budi, "Dan sesudah tabrakan.");
        assertThat(budi.locator(".saving")).containsText("Tersimpan di samping");

        tuti.reload();
        opened(tuti);
        assertThat(tuti.locator(".rivals pre")).containsText("Dan sesudah tabrakan.");
        tuti.navigate(course);
        assertThat(tuti.locator("ul.rivals")).containsText("Budi");
        button(tuti, "Periksa dan terbitkan tanpa pembaca kedua").click();
        assertThat(tuti.getByText("Belum digabungkan: 1")).isVisible();

        button(budi, "Sudah saya gabungkan, simpan tulisan saya").click();
        assertThat(budi.locator(".saving")).hasText(SAVED);
        tuti.reload();
        tuti.locator(".lessons").waitFor();
        assertThat(tuti.locator("ul.rivals")).hasCount(0);
    }

    @Test
    void whatCannotBeSentAnyMoreIsShownForCopying() {
        budi.context().setOffline(true);
        write(budi, "Kalimat untuk pelajaran yang dihapus.");
        assertThat(budi.locator(".saving")).containsText("menunggu dikirim");
        tuti.navigate(course);
        tuti.getByLabel("Hapus: Pembuka").click();
        assertThat(tuti.locator(".lessons li")).hasCount(1);

        var again = budi.context().newPage();
        budi.close();
        again.context().setOffline(false);
        again.navigate(course);
        assertThat(again.locator("melek-waiting details")).containsText("tidak bisa dikirim lagi");
        again.locator("melek-waiting summary").click();
        assertThat(again.locator("melek-waiting pre")).containsText("Kalimat untuk pelajaran yang dihapus.");
    }

    private void reads(Page page, String text) {
        open(page);
        assertThat(page.locator(".cm-content")).containsText(text);
    }

    private void open(Page page) {
        page.navigate(lesson);
        opened(page);
    }

    private static void opened(Page page) {
        page.locator(".cm-content").waitFor();
    }

    /** At the end of what is there. */
    private static void write(Page page, String text) {
        page.locator(".cm-content").click();
        page.keyboard().press("Control+End");
        page.keyboard().insertText("\n" + text);
    }
}
