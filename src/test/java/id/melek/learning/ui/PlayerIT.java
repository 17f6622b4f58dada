package id.melek.learning.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import id.melek.Browser;
import id.melek.learning.ui.SyncServer.Mood;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The player on Sari's phone, with a line that comes and goes. */
class PlayerIT {

    private static final String WEB_VIEW =
            "Mozilla/5.0 (Linux; Android 10; SM-A105F Build/QP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) "
                    + "Version/4.0 Chrome/96.0.4664.45 Mobile Safari/537.36";

    /** What the browsers inside of other applications lack. */
    private static final String IN_APP = """
            for (const name of ['BroadcastChannel', 'speechSynthesis', 'SpeechSynthesisUtterance', 'Notification', 'open']) {
              delete window[name];
            }
            delete Navigator.prototype.serviceWorker;
            delete Navigator.prototype.locks;
            delete Navigator.prototype.storage;
            """;

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

    private static Browser browser;

    private final SyncServer server = new SyncServer();
    private Phone phone;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void takeAPhone() {
        phone = new Phone(browser, server);
    }

    @AfterEach
    void nothingWentWrongOnThePage() {
        phone.close();
        assertThat(phone.failures()).isEmpty();
    }

    @Test
    void marksPracticeByTheRulesOfTheServer() throws IOException {
        var vectors = Files.readString(Path.of("src/test/resources/marking-vectors.json"));
        var script = Files.readString(Path.of("src/test/resources/marking-in-browser.js"));

        var wrong = phone.open("sari").evaluate(script, JsonMapper.shared().readValue(vectors, List.class));

        assertThat((List<?>) wrong).isEmpty();
    }

    @Test
    void feedbackComesAtOnceWithoutALine() {
        server.mood = Mood.CUT_OFF_BEFORE;
        var page = phone.open("sari");

        choose(page, "Menutup telepon");

        assertThat(page.locator(".feedback")).containsText("Tepat sekali.");
        assertThat(page.locator(".feedback")).containsText("Kode hanya untuk Ibu.");
        assertThat(page.locator(".feedback")).isFocused();
        assertThat(status(page)).containsText("1 catatan menunggu dikirim.");
    }

    @Test
    void anAnswerIsKeptUntilItsReceiptAndShownAnsweredAfterTheTabWasClosed() {
        server.mood = Mood.FAILING;
        var page = phone.open("sari");
        choose(page, "Menutup telepon");
        assertThat(status(page)).containsText("1 catatan menunggu");
        page.close();

        server.mood = Mood.WELL;
        var again = phone.open("sari");

        assertThat(again.locator(".feedback")).containsText("Tepat sekali.");
        assertThat(status(again)).containsText("Semua tersimpan.");
        again.waitForCondition(() -> server.taken.size() == 2);
        assertThat(server.kinds()).containsExactly("opened", "answered");
    }

    @Test
    void aTestWhoseReceiptGotLostIsSentAgainCountsOnceAndShowsItsResult() {
        var page = phone.open("sari");
        assertThat(status(page)).containsText("Terakhir terkirim");
        server.mood = Mood.CUT_OFF_AFTER;
        fillInTest(page);
        button(page, "Kirim jawaban").click();
        page.waitForCondition(() -> server.kinds().contains("submitted"));
        assertThat(page.locator(".test-sent")).containsText("menunggu dikirim");

        server.mood = Mood.WELL;
        lineIsBack(page);

        assertThat(page.locator(".test-result")).containsText("Nilai Anda 50 dari 100");
        assertThat(page.locator(".answers")).containsText("Namanya OTP.");
        assertThat(server.repeated).isPositive();
        assertThat(server.kinds()).containsOnlyOnce("submitted");
    }

    @Test
    void aHalfFilledTestSurvivesAClosedTab() {
        var page = phone.open("sari");
        fillInTest(page);
        page.close();

        var again = phone.open("sari");

        assertThat(again.getByLabel("Apa nama kode itu?")).hasValue("kode otp");
        assertThat(again.locator(".test input[value=false]")).isChecked();
    }

    @Test
    void theSignInPageOfAHotspotIsNoReceipt() {
        server.mood = Mood.HOTSPOT_PAGE;
        var page = phone.open("sari");
        choose(page, "Menutup telepon");
        assertThat(status(page)).containsText("1 catatan menunggu");

        server.mood = Mood.WELL;
        lineIsBack(page);

        assertThat(status(page)).containsText("Semua tersimpan.");
        assertThat(server.kinds()).containsExactly("opened", "answered");
    }

