package id.melek.authoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.melek.OnScreen.button;

import com.microsoft.playwright.Page;
import id.melek.BrowserTest;
import id.melek.CastMember;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Budi writes a course on his laptop, Tuti reads it, and Sari takes it on her phone. */
class WorkshopIT extends BrowserTest {

    private static final Pattern SAVED = Pattern.compile("Tersimpan \\d\\d\\.\\d\\d\\.");

    @Test
    void budiWritesIsCutOffGoesOnAndPublishesAndSariTakesIt() {
        var budi = desktopOf(CastMember.BUDI);
        var lesson = begins(budi);
        withoutTheLineThatStoodThere(budi);

        write(budi, "\nAir mendidih, kopi masuk, tunggu sebentar.\n");
        assertThat(budi.locator(".saving")).hasText(SAVED);
        assertThat(budi.locator(".phone")).containsText("Air mendidih, kopi masuk");

        budi.context().setOffline(true);
        write(budi, "\nKalimat ini ditulis tanpa sinyal.\n");
        assertThat(budi.locator(".saving")).not().hasText(SAVED);
        var again = budi.context().newPage();
        budi.close();
        again.context().setOffline(false);

        again.navigate(lesson);
        assertThat(again.locator(".cm-content")).containsText("Kalimat ini ditulis tanpa sinyal.");
        // the page that was closed may have sent it with its last breath
        assertThat(again.locator(".saving")).hasAttribute("data-state", "saved");
        handsOver(again);
        approves(again.url());
        again.reload();
        button(again, "Terbitkan").click();
        again.waitForURL("**/courses/warung-kopi");

        var sari = phoneOf(CastMember.SARI);
        sari.navigate(melek.url() + "/courses/warung-kopi");
        button(sari, "Ikut kursus ini").click();
        sari.waitForURL("**/learn/warung-kopi/pembuka");
        assertThat(sari.locator("melek-player")).containsText("Kalimat ini ditulis tanpa sinyal.");
    }

    /** Answers the address of the first lesson. */
    private static String begins(Page budi) {
        budi.navigate(melek.url() + "/workshop");
        budi.getByLabel("Judul kursus").fill("Warung kopi");
        budi.getByLabel("Judul kursus").press("Tab");
        assertThat(budi.getByLabel("Nama untuk alamat")).hasValue("warung-kopi");
        button(budi, "Mulai menulis").click();
        budi.locator("main h1", text("Warung kopi")).waitFor();
        budi.locator(".lessons a").first().click();
        budi.locator(".cm-content").waitFor();
        return budi.url();
    }

    private static void handsOver(Page budi) {
        budi.locator(".back a").click();
        budi.locator("main h1", text("Warung kopi")).waitFor();
        button(budi, "Periksa dan serahkan untuk dibaca").click();
        assertThat(budi.locator(".faults")).containsText("test.gift");
        assertThat(budi.locator(".faults")).containsText("masih teks yang ada di sana sejak awal");
        saysWhatItIsAbout(budi);

        budi.locator(".lessons li").last().locator("a").first().click();
        budi.getByText("Soal tes", new Page.GetByTextOptions().setExact(true)).click();
        budi.getByText("Sebagai teks GIFT").click();
        budi.waitForURL("**/id?file=test.gift");
        assertThat(budi.locator(".cm-content")).hasText("");
        write(budi, """
                // [id:boiling]
                ::Air::Kapan kopi dimasukkan?{
                =Sesudah air mendidih.
                ~Sebelum air dipanaskan.
                ####Air yang mendidih mengeluarkan rasa kopi.
                }
                """);
        assertThat(budi.locator(".cm-content")).containsText("mengeluarkan rasa kopi");
        assertThat(budi.locator(".saving")).hasText(SAVED);
        budi.locator(".back a").click();
        button(budi, "Periksa dan serahkan untuk dibaca").click();
        assertThat(budi.locator(".publishing .state")).containsText("menunggu dibaca");
    }

    private static void withoutTheLineThatStoodThere(Page budi) {
        budi.locator(".cm-content").click();
        List.of("Control+End", "ArrowUp", "Shift+End", "Backspace")
                .forEach(key -> budi.keyboard().press(key));
        assertThat(budi.locator(".cm-content")).not().containsText("Tulis pelajaran pertama di sini.");
    }

    private static void saysWhatItIsAbout(Page budi) {
        budi.getByText("Tentang kursus ini", new Page.GetByTextOptions().setExact(true))
                .click();
        for (var words : List.of("Sesudahnya peserta bisa …", "Ringkasan")) {
            budi.getByLabel(words, new Page.GetByLabelOptions().setExact(true)).fill("Menyeduh kopi dan menjualnya");
            budi.keyboard().press("Tab");
        }
        assertThat(budi.locator(".saving")).hasText("Tersimpan.");
        budi.locator(".back a").click();
    }

    /** A second trainer looks at it as learners will see it. */
    private static void approves(String draft) {
        var tuti = desktopOf(CastMember.TUTI);
        tuti.navigate(draft);
        tuti.getByText("Baca dan beri keputusan").click();
        assertThat(tuti.locator(".phone")).containsText("Air mendidih, kopi masuk");
        tuti.getByLabel("Catatan untuk pelajaran ini").fill("Enak dibaca.");
        button(tuti, "Tambah catatan").click();
        assertThat(tuti.locator(".remarks")).containsText("Enak dibaca.");
        button(tuti, "Setujui").click();
        assertThat(tuti.locator(".publishing .state")).containsText("Disetujui oleh Tuti");
    }

    /** At the end of what is there. */
    private static void write(Page page, String text) {
        page.locator(".cm-content").click();
        page.keyboard().press("Control+End");
        page.keyboard().insertText(text);
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
