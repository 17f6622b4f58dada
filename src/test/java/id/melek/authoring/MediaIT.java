package id.melek.authoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.melek.OnScreen.button;
import static id.melek.OnScreen.violations;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.melek.Browser;
import id.melek.OnScreen;
import id.melek.RunningMelek;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Budi drops pictures into a lesson, on a line that comes and goes. */
class MediaIT {

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

    private static final Pattern SMALL = Pattern.compile("640|800|960|1080");

    private static RunningMelek melek;
    private static Browser browser;

    @BeforeAll
    static void start() {
        melek = RunningMelek.shared();
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void aPictureDroppedIntoALessonIsSmallHasWordsAndComesThroughACutLine() {
        var budi = browser.desktop();
        OnScreen.signIn(budi, melek.url(), "budi@melek.example", "314159");
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
    void theToolsWorkByKeyboard() {
        var budi = browser.desktop();
        OnScreen.signIn(budi, melek.url(), "budi@melek.example", "314159");
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
        budi.navigate(melek.url() + "/workshop");
        budi.getByLabel("Judul kursus").fill("Pasar pagi");
        budi.getByLabel("Judul kursus").press("Tab");
        button(budi, "Mulai menulis").click();
        budi.locator("main h1", new Page.LocatorOptions().setHasText("Pasar pagi"))
                .waitFor();
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
