package id.melek.authoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.melek.OnScreen.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.melek.BrowserTest;
import id.melek.CastMember;
import id.melek.OnScreen;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Budi and Tuti write in one lesson, close pages at the wrong moment and lose the line: every word is found again. */
class NoParagraphIsLostIT extends BrowserTest {

    private static final Pattern SAVED = Pattern.compile("Tersimpan \\d\\d\\.\\d\\d\\.");

    private static final Pattern SETTLED = Pattern.compile("Tersimpan (\\d\\d\\.\\d\\d\\.|di samping.*)");

    /** What a page asks of its view. */
    private static final Pattern ROUND_TRIP = Pattern.compile("v-r=uidl");

    /** Where texts are sent. */
    private static final Pattern TEXTS = Pattern.compile("/api/workshop/.*/texts/");

    private Page budi;
    private Page tuti;
    private String course;
    private String lesson;

    @BeforeEach
    void budiAndTutiHaveACourse(TestInfo test) {
        budi = desktopOf(CastMember.BUDI);
        tuti = desktopOf(CastMember.TUTI);
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
        budi.context().route(TEXTS, Route::abort);
        write(budi, "Dari halaman pertama.");
        write(second, "Dari halaman kedua.");
        assertThat(budi.locator(".saving")).containsText("menunggu dikirim");
        assertThat(second.locator(".saving")).containsText("menunggu dikirim");
        var between = budi.context().newPage();
        open(between);
        assertThat(between.locator(".cm-content")).not().containsText("Dari halaman");
        between.close();
        budi.context().unroute(TEXTS);
        List.of(budi, second).forEach(page -> page.evaluate("dispatchEvent(new Event('online'))"));
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

    /** On a slow line the phone beside the text is drawn long after the text is there. */
    @Test
    void thePreviewOfALessonLeavesTheCursorWhereSomebodyWrites() {
        assertThat(budi.locator(".phone h1")).isVisible();
        budi.locator(".back a").click();
        budi.locator(".lessons a").first().waitFor();
        var late = new ArrayDeque<Route>();
        var isOpening = new AtomicBoolean(true);
        budi.route(ROUND_TRIP, route -> {
            if (isOpening.getAndSet(false)) {
                route.resume();
            } else {
                late.add(route);
            }
        });
        budi.locator(".lessons li").last().locator("a").first().click();
        opened(budi);
        budi.locator(".cm-content").click();
        budi.keyboard().press("Control+End");
        budi.keyboard().type("Kalimat pertama.");

        budi.unroute(ROUND_TRIP);
        late.forEach(Route::resume);
        for (var sentence : List.of("Kalimat kedua.", "Kalimat ketiga.", "Kalimat keempat.")) {
            budi.keyboard().press("Enter");
            budi.keyboard().type(sentence);
            assertThat(budi.locator(".phone")).containsText(sentence);
        }
        assertThat(budi.locator(".cm-content")).containsText("Kalimat pertama.");
    }

    /** On a slow line the text that was open stands there for a while after somebody has gone on to another one. */
    @Test
    void nothingIsTypedIntoATextThatIsBeingLeft() {
        var late = new ArrayDeque<Route>();
        budi.route(ROUND_TRIP, late::add);
        budi.locator("nav.files").first().getByText("Tugas").click();
        budi.locator(".cm-content").evaluate("text => text.focus()");
        budi.keyboard().type("Untuk berkas yang lain.");

        budi.unroute(ROUND_TRIP);
        late.forEach(Route::resume);
        budi.waitForURL("**/id?file=task.yaml");
        assertThat(budi.locator(".cm-content")).hasText("");
        write(budi, "title: Tugas");
        assertThat(budi.locator(".saving")).hasText(SAVED);
        open(tuti);
        assertThat(tuti.locator(".cm-content")).not().containsText("Untuk berkas yang lain.");
    }

    @Test
    void whatIsWrittenInADraftThatSomebodyDiscardsIsSentWhenItIsTakenUpAgain() {
        tuti.navigate(course);
        button(tuti, "Buang naskah ini").click();
        assertThat(tuti.locator("main")).containsText("Semua yang ditulis di naskah ini tetap disimpan");
        assertThat(OnScreen.violations(tuti)).isEmpty();
        button(tuti, "Ya, buang naskah ini").click();
        tuti.waitForURL("**/workshop");

        write(budi, "Ditulis sesudah draf dibuang.");
        assertThat(budi.locator(".saving")).containsText("Teks Anda tetap ada di laptop ini");
        budi.navigate(melek.url() + "/workshop");
        assertThat(budi.locator("melek-waiting details")).containsText("tidak bisa dikirim lagi");
        budi.locator(".put-away summary").click();
        assertThat(OnScreen.violations(budi)).isEmpty();
        budi.locator(".put-away li")
                .filter(new Locator.FilterOptions().setHasText("whatIsWrittenInADraft"))
                .getByText("Ambil kembali")
                .click();
        budi.locator(".lessons").waitFor();
        assertThat(budi.locator("melek-waiting section")).hasCount(0);
        reads(tuti, "Ditulis sesudah draf dibuang.");
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

        again.getByText("Pelajaran yang dihapus (1)").click();
        again.getByLabel("Kembalikan: Pembuka").click();
        assertThat(again.locator("ol.lessons > li")).hasCount(2);
        again.reload();
        again.locator(".lessons").waitFor();
        assertThat(again.locator(".put-away")).hasCount(0);
        reads(again, "Kalimat untuk pelajaran yang dihapus.");
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
