package id.melek;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.melek.OnScreen.button;
import static id.melek.OnScreen.seriousFaults;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import id.melek.pack.CoursePack;
import id.melek.pack.PackReading;
import id.melek.pack.Packs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/**
 * Sari completes a course, prints its certificate, takes her data along and leaves for good; whoever holds the
 * certificate can still verify it.
 */
class CertificateIT extends BrowserTest {

    private static final String COURSE = "aman-berjualan-daring";
    private static final String NUMBER = "0813 2000 0001";

    /** What the phone keeps, as one text. */
    private static final String KEPT = """
            () => new Promise(resolve => {
              const open = indexedDB.open('melek');
              open.onsuccess = () => {
                const shelves = [...open.result.objectStoreNames];
                const reading = open.result.transaction(shelves);
                const kept = [];
                shelves.forEach(s => reading.objectStore(s).getAll().onsuccess = e => kept.push(...e.target.result));
                reading.oncomplete = () => resolve(JSON.stringify(kept));
              };
            })
            """;

    private final CoursePack course = ((PackReading.Sound) Packs.read(Path.of("content/courses/" + COURSE))).pack();

    @Test
    void sariPrintsHerCertificateTakesHerDataAndLeavesAndItCanStillBeVerified() throws IOException {

        var sari = browser.phone();
        SariByHand.register(sari, melek.url(), NUMBER);
        SariByHand.onTheReferenceLine(sari);
        complete(sari, desktopOf(CastMember.BUDI));
        sari.navigate(melek.url() + "/courses/" + COURSE);
        sari.getByText("Lihat sertifikat").click();
        assertThat(sari.locator("h1")).hasText("Sertifikat saya");
        var code = sari.locator(".certificate-code").textContent();
        printsIt(sari, code);
        var visitor = browser.phone();
        verifies(visitor, code);
        takesHerData(sari);
        leaves(sari);
        assertThat((String) sari.evaluate(KEPT)).isEqualTo("[]");
        verifies(visitor, code);
        OnScreen.trySignIn(sari, melek.url(), NUMBER, SariByHand.PIN);
        assertThat(sari.locator("main")).containsText("tidak cocok");
    }

    /** Joins by hand, and her phone reports the rest; Budi accepts her task. */
    private void complete(Page sari, Page budi) {
        sari.navigate(melek.url() + "/courses/" + COURSE);
        button(sari, "Ikut kursus ini").click();
        assertThat(sari.locator(".outbox")).containsText("Terakhir terkirim");
        SarisPhone.reportsTheLessons(sari, course);
        BudiByHand.accepts(budi, melek.url(), SariByHand.handIn(sari, melek.url(), course));
    }

    private void printsIt(Page sari, String code) throws IOException {
        assertThat(seriousFaults(sari)).isEmpty();
        var file = sari.waitForDownload(
                () -> sari.getByText("Unduh sertifikat (PDF)").click());
        assertThat(file.suggestedFilename()).startsWith("sertifikat-melek-").endsWith(".pdf");
        try (var pdf = Loader.loadPDF(Files.readAllBytes(file.path()))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Sari", code, melek.url() + "/verify/" + code, "Contoh untuk peragaan");
        }
    }

    private void verifies(Page visitor, String code) {
        visitor.navigate(melek.url() + "/verify");
        assertThat(seriousFaults(visitor)).isEmpty();
        visitor.getByLabel("Kode sertifikat").fill(code.toLowerCase(Locale.ROOT).replace('-', ' '));
        button(visitor, "Periksa").click();
        assertThat(visitor.locator(".verdict-valid")).hasText("Sertifikat ini berlaku.");
        assertThat(visitor.locator(".facts")).containsText("Sari");
        assertThat(seriousFaults(visitor)).isEmpty();
    }

    private void takesHerData(Page sari) throws IOException {
        sari.navigate(melek.url() + "/me");
        sari.getByText("Lihat data saya").click();
        assertThat(sari.locator("h1")).hasText("Data saya");
        assertThat(seriousFaults(sari)).isEmpty();
        Download file = sari.waitForDownload(
                () -> sari.getByText("Unduh data saya (ZIP)").click());
        try (var zip = new ZipFile(file.path().toFile())) {
            var page = new String(zip.getInputStream(zip.getEntry("index.html")).readAllBytes());
            assertThat(page).contains("Data Sari Uji di Melek", "Aman berjualan daring", "0813-2000-0001");
        }
    }

    private void leaves(Page sari) {
        button(sari, "Hapus akun saya untuk selamanya").click();
        assertThat(sari.locator("main")).containsText("Pilih apa yang terjadi dengan sertifikat Anda.");
        sari.getByText("Tetap dapat diperiksa").click();
        sari.getByLabel("PIN", new Page.GetByLabelOptions().setExact(true)).fill(SariByHand.PIN);
        button(sari, "Hapus akun saya untuk selamanya").click();
        assertThat(sari.locator("h1")).hasText("Sampai jumpa");
        assertThat(sari.locator("header")).containsText("Masuk");
        assertThat(seriousFaults(sari)).isEmpty();
    }
}
