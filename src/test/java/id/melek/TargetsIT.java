package id.melek;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.melek.OnScreen.button;
import static id.melek.OnScreen.violations;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Ratna brings in a count of businesses, mends what was wrong with it, and sets a target. */
class TargetsIT extends BrowserTest {

    private static final String HEADING = "kode;jumlah;sumber;tanggal\n53;450000;Dinas Koperasi;2025-12-31\n";

    @Test
    void ratnaTakesOverAMendedFileAndSeesTheGapToHerTarget() {

        var ratna = desktopOf(CastMember.RATNA);
        importsCounts(ratna);
        setsATarget(ratna);
    }

    private void importsCounts(Page ratna) {
        ratna.navigate(melek.url() + "/");
        ratna.getByLabel("Halaman lain untuk manajer")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Jumlah usaha"))
                .click();
        choose(ratna, HEADING + "53.10;-31000;Dinas Koperasi;2025-12-31\n");
        assertThat(ratna.locator("#faults")).containsText("Belum bisa diambil: umkm.csv");
        assertThat(ratna.locator("#faults tbody tr")).hasCount(1);
        assertThat(ratna.locator("#faults tbody tr")).containsText("Baris 3");
        assertThat(ratna.locator("#faults tbody tr")).containsText("Jumlah usaha");
        assertThat(ratna.locator("#faults tbody tr")).containsText("kurang dari nol");
        assertThat(button(ratna, "Ambil angka ini")).hasCount(0);
        assertThat(ratna.locator("#history")).containsText("Belum ada berkas yang diambil.");
        assertThat(violations(ratna)).isEmpty();

        choose(ratna, HEADING + "53.10;31000;Dinas Koperasi;2025-12-31\n");
        assertThat(ratna.locator("#preview")).containsText("2 baru, 0 berubah, 0 sama");
        assertThat(violations(ratna)).isEmpty();
        button(ratna, "Ambil angka ini").click();
        assertThat(ratna.locator("main")).containsText("Sudah disimpan: 2 angka");
        assertThat(ratna.locator("#history")).containsText("oleh Ratna");

        ratna.reload();
        assertThat(ratna.locator("main table").first()).containsText("31.000");
        assertThat(violations(ratna)).isEmpty();
    }

    private static void choose(Page ratna, String text) {
        ratna.getByLabel("Berkas CSV")
                .setInputFiles(new FilePayload("umkm.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private void setsATarget(Page ratna) {
        ratna.navigate(melek.url() + "/targets");
        ratna.getByLabel("Yang dihitung").selectOption("REGISTERED");
        ratna.locator("#target-amount").fill("sembilan");
        button(ratna, "Simpan target").click();
        assertThat(ratna.locator(".complaint:not(:empty)"))
                .hasText("Tulis bilangan bulat lebih dari nol, misalnya 900.");
        assertThat(ratna.locator("#target-amount")).hasValue("sembilan");
        assertThat(ratna.getByLabel("Yang dihitung")).hasValue("REGISTERED");

        ratna.locator("#target-amount").fill("9.000");
        ratna.getByLabel("Masa").selectOption(String.valueOf(java.time.Year.now()));
        button(ratna, "Simpan target").click();
        var row = ratna.locator("main table").first().locator("tbody tr");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("Nusa Tenggara Timur");
        assertThat(row).containsText("9.000 orang");
        assertThat(row.locator(".reason")).not().isEmpty();
        assertThat(ratna.locator("#changes tbody tr")).containsText("Ratna");
        assertThat(violations(ratna)).isEmpty();
    }
}