    @Test
    void aTokenThatIsNotKnownAnyMoreIsReplacedAndWhoeverIsSignedOutIsTold() {
        var page = phone.open("sari");
        assertThat(status(page)).containsText("Terakhir terkirim");
        server.forgetTokens();
        choose(page, "Menutup telepon");
        page.waitForCondition(() -> server.kinds().contains("answered"));

        server.forgetTokens();
        server.signedIn = false;
        type(page, "otp");

        assertThat(status(page)).containsText("Anda sudah keluar. 1 catatan tetap tersimpan");
        assertThat(button(page, "Masuk lagi")).isVisible();
        assertThat(server.kinds()).containsExactly("opened", "answered");
    }

    @Test
    void twoTabsSendEachActOnceAndBothKnow() {
        server.mood = Mood.FAILING;
        var one = phone.open("sari");
        var other = phone.open("sari");
        choose(one, "Menutup telepon");
        type(other, "otp");
        assertThat(status(one)).containsText("2 catatan menunggu");

        server.mood = Mood.WELL;
        lineIsBack(one);
        lineIsBack(other);

        assertThat(status(one)).containsText("Semua tersimpan.");
        assertThat(status(other)).containsText("Semua tersimpan.");
        assertThat(server.kinds()).filteredOn("answered"::equals).hasSize(2);
        assertThat(server.repeated).isZero();
    }

    @Test
    void whatTheServerRefusesIsSaidAndTheTypedWordsStayUntilTheyAreRead() {
        server.refuses = act -> act.get("kind").asString().equals("answered");
        var page = phone.open("sari");
        type(page, "kunci rahasia");
        assertThat(page.locator(".notice-refused")).containsText("Soal ini sudah diganti.");
        page.reload();
        assertThat(page.locator(".notice-refused")).containsText("kunci rahasia");

        button(page, "Mengerti").click();

        assertThat(page.locator(".notice-refused")).hasCount(0);
        assertThat(status(page)).containsText("Semua tersimpan.");
    }

    @Test
    void somebodyElseOnThePhoneNeitherSeesNorSendsWhatSariDid() {
        server.mood = Mood.FAILING;
        var sari = phone.open("sari");
        choose(sari, "Menutup telepon");
        assertThat(status(sari)).containsText("1 catatan menunggu");
        sari.close();
        server.mood = Mood.WELL;

        var budi = phone.open("budi");
        budi.waitForCondition(() -> !server.taken.isEmpty());
        assertThat(budi.locator(".outbox")).containsText("milik orang lain");
        assertThat(budi.locator(".feedback")).hasCount(0);
        assertThat(server.taken).extracting(SyncServer.Taken::account).containsExactly("budi");

        phone.open("sari").waitForCondition(() -> server.taken.size() == 3);
        assertThat(server.taken).extracting(SyncServer.Taken::account).containsExactly("budi", "sari", "sari");
    }

    @Test
    void aPhoneThatStoresNothingSaysSoAndStillSends() {
        phone.prepare("Object.defineProperty(window, 'indexedDB', { value: undefined })");
        server.mood = Mood.FAILING;
        var page = phone.open("sari");
        choose(page, "Menutup telepon");
        assertThat(status(page)).containsText("Ponsel ini tidak mau menyimpan");

        server.mood = Mood.WELL;
        lineIsBack(page);

        page.waitForCondition(() -> server.kinds().contains("answered"));
    }

    @Test
    void theEnterKeyDoesNotSendATest() {
        var page = phone.open("sari");
        fillInTest(page);

        page.getByLabel("Apa nama kode itu?").press("Enter");

        button(page, "Kirim jawaban").click();
        assertThat(page.locator(".test-result")).isVisible();
        assertThat(server.kinds()).containsOnlyOnce("submitted");
    }

    @Test
    void whatBelongsTogetherIsChosenFromLists() {
        var page = phone.open("sari");
        page.getByLabel("PIN", new Page.GetByLabelOptions().setExact(true)).selectOption("hanya saya");
        page.getByLabel("Nomor rekening").selectOption("semua orang");
        page.locator("#q-who-form button").click();

        assertThat(page.locator("#q-who-feedback")).containsText("Sebagian sudah betul");
        assertThat(page.locator("#q-who-form .verdict-wrong")).containsText("Pasangannya: pembeli");
        page.waitForCondition(() -> server.kinds().contains("answered"));
        assertThat(server.taken.getLast().act().get("answer").toString()).isEqualTo("[\"1:1\",\"2:3\"]");
    }

