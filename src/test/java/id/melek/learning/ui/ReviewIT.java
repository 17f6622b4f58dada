package id.melek.learning.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.melek.OnScreen.button;
import static id.melek.OnScreen.violations;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.melek.BrowserTest;
import id.melek.CastMember;
import id.melek.OnScreen;
import id.melek.SariByHand;
import id.melek.learning.Photos;
import id.melek.pack.PackReading;
import id.melek.pack.Packs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Budi finds one of many tasks, looks at its photos, says what he has said before, and goes on to the next. */
class ReviewIT extends BrowserTest {

    private static final String COURSE = "foto-dan-deskripsi";
    private static final String NEXT = "catat-uang-usaha";
    private static final String REMARK = "Fotonya gelap. Coba lagi di dekat jendela.";
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Test
    void budiChoosesLooksAnswersAndGoesOn() {
        handInTwoPhotos(browser.phone());
        waitForBudiToo(browser.phone());
        var budi = desktopOf(CastMember.BUDI);
        choose(budi);
        lookAtThePhotos(budi);
        returnWithACannedRemark(budi);

        assertThat(budi.locator("main")).containsText("Tugas Sari Uji sudah dikembalikan. Ini tugas berikutnya.");
        assertThat(budi.locator(":focus")).containsText("Ini tugas berikutnya.");
        assertThat(budi.getByLabel("Catatan untuk peserta")).hasValue("");
        button(budi, "Lepas, kembali ke antrean").click();
        assertThat(budi.locator("h1")).hasText("Tugas untuk diperiksa");
        assertThat(budi.getByLabel("Provinsi")).hasValue("53");
    }

    private void handInTwoPhotos(Page sari) {
        SariByHand.register(sari, melek.url(), "0813 2000 0044");
        sari.navigate(melek.url() + "/courses/" + COURSE);
        button(sari, "Ikut kursus ini").click();
        sari.locator("melek-ask textarea").waitFor();
        sari.navigate(melek.url() + "/tasks/" + COURSE + "/title-and-reading-aloud");
        sari.getByLabel("Tambah foto").setInputFiles(new FilePayload[] {photo("satu.jpg"), photo("dua.jpg")});
        assertThat(sari.locator(".hand-in .photos img")).hasCount(2);
        button(sari, "Serahkan tugas").click();
        assertThat(sari.locator("main")).containsText("Pelatih menjawab paling lambat", PATIENTLY);
    }

    /** Whatever other tests left open, there is a next one. */
    private void waitForBudiToo(Page wati) {
        var course = ((PackReading.Sound) Packs.read(Path.of("content/courses/" + NEXT))).pack();
        SariByHand.register(wati, melek.url(), "0813 2000 0045");
        wati.navigate(melek.url() + "/courses/" + NEXT);
        button(wati, "Ikut kursus ini").click();
        wati.locator("melek-ask textarea").waitFor();
        SariByHand.handIn(wati, melek.url(), course);
    }

    private static FilePayload photo(String name) {
        return new FilePayload(name, "image/jpeg", Photos.jpeg(1600, 900));
    }

    private void choose(Page budi) {
        budi.navigate(melek.url() + "/reviews");
        budi.getByLabel("Kursus").selectOption(COURSE);
        assertThat(budi.locator("main h2")).hasText("1 tugas");
        assertThat(budi).hasURL(melek.url() + "/reviews?course=" + COURSE);
        budi.getByLabel("Kursus").selectOption("");
        budi.getByLabel("Provinsi").selectOption("53");
        assertThat(budi.getByLabel("Kabupaten atau kota")).containsText("Manggarai");
        assertThat(violations(budi)).isEmpty();
        budi.reload();
        assertThat(budi.getByLabel("Provinsi")).hasValue("53");
        budi.locator(".queue li")
                .filter(new Locator.FilterOptions().setHasText("Foto"))
                .locator("a")
                .click();
        assertThat(budi.locator(".round .photos img")).hasCount(2);
    }

    private static void lookAtThePhotos(Page budi) {
        var link = budi.locator(".round .photos a").first();
        link.press("Enter");
        var viewer = budi.getByRole(AriaRole.DIALOG);
        assertThat(viewer.getByRole(AriaRole.STATUS)).hasText("Foto 1 dari 2");
        budi.keyboard().press("ArrowRight");
        assertThat(viewer.getByRole(AriaRole.STATUS)).hasText("Foto 2 dari 2");
        var photo = viewer.locator("img");
        budi.waitForCondition(() -> (int) photo.evaluate("image => image.naturalWidth") > 0);
        assertThat(photo.boundingBox().width).isLessThanOrEqualTo(1280);
        viewer.getByText("Putar").click();
        assertThat(photo.boundingBox().height).isGreaterThan(photo.boundingBox().width);
        viewer.getByText("Ukuran asli").click();
        assertThat(photo.boundingBox().height).isEqualTo((int) photo.evaluate("image => image.naturalWidth"));
        assertThat(OnScreen.violations(budi)).isEmpty();
        budi.keyboard().press("Escape");
        assertThat(viewer).isHidden();
        assertThat(link).isFocused();
    }

    private static void returnWithACannedRemark(Page budi) {
        var remarks = budi.getByLabel("Catatan untuk peserta");
        remarks.fill(REMARK);
        budi.reload();
        assertThat(remarks).hasValue(REMARK);
        budi.getByText("Simpan catatan di atas untuk dipakai lagi").click();
        budi.getByLabel("Nama singkat").fill("Foto gelap");
        button(budi, "Simpan").click();
        assertThat(budi.locator(".canned")).containsText("Tersimpan: Foto gelap");
        remarks.fill("Halo!");
        button(budi, "Foto gelap").click();
        assertThat(remarks).hasValue("Halo! " + REMARK);
        assertThat(remarks).isFocused();
        assertThat(violations(budi)).isEmpty();
        button(budi, "Kembalikan").click();
    }
}
