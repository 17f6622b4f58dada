package id.melek.authoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.melek.OnScreen.button;
import static id.melek.OnScreen.violations;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.melek.BrowserTest;
import id.melek.CastMember;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Budi drops pictures into a lesson, on a line that comes and goes. */
class MediaIT extends BrowserTest {

    /** As from a camera: too large for a phone, and called as cameras call pictures. */
    private static final String DROP = """
            async ([colour, name]) => {
              const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 1600 });
              const context = canvas.getContext('2d');
              context.fillStyle = colour;
              context.fillRect(0, 0, 2400, 1600);
              for (let i = 0; i < 400; i++) {
                context.fillStyle = `hsl(${i % 360} 60% 50%)`;
                context.fillRect((i * 97) % 2400, (i * 61) % 1600, 40, 40);
              }
              const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(new File([blob], name, { type: 'image/png' }));
              const text = document.querySelector('.cm-content');
              const { left, bottom } = text.lastElementChild.getBoundingClientRect();
              const at = { clientX: left + 4, clientY: bottom - 4, bubbles: true, cancelable: true };
              text.dispatchEvent(new DragEvent('drop', { ...at, dataTransfer }));
            }
            """;

    private static final String SVG =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' onload='alert(1)'><rect width='9' height='9'/></svg>";

    /** A tone, since the machine of the test has no microphone. */
    private static final String MICROPHONE = """
            navigator.mediaDevices.getUserMedia = async () => {
              const sound = new AudioContext();
              const tone = sound.createOscillator();
              const wire = sound.createMediaStreamDestination();
              tone.connect(wire);
              tone.start();
              await sound.resume();
              return wire.stream;
            };
            """;

    /** How long the browser finds a sound when it unpacks it. */
    private static final String SECONDS = """
            async (player) => {
              const bytes = await (await fetch(player.src)).arrayBuffer();
              return 0.0001 + (await new AudioContext().decodeAudioData(bytes)).duration;
            }
            """;

    private static final Pattern SMALL = Pattern.compile("640|800|960|1080");

    @Test
    void aPictureDroppedIntoALessonIsSmallHasWordsAndComesThroughACutLine() {
        var budi = desktopOf(CastMember.BUDI);
        var lesson = begins(budi);

        drop(budi, "teal", "IMG_2041.png");
        var dialog = budi.getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator(".hint").first()).containsText("tadinya");
        assertThat(violations(budi)).isEmpty();
        button(budi, "Masukkan ke teks").click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Tulis apa yang terlihat");
        describe(budi, "Dua tangan menata kain tenun di meja");
        assertThat(text(budi))
                .containsText("![Dua tangan menata kain tenun di meja](../../media/dua-tangan-menata-kain-tenun.webp)");
        assertThat(budi.locator(".phone img")).hasAttribute("alt", "Dua tangan menata kain tenun di meja");
        assertThat(budi.locator(".phone img")).hasAttribute("width", SMALL);
        assertThat(fetched(budi.locator(".phone img"))).isEqualTo("image/webp");

