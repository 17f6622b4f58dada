package id.melek.authoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.melek.OnScreen.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.melek.BrowserTest;
import id.melek.CastMember;
import id.melek.OnScreen;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Budi, who has never heard of GIFT, writes a test on a phone, brings questions in, and tries the test. */
class QuestionFormIT extends BrowserTest {

    private static final Path ELSEWHERE = Path.of("src/test/resources/questions/37-moodle-course.xml");

    @Test
    void budiWritesAQuestionInAFormIsToldWhatIsMissingAndTriesTheTest() {
        var budi = phoneOf(CastMember.BUDI);
        var test = begins(budi, "Seduh kopi");

        button(budi, "Tambah soal").click();
        write(budi, "Judul pendek", 0, "Seduh");
        write(budi, "Pertanyaan", 0, "Kopi diseduh dengan apa?");
        assertThat(budi.locator(".question-form")).containsText("Belum ada jawaban yang benar");
        write(budi, "Jawaban", 0, "Air panas = {100}");
        write(budi, "Jawaban", 1, "Air es");
        var right = budi.getByLabel("Ini jawaban yang benar").first();
        right.focus();
        right.press("Space");
        write(budi, "Penjelasan sesudah dijawab: apa yang dipelajari dari soal ini", 0, "Air panas melarutkan kopi.");
        assertThat(budi.locator(".question-form")).not().containsText("Yang masih kurang");
        assertThat(budi.locator(".question-form [role=status]")).hasText("Tersimpan.");
        assertThat(OnScreen.violations(budi)).isEmpty();
        button(budi, "Selesai").click();

        budi.locator("input[type=file]").setInputFiles(ELSEWHERE);
        assertThat(budi.locator(".bring")).containsText("Baris 44 · Seret: Soal jenis “ddwtos” tidak dikenal di sini.");
        button(budi, "Ambil 6 soal ini").click();
        assertThat(budi.locator(".question-card")).hasCount(7);
        var removes = budi.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Hapus: ")));
        for (var left = 6; left > 0; left--) {
            removes.last().click();
            assertThat(budi.locator(".question-card")).hasCount(left);
        }
        assertThat(OnScreen.violations(budi)).isEmpty();

        budi.navigate(test.replace("/questions?file=test.gift", "/trial"));
        button(budi, "Mulai tes").click();
        budi.getByLabel("Air panas = {100}").check();
        budi.locator(".actions-end button").click();
        assertThat(budi.locator(".test-result")).containsText("100");
    }

    @Test
    void whoeverClosesThePageIsAskedBeforeWhatWasTypedInTheFormIsLost() {
        var budi = desktopOf(CastMember.BUDI);
        begins(budi, "Giling kopi");
        button(budi, "Tambah soal").click();
        budi.getByLabel("Judul pendek", new Page.GetByLabelOptions().setExact(true))
                .click();
        budi.keyboard().type("Giling");
        assertThat(budi.locator(".question-form [role=status]")).hasText("Tersimpan.");
        var asked = new AtomicInteger();
        budi.onDialog(dialog -> {
            asked.incrementAndGet();
            dialog.dismiss();
        });

        budi.context().setOffline(true);
        budi.keyboard().type(" halus");
        budi.close(new Page.CloseOptions().setRunBeforeUnload(true));
        budi.waitForCondition(() -> asked.get() == 1);
        assertThat(budi.isClosed()).isFalse();

        budi.context().setOffline(false);
        budi.keyboard().type(" sekali");
        budi.waitForCondition(() -> Boolean.TRUE.equals(budi.evaluate(
                "() => { const form = document.querySelector('.question-form'); return form.typed === form.saved; }")));
        budi.waitForClose(() -> budi.close(new Page.CloseOptions().setRunBeforeUnload(true)));
        assertThat(asked).hasValue(1);
    }

    /** Answers the address of the questions of the final test. */
    private static String begins(Page budi, String course) {
        budi.navigate(melek.url() + "/workshop");
        write(budi, "Judul kursus", 0, course);
        budi.getByLabel("Judul kursus").press("Tab");
        assertThat(budi.getByLabel("Nama untuk alamat")).hasValue(Slugs.of(course));
        button(budi, "Mulai menulis").click();
        budi.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(": Soal$")))
                .last()
                .click();
        budi.locator(".questions").waitFor();
        var test = budi.url() + "?file=test.gift";
        budi.navigate(test);
        budi.locator(".questions").waitFor();
        return test;
    }

    private static void write(Page page, String label, int place, String words) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .nth(place)
                .fill(words);
    }
}