    @Test
    void aGapStandsInItsSentenceAndIsCalledByIt() {
        var page = phone.open("sari");
        var gap = page.locator(".sentence").getByLabel("Kode itu kita … sendiri.");
        gap.fill("Ketik");
        gap.press("Enter");

        assertThat(page.locator("#q-gap-feedback")).containsText("Betul!");
        assertThat(page.locator(".sentence")).hasText("Kode itu kita sendiri.");
    }

    @Test
    void aTimedTestBeginsWhenAskedKeepsWhatIsTypedAndHandsItselfIn() {
        server.seconds = 12;
        var page = timed(phone.open("sari"));
        assertThat(page.locator(".test")).containsText("2 soal, waktunya 20 menit. Lulus mulai nilai 70.");
        assertThat(page.locator(".test")).containsText("Masih ada 2 dari 3 kesempatan.");
        assertThat(page.locator(".test")).containsText("Nilai terbaik Anda sejauh ini: 40.");
        server.mood = Mood.CUT_OFF_BEFORE;
        button(page, "Mulai tes").click();
        assertThat(page.locator(".test [role=alert]")).containsText("Soal belum dapat diambil.");

        server.mood = Mood.WELL;
        button(page, "Mulai tes").click();
        assertThat(page.locator(".timer")).containsText("kurang dari 1 menit");
        assertThat(page.locator(".timer [role=status]")).containsText("Tinggal 1 menit.");
        assertThat(page.getByLabel("Namanya … .")).hasValue("OTP");
        page.getByLabel("rahasia").check();
        page.waitForCondition(() -> !server.kept.isEmpty());
        assertThat(server.kept.getLast().toString()).isEqualTo("{\"pin\":\"1\",\"name\":\"OTP\"}");

        assertThat(page.locator(".test-result")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        var act = server.taken.getLast().act();
        assertThat(act.get("attempt").asString()).endsWith("0002");
        assertThat(act.get("answers").toString()).isEqualTo("{\"pin\":\"1\",\"name\":\"OTP\"}");
        assertThat(page.locator(".answers")).containsText("Jawaban yang benar: OTP");
        assertThat(page.locator(".test")).containsText("Masih ada 1 dari 3 kesempatan.");
        assertThat(violations(page)).isEmpty();
    }

    private static Page timed(Page page) {
        page.evaluate("""
                () => {
                  const player = document.querySelector('melek-player');
                  const best = { percent: 40, passed: false, at: '2026-11-21T03:00:00Z' };
                  const test = { ...player.lesson.test, minutes: 20, attempts: 3, used: 1, best, attempt: null };
                  player.lesson = { ...player.lesson, test };
                }""");
        return page;
    }

    @Test
    void whatIsTypedAndTickedButNotSentOutlivesTheTab() {
        var page = phone.open("sari");
        page.getByLabel("PIN sudah diganti.").check();
        page.getByLabel("Kode sekali pakai disebut").pressSequentially("ot");
        page.close();

        var again = phone.open("sari");

        assertThat(again.getByLabel("PIN sudah diganti.")).isChecked();
        assertThat(again.getByLabel("Kode sekali pakai disebut")).hasValue("ot");
    }

    @Test
    void twoTabsOnOneLessonKeepWhatWasDoneInEither() {
        var one = phone.open("sari");
        var other = phone.open("sari");
        one.getByLabel("Kode sekali pakai disebut").fill("otp");
        other.getByLabel("PIN sudah diganti.").check();
        fillInTest(other);
        one.close();
        other.close();

        var again = phone.open("sari");

        assertThat(again.getByLabel("Kode sekali pakai disebut")).hasValue("otp");
        assertThat(again.getByLabel("PIN sudah diganti.")).isChecked();
        assertThat(again.getByLabel("Apa nama kode itu?")).hasValue("kode otp");
    }

    @Test
    void aTestThatAnotherTabHandedInIsNotHandedInAgain() {
        phone.prepare(IN_APP);
        var one = phone.open("sari");
        var other = phone.open("sari");
        fillInTest(other);
        fillInTest(one);
        button(one, "Kirim jawaban").click();
        assertThat(one.locator(".test-result")).isVisible();

        button(other, "Kirim jawaban").click();

        assertThat(other.locator(".test-result")).containsText("Nilai Anda 50 dari 100");
        assertThat(server.kinds()).containsOnlyOnce("submitted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"opened", "answered", "finished"})
    void aLineCutInTheMiddleOfAnActLosesNothingAndCountsNothingTwice(String kind) {
        phone.teach(json -> json.replaceFirst("(?s)\"test\": \\{.*?},\\s*\"answers\"", "\"test\": null, \"answers\""));
        server.cutsOff = act -> act.get("kind").asString().equals(kind);
        var page = phone.open("sari");
        choose(page, "Menutup telepon");
        button(page, "Selesai").click();
        page.waitForCondition(() -> server.kinds().contains(kind));

        server.cutsOff = act -> false;
        lineIsBack(page);

        assertThat(status(page)).containsText("Semua tersimpan. Terakhir terkirim");
        page.waitForCondition(() -> server.kinds().size() == 3);
        assertThat(server.kinds()).containsExactlyInAnyOrder("opened", "answered", "finished");
        assertThat(server.repeated).isPositive();
        assertThat(page.locator(".lesson-end")).containsText("Pelajaran ini sudah selesai.");
    }

    @Test
    void theStatusSaysHowManyWaitAndWhenTheLastReceiptCame() {
        var page = phone.open("sari");
        assertThat(status(page)).containsText("Semua tersimpan. Terakhir terkirim");
        server.mood = Mood.CUT_OFF_BEFORE;

        choose(page, "Menutup telepon");
        type(page, "otp");

        assertThat(status(page)).containsText("2 catatan menunggu dikirim. Terakhir terkirim");
        assertThat(status(page)).isInViewport();
    }

    /** WhatsApp opens links in a WebView of its own, where much is missing that a browser has. */
    @Test
    void itWorksInTheBrowserInsideWhatsApp() {
        phone.close();
        phone = new Phone(
                browser,
                server,
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setUserAgent(WEB_VIEW)
                        .setHasTouch(true));
        phone.prepare(IN_APP);
        server.mood = Mood.CUT_OFF_BEFORE;
        var page = phone.open("sari");
        choose(page, "Menutup telepon");
        assertThat(page.locator(".feedback")).containsText("Tepat sekali.");
        assertThat(page.locator(".listen")).hasCount(0);
        page.getByText("Tampilan").click();
        page.getByLabel("Lebih besar").check();
        page.close();

        server.mood = Mood.WELL;
        var again = phone.open("sari");

        again.waitForCondition(() -> server.kinds().contains("answered"));
        assertThat(again.locator("html")).hasAttribute("data-text-size", "2");
        fillInTest(again);
        button(again, "Kirim jawaban").click();
        assertThat(again.locator(".test-result")).isVisible();
        assertThat(server.kinds()).containsExactly("opened", "answered", "submitted");
    }

    @Test
    void aPhoneWhoseDatabaseNeverOpensSaysSoAndStillSends() {
        phone.prepare("indexedDB.open = () => ({})");
        var page = phone.open("sari");

        assertThat(status(page)).containsText("Ponsel ini tidak mau menyimpan");
        choose(page, "Menutup telepon");
        assertThat(page.locator(".feedback")).containsText("Tepat sekali.");
        page.waitForCondition(() -> server.kinds().contains("answered"));
    }

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

    private static void choose(Page page, String option) {
        page.getByLabel(option).check();
        page.locator(".practice form button").first().click();
    }

    private static void type(Page page, String answer) {
        var field = page.getByLabel("Kode sekali pakai disebut");
        field.fill(answer);
        field.press("Enter");
    }

    private static void fillInTest(Page page) {
        page.locator(".test input[value=false]").check();
        page.getByLabel("Apa nama kode itu?").fill("kode otp");
    }

    private static Locator button(Page page, String name) {
        return page.getByText(name, new Page.GetByTextOptions().setExact(true));
    }

    private static Locator status(Page page) {
        return page.locator(".outbox [role=status]");
    }

    /** What the browser tells its pages when a network is found. */
    private static void lineIsBack(Page page) {
        page.evaluate("dispatchEvent(new Event('online'))");
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .include("main").analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .toList();
    }
}