        budi.context().setOffline(true);
        drop(budi, "maroon", "kain.png");
        describe(budi, "Kain merah");
        assertThat(budi.locator(".on-the-way")).containsText("kain.webp");
        var again = budi.context().newPage();
        budi.close();
        again.context().setOffline(false);
        again.navigate(lesson);
        assertThat(text(again)).containsText("![Kain merah](../../media/kain.webp)");
        assertThat(again.locator(".phone img")).hasCount(2);
        assertThat(again.locator(".on-the-way")).hasCount(0);
        assertThat(again.locator(".phone img").last()).hasAttribute("width", SMALL);
    }

    @Test
    void aVoiceSpokenIntoTheBrowserIsASoundWithItsTranscript() {
        var budi = desktopOf(CastMember.BUDI);
        budi.context().addInitScript(MICROPHONE);
        begins(budi);

        button(budi, "Suara atau video").click();
        button(budi, "Rekam").click();
        assertThat(budi.locator("dialog")).containsText("Sedang merekam: 2 detik");
        button(budi, "Berhenti merekam").click();
        budi.getByLabel("Apa isinya?").fill("Sari menawar");
        button(budi, "Masukkan ke teks").click();
        assertThat(budi.locator("dialog [role=alert]")).containsText("Tulis transkripnya");
        budi.getByLabel("Transkrip").fill("Sari: Lima puluh ribu.\nPembeli: Baik.");
        button(budi, "Masukkan ke teks").click();

        assertThat(text(budi)).containsText("> [!TRANSCRIPT]");
        var sound = budi.locator(".phone audio");
        assertThat(sound).hasAttribute("src", Pattern.compile("/media/.*\\.ogg"));
        assertThat(budi.locator(".phone .transcript")).containsText("Lima puluh ribu");
        assertThat((Double) sound.evaluate(SECONDS)).isBetween(1.0, 10.0);
    }

    @Test
    void theLibraryShowsWhatIsUsedWhereAndLetsTheRestBeRemoved() {
        var budi = desktopOf(CastMember.BUDI);
        var lesson = begins(budi, "Kain dan benang");
        drop(budi, "navy", "rak.png");
        describe(budi, "Rak kain");
        assertThat(budi.locator(".phone img")).hasAttribute("width", SMALL);
        assertThat(budi.locator(".saving")).hasAttribute("data-state", "saved");

        budi.navigate(lesson + "?beside");
        assertThat(budi.locator("melek-editor")).hasCount(2);
        assertThat(budi.locator(".gaps")).containsText("belum punya teks bahasa Inggris");
        assertThat(violations(budi)).isEmpty();
        text(budi).last().click();
        budi.keyboard().insertText("---\ntitle: Opening\nminutes: 4\n---\nA shelf.\n");
        assertThat(budi.locator(".gaps")).containsText("gambar atau rekaman rak.webp");
        budi.getByLabel("Gambar", new Page.GetByLabelOptions().setExact(true))
                .last()
                .click();
        button(budi, "rak.webp").click();
        describe(budi, "A shelf of cloth");
        assertThat(budi.locator(".gaps")).containsText("sudah ada dalam bahasa Inggris");
        assertThat(budi.locator(".saving").last()).hasAttribute("data-state", "saved");

        budi.locator(".back a").click();
        budi.getByText("Gambar, suara, video").click();
        var card = budi.locator(".media-card");
        assertThat(card).containsText("Pembuka · Bahasa Indonesia");
        assertThat(card).containsText("Opening · Bahasa Inggris");
        assertThat(button(budi, "Hapus: rak.webp")).hasCount(0);
        assertThat(violations(budi)).isEmpty();
        budi.locator("melek-upload input")
                .setInputFiles(new FilePayload("lepas.svg", "image/png", SVG.getBytes(StandardCharsets.UTF_8)));
        assertThat(card).hasCount(2);
        button(budi, "Hapus: lepas.svg").click();
        assertThat(card).hasCount(1);
        assertThat(budi.locator("main")).containsText("lepas.svg sudah dihapus.");
        budi.locator("melek-upload input")
                .setInputFiles(new FilePayload("foto.png", "image/png", new byte[] {'P', 'K', 3, 4}));
        assertThat(budi.locator("melek-upload")).containsText("foto.png: Peramban tidak bisa membuka");
    }

    @Test
    void theToolsWorkByKeyboard() {
        var budi = desktopOf(CastMember.BUDI);
        begins(budi);
        assertThat(violations(budi)).isEmpty();

        text(budi).click();
        budi.keyboard().press("Control+A");
        budi.keyboard().insertText("---\ntitle: Pembuka\nminutes: 4\n---\nkain");
        budi.keyboard().press("Shift+Home");
        budi.keyboard().press("Control+B");
        assertThat(lines(budi).last()).hasText("**kain**");
        budi.keyboard().press("Alt+F10");
        budi.keyboard().press("ArrowRight");
        budi.keyboard().press("ArrowRight");
        budi.keyboard().press("ArrowRight");
        assertThat(budi.getByLabel("Daftar", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        budi.keyboard().press("Enter");
        budi.keyboard().press("End");
        budi.keyboard().press("Enter");
        budi.keyboard().insertText("benang");
        assertThat(lines(budi).nth(4)).hasText("- **kain**");
        assertThat(lines(budi).nth(5)).hasText("- benang");
        budi.keyboard().press("Enter");
        budi.keyboard().press("Enter");
        button(budi, "Saran").click();
        budi.keyboard().insertText("Mulai dari tiga.");
        assertThat(budi.locator(".phone aside.callout-tip")).containsText("Mulai dari tiga.");
    }

    /** Answers the address of the first lesson. */
    private static String begins(Page budi) {
        return begins(budi, "Pasar pagi");
    }

    private static String begins(Page budi, String title) {
        budi.navigate(melek.url() + "/workshop");
        budi.getByLabel("Judul kursus").fill(title);
        budi.getByLabel("Judul kursus").press("Tab");
        button(budi, "Mulai menulis").click();
        budi.locator("main h1", new Page.LocatorOptions().setHasText(title)).waitFor();
        budi.locator(".lessons a").first().click();
        text(budi).waitFor();
        return budi.url();
    }

    private static void drop(Page page, String colour, String name) {
        page.evaluate(DROP, List.of(colour, name));
    }

    private static void describe(Page page, String words) {
        page.getByLabel("Apa yang terlihat di gambar ini?").fill(words);
        button(page, "Masukkan ke teks").click();
    }

    private static Locator text(Page page) {
        return page.locator(".cm-content");
    }

    private static Locator lines(Page page) {
        return page.locator(".cm-line");
    }

    private static Object fetched(Locator picture) {
        return picture.evaluate("p => fetch(p.src).then((r) => r.headers.get('Content-Type'))");
    }
}
