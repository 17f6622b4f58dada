package id.melek.learning.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.melek.OnScreen.violations;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.melek.learning.ui.SyncServer.Mood;
import org.junit.jupiter.api.Test;

/** A graded test on Sari's phone: kept while it is filled in, sent once, and handed in when its time is over. */
class PlayerTestIT extends PlayerOnAPhone {

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
    void theEnterKeyDoesNotSendATest() {
        var page = phone.open("sari");
        fillInTest(page);

        page.getByLabel("Apa nama kode itu?").press("Enter");

        button(page, "Kirim jawaban").click();
        assertThat(page.locator(".test-result")).isVisible();
        assertThat(server.kinds()).containsOnlyOnce("submitted");
    }

    @Test
    void aTimedTestBeginsWhenAskedKeepsWhatIsTypedAndHandsItselfIn() {
        server.seconds = 50;
        var page = timed(phone.open("sari"));
        page.clock().install();
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

        page.clock().fastForward(server.seconds * 1000L);
        assertThat(page.locator(".test-result")).isVisible();
        var act = server.taken.getLast().act();
        assertThat(act.get("attempt").asString()).endsWith("0002");
        assertThat(act.get("answers").toString()).isEqualTo("{\"pin\":\"1\",\"name\":\"OTP\"}");
        assertThat(page.locator(".answers")).containsText("Jawaban yang benar: OTP");
        assertThat(page.locator(".test")).containsText("Masih ada 1 dari 3 kesempatan.");
        assertThat(violations(page)).isEmpty();
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
}
