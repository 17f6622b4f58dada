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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The player on Sari's phone, with a line that comes and goes. */
class PlayerIT {

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
    void everybodyCanReadItAndReachEverything() {
        var page = phone.open("sari");
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
