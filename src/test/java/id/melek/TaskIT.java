package id.melek;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.melek.OnScreen.button;
import static id.melek.OnScreen.violations;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import id.melek.pack.CoursePack;
import id.melek.pack.PackReading;
import id.melek.pack.Packs;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * A practical task between Sari's phone and Budi's laptop: returned with remarks, handed in again as a photo over a slow line
 * that is cut on the way, accepted; and with it her course is complete.
 */
class TaskIT extends BrowserTest {

    private static final String COURSE = "jualan-pertama-whatsapp";
    private static final String TASK = "/tasks/" + COURSE + "/honest-catalogue";
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private final CoursePack course = ((PackReading.Sound) Packs.read(Path.of("content/courses/" + COURSE))).pack();

    @Test
    void aPhotoComesThroughACutLineAndAnAcceptedTaskCompletesTheCourse() throws IOException {
        var sari = browser.phone();
        doTheLessons(sari);
        handInALink(sari);
        sari.navigate(melek.url() + "/courses/" + COURSE);
        assertThat(sari.locator(".missing")).containsText("Tugas menunggu diperiksa pelatih sejak");

        var budi = desktopOf(CastMember.BUDI);
        budi.navigate(melek.url() + "/");
        assertThat(budi.locator("main")).containsText(Pattern.compile("\\d+ tugas menunggu\\."));
        returnIt(budi);

        handInAPhoto(sari);
        acceptIt(budi);

        sari.navigate(melek.url() + TASK);
        assertThat(sari.locator("main")).containsText("Tugas ini sudah diterima");
        assertThat(sari.locator(".round")).hasCount(2);
        sari.navigate(melek.url() + "/courses/" + COURSE);
        assertThat(sari.locator(".done")).containsText("Kursus ini sudah selesai");
        aStrangerSeesNoPhoto(budi);
    }

    /** As her phone reports it, with the token that it has. */
    private void doTheLessons(Page sari) {
        SariByHand.register(sari, melek.url(), "0813 2000 0005");
        sari.navigate(melek.url() + "/courses/" + COURSE);
        button(sari, "Ikut kursus ini").click();
        assertThat(sari.locator(".outbox")).containsText("Terakhir terkirim", PATIENTLY);
        SarisPhone.reportsTheLessons(sari, course);
    }

    private void handInALink(Page sari) {
        sari.navigate(melek.url() + TASK);
        sari.getByLabel("Tautan").fill("https://wa.me/c/6281320000005");
        button(sari, "Serahkan tugas").click();
        assertThat(sari.locator("main")).containsText("Pelatih menjawab paling lambat", PATIENTLY);
    }

    private void returnIt(Page budi) {
        openTheLast(budi);
        assertThat(budi.locator(".round a")).hasAttribute("rel", "noopener noreferrer nofollow");
        assertThat(violations(budi)).isEmpty();
        button(budi, "Kembalikan").click();
        assertThat(budi.locator(".review > .complaint")).containsText("Tulis dulu apa yang perlu diperbaiki");
        budi.getByLabel("Catatan untuk peserta").fill("Harganya belum terlihat. Kirim tangkapan layarnya, ya.");
        button(budi, "Kembalikan").click();
        assertThat(budi.locator("main")).containsText("sudah dikembalikan");
    }

    private void handInAPhoto(Page sari) throws IOException {
        sari.navigate(melek.url() + TASK);
        assertThat(sari.locator("main")).containsText("Harganya belum terlihat.");
        sari.getByLabel("Tambah foto").setInputFiles(new FilePayload("katalog.jpg", "image/jpeg", noise()));
        assertThat(sari.locator(".hand-in .photos img")).hasCount(1);
        sari.getByLabel("Catatan untuk pelatih").fill("Ini katalog saya.");
        assertThat(sari.locator("melek-task .status")).containsText("Tersimpan di ponsel ini");

        sari.reload();
        assertThat(sari.getByLabel("Catatan untuk pelatih")).hasValue("Ini katalog saya.");
        assertThat(sari.locator(".hand-in .photos img")).hasCount(1);
        assertThat(violations(sari)).isEmpty();

        var line = sari.context().newCDPSession(sari);
        line.send("Network.enable");
        slow(line, false);
        button(sari, "Serahkan tugas").click();
        assertThat(sari.locator("melek-task .status")).containsText("Mengirim foto 1 dari 1");
        slow(line, true);
        assertThat(sari.locator("melek-task .status")).containsText("menunggu dikirim", PATIENTLY);
        slow(line, false);
        assertThat(sari.locator("main")).containsText("Pelatih menjawab paling lambat", PATIENTLY);
        assertThat(sari.locator(".round")).hasCount(2);
        assertThat(sari.locator("melek-task form")).hasCount(0);
    }

    /** 400 kbit/s with 400 ms, or nothing at all. */
    private static void slow(CDPSession line, boolean cut) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", cut);
        conditions.addProperty("latency", 400);
        conditions.addProperty("downloadThroughput", 50_000);
        conditions.addProperty("uploadThroughput", 50_000);
        line.send("Network.emulateNetworkConditions", conditions);
    }

    /** A picture that does not get small. */
    private static byte[] noise() throws IOException {
        var random = new Random(7);
        var picture = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 1200; y++) {
            for (int x = 0; x < 1600; x++) {
                picture.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        return out.toByteArray();
    }

    private void acceptIt(Page budi) {
        openTheLast(budi);
        var photo = budi.locator(".round").first().locator("img");
        budi.waitForCondition(() -> (int) photo.evaluate("image => image.naturalWidth") > 0);
        assertThat(budi.locator("main")).containsText("Ini katalog saya.");
        assertThat(budi.locator("main")).containsText("Harganya belum terlihat.");
        button(budi, "Terima").click();
        assertThat(budi.locator(".review > .complaint")).containsText("Baru 0 poin");
        budi.getByLabel("tiga barang atau lebih").check();
        budi.getByLabel("semua barang").check();
        budi.getByLabel("Sudah").first().check();
        button(budi, "Terima").click();
        assertThat(budi.locator("main")).containsText("sudah diterima");
    }

    /** Others may wait longer. */
    private void openTheLast(Page budi) {
        budi.navigate(melek.url() + "/reviews");
        var last = budi.locator(".queue li").last();
        assertThat(last).containsText("Golo, Nusa Tenggara Timur");
        last.locator("a").first().click();
        assertThat(budi.locator("h1")).hasText("Katalog tiga barang");
    }

    private void aStrangerSeesNoPhoto(Page budi) {
        var review = budi.request();
        assertThat(review.get(melek.url() + "/task-photos/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        var stranger = browser.desktop();
        var answer = stranger.request().get(melek.url() + "/task-photos/" + UUID.randomUUID());
        assertThat(answer.url()).endsWith("/sign-in");
    }
}
