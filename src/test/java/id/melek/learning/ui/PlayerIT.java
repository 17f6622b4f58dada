package id.melek.learning.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.melek.learning.ui.SyncServer.Mood;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What Sari does in a lesson, and what her phone says of it, with a line that comes and goes. */
class PlayerIT extends PlayerOnAPhone {

    private static final String WEB_VIEW =
            "Mozilla/5.0 (Linux; Android 10; SM-A105F Build/QP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) "
                    + "Version/4.0 Chrome/96.0.4664.45 Mobile Safari/537.36";

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

    private static void type(Page page, String answer) {
        var field = page.getByLabel("Kode sekali pakai disebut");
        field.fill(answer);
        field.press("Enter");
    }
}
