package id.melek.learning.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.melek.OnScreen.violations;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.melek.learning.ui.SyncServer.Mood;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A lesson on Sari's phone, read and heard: what it costs, how large it is, where it goes on. */
class PlayerReadingIT extends PlayerOnAPhone {

    /** A phone that speaks Indonesian: it keeps what it was to say. */
    private static final String VOICE = """
            window.spoken = [];
            window.silenced = 0;
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            Object.defineProperty(window, 'speechSynthesis', { value: {
              getVoices: () => [{ lang: 'id-ID', localService: true }],
              speak: (utterance) => spoken.push(utterance),
              cancel: () => silenced++
            } });
            """;

    @Test
    void withTextOnlyNoPictureIsFetchedBeforeItIsAskedFor() {
        var page = phone.open("sari");
        page.locator(".lesson-text img").scrollIntoViewIfNeeded();
        page.waitForCondition(() -> phone.fetched().size() == 1);
        page.getByText("Tampilan").click();
        page.getByLabel("Teks saja").check();
        page.close();
        phone.fetched().clear();

        var again = phone.open("sari");
        assertThat(again.locator(".picture-words")).containsText("Gambar: Tangan memegang ponsel");
        again.locator(".picture-words").scrollIntoViewIfNeeded();
        assertThat(phone.fetched()).isEmpty();

        button(again, "Tampilkan gambar (12 KB)").click();
        again.waitForCondition(() -> phone.fetched().size() == 1);
        assertThat(again.getByAltText("Tangan memegang ponsel")).isVisible();
    }

    @Test
    void aRecordingSaysWhatItCostsCanBeReadAndIsNotFetchedBeforeItIsPlayed() {
        var page = phone.open("sari");

        assertThat(page.locator(".lesson-meta"))
                .containsText("3 KB, dengan gambar 15 KB; suara dan video 300 KB, hanya bila diputar");
        assertThat(page.locator("figcaption")).hasText("Telepon dari penipu 300 KB");
        page.getByText("Baca isi rekaman").click();
        assertThat(page.locator(".transcript")).containsText("Selamat siang, kami dari bank.");
        assertThat(phone.fetched()).noneMatch(path -> path.endsWith(".mp3"));
        page.evaluate("document.querySelector('audio').play().catch(() => {})");
        page.waitForCondition(() -> phone.fetched().stream().anyMatch(path -> path.endsWith(".mp3")));
    }

    @Test
    void aLessonReadAloudByItsAuthorNeedsNoVoiceOfThePhone() {
        phone.prepare(VOICE);
        phone.teach(json ->
                json.replace("\"narration\": null", "\"narration\": {\"src\": \"/media/a.mp3\", \"bytes\": 204800}"));

        var page = phone.open("sari");

        assertThat(page.locator(".narration")).containsText("Dengarkan pelajaran ini (200 KB)");
        assertThat(page.locator(".listen")).hasCount(0);
    }

    @Test
    void thePhonesOwnVoiceReadsPassageByPassagePausesGoesOnAndIsSilentWhenTheLessonIsLeft() {
        phone.prepare(VOICE);
        var page = phone.open("sari");

        button(page, "Dengarkan").click();
        assertThat(page.locator(".being-read")).hasText("Kode yang tidak boleh dibagi");
        page.evaluate("spoken.at(-1).onend()");
        assertThat(page.locator(".being-read")).hasText("Kode OTP adalah kunci.");
        button(page, "Jeda").click();
        page.evaluate("spoken.at(-1).onend()");
        button(page, "Lanjutkan").click();
        assertThat(page.locator(".being-read")).hasText("Kode OTP adalah kunci.");
        assertThat(page.evaluate("spoken.map(u => u.text + '|' + u.lang)"))
                .isEqualTo(List.of(
                        "Kode yang tidak boleh dibagi|id-ID",
                        "Kode OTP adalah kunci.|id-ID",
                        "Kode OTP adalah kunci.|id-ID"));

        page.evaluate("silenced = 0; document.querySelector('melek-player').remove()");
        assertThat(page.evaluate("silenced")).isEqualTo(1);
    }

    @Test
    void withoutAVoiceOfTheLanguageThereIsNoButtonToListen() {
        phone.prepare(VOICE.replace("id-ID", "de-DE"));

        assertThat(phone.open("sari").locator(".listen")).hasCount(0);
    }

    @Test
    void thePhoneKeepsTheSizeOfTheLettersForTheQuestionsToo() {
        var page = phone.open("sari");
        page.getByText("Tampilan").click();
        page.getByLabel("Paling besar").check();
        page.close();

        var again = phone.open("sari");

        assertThat(again.evaluate(
                        "parseFloat(getComputedStyle(document.querySelector('.question-text')).fontSize) > 24"))
                .isEqualTo(true);
        assertThat(again.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @Test
    void theContentsAreAKeyAwayWithoutALineAndSayWhatIsFinished() {
        server.mood = Mood.CUT_OFF_BEFORE;
        var page = phone.open("sari");

        page.getByText("Daftar isi").first().focus();
        page.keyboard().press("Enter");

        assertThat(page.locator(".contents li").first()).hasText(Pattern.compile("Tautan\\s+2 KB\\s+selesai"));
        assertThat(page.locator(".contents [aria-current=page]")).hasText("Kode yang tidak boleh dibagi");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Tautan", new Page.GetByTextOptions().setExact(true)))
                .isFocused();
    }

    @Test
    void everybodyCanReadItAndReachEverything() {
        phone.prepare(VOICE);
        var page = phone.open("sari");
        assertThat(violations(page)).isEmpty();
        page.locator("summary").all().forEach(Locator::click);
        page.getByLabel("Teks saja").check();
        button(page, "Dengarkan").click();
        assertThat(violations(page)).isEmpty();

        choose(page, "Memberikannya");
        fillInTest(page);
        button(page, "Kirim jawaban").click();
        assertThat(page.locator(".test-result")).isVisible();

        assertThat(violations(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }
}
