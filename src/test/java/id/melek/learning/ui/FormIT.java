package id.melek.learning.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.melek.OnScreen.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import id.melek.BrowserTest;
import id.melek.BudiByHand;
import id.melek.CastMember;
import id.melek.OnScreen;
import id.melek.RightAnswers;
import id.melek.SariByHand;
import id.melek.pack.CoursePack;
import id.melek.pack.LessonText;
import id.melek.pack.PackReading;
import id.melek.pack.Packs;
import id.melek.pack.Question;
import id.melek.pack.TrackPack;
import id.melek.pack.TrackReading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Sari is asked six questions after her first lesson, on a line that drops, and six others at the end. */
class FormIT extends BrowserTest {

    private static final Locale INDONESIAN = Locale.of("id");
    private static final String COURSE = "hemat-kuota";
    private static final String TRACK = "communication";
    private static final LocatorAssertions.ContainsTextOptions SLOWLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private final CoursePack course = ((PackReading.Sound) Packs.read(Path.of("content/courses/" + COURSE))).pack();
    private final TrackPack track = ((TrackReading.Sound) Packs.readTrack(Path.of("content/tracks/" + TRACK))).pack();

    @Test
    void sariAnswersSixQuestionsOverADroppingLineAndSixOthersAtTheEnd() {

        var sari = browser.phone();
        SariByHand.register(sari, melek.url(), "0813 2000 0003");
        assertNoFaults(sari);
        sari.navigate(melek.url() + "/courses/" + COURSE);
        button(sari, "Ikut kursus ini").click();
        sari.navigate(melek.url() + "/tracks/" + TRACK + "/before");
        assertThat(sari.locator("main")).containsText("setelah pelajaran pertama");
        sari.navigate(lesson(0));
        assertThat(sari.locator(".form-offer")).hasCount(0);

        SariByHand.onTheReferenceLine(sari);
        finish(sari, 0);
        assertThat(sari.locator(".form-offer")).containsText("bukan ujian", SLOWLY);
        assertNoFaults(sari);
        sari.getByText("Jawab sekarang").click();
        assertThat(sari.locator("main")).containsText("Ini bukan ujian", SLOWLY);
        assertNoFaults(sari);
        button(sari, "Mulai").click();
        var asked = new ArrayList<String>();
        answerWrong(sari, asked);
        answerWrong(sari, asked);
        assertNoFaults(sari);
        assertThat(sari.locator(".status")).containsText("Tersimpan", SLOWLY);
        sari.context().setOffline(true);
        answerWrong(sari, asked);
        assertThat(sari.locator(".status")).containsText("1 jawaban tersimpan di ponsel");
        var context = sari.context();
        sari.close();

        context.setOffline(false);
        sari = context.newPage();
        SariByHand.onTheReferenceLine(sari);
        sari.navigate(melek.url() + "/");
        assertThat(sari.locator(".next-step")).containsText("enam pertanyaan");
        assertNoFaults(sari);
        sari.getByText("Lanjutkan menjawab").click();
        sari.getByText("Lanjutkan (3 dari 6 sudah dijawab)").click();
        answerRight(sari, asked);
        answerRight(sari, asked);
        answerRight(sari, asked);
        assertThat(sari.locator("main")).containsText("Terima kasih");
        assertThat(sari.locator("main")).not().containsText("Betul");
        sari.locator("melek-form a.call").click();

        for (int index = 1; index < course.lessons().size() - 1; index++) {
            finish(sari, index);
        }
        passTheTest(sari);
        var task = SariByHand.handIn(sari, melek.url(), course);
        BudiByHand.accepts(desktopOf(CastMember.BUDI), melek.url(), task);
        sari.navigate(melek.url() + "/tracks/" + TRACK);
        assertNoFaults(sari);
        sari.getByText("Jawab sekarang").click();
        button(sari, "Mulai").click();
        var askedLater = new ArrayList<String>();
        for (int item = 0; item < 6; item++) {
            answerRight(sari, askedLater);
        }
        assertThat(sari.locator(".gain")).containsText("3 dari 6", SLOWLY);
        assertThat(sari.locator(".gain")).containsText("6 dari 6");
        assertNoFaults(sari);
        assertThat(asked).hasSize(6).doesNotContainAnyElementsOf(askedLater);
        sari.navigate(melek.url() + "/");
        assertThat(sari.locator(".next-step")).containsText("Semuanya sudah selesai");
    }

    private void answerWrong(Page sari, List<String> asked) {
        answer(sari, asked, false);
    }

    private void answerRight(Page sari, List<String> asked) {
        answer(sari, asked, true);
    }

    private void answer(Page sari, List<String> asked, boolean right) {
        var words = sari.locator("melek-form legend");
        words.waitFor();
        var text = words.textContent().strip();
        asked.add(text);
        var item = item(text);
        var best = RightAnswers.to(item).getFirst();
        var value = right ? best : best.equals("1") ? "2" : "1";
        sari.locator("input[name='form-option'][value='" + value + "']").check();
        button(sari, "Lanjut").click();
        assertThat(sari.locator("melek-form legend").filter(new Locator.FilterOptions().setHasText(text)))
                .hasCount(0);
    }

    private Question item(String text) {
        return track.forms().stream()
                .flatMap(form -> form.items().getOrDefault(INDONESIAN, List.of()).stream())
                .filter(item -> item.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private void finish(Page sari, int index) {
        assertThat(sari.locator("h1")).hasText(title(index), new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        sari.getByText("Selesai, lanjut").click();
        assertThat(sari.locator("h1"))
                .hasText(title(index + 1), new LocatorAssertions.HasTextOptions().setTimeout(60_000));
    }

    private void passTheTest(Page sari) {
        SariByHand.answerWhatIsAsked(sari, text(course.lessons().size() - 1).graded());
        SariByHand.loseTheReceipts(sari);
        sari.getByText("Kirim jawaban").click();
        assertThat(sari.locator(".test-sent")).isVisible();
        sari.unroute("**/api/sync");
        sari.evaluate("dispatchEvent(new Event('online'))");
        assertThat(sari.locator(".test-passed .score")).containsText("100", SLOWLY);
    }

    private static void assertNoFaults(Page page) {
        page.locator("main h1").first().waitFor();
        assertThat(OnScreen.seriousFaults(page)).as(page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    private String lesson(int index) {
        return melek.url() + "/learn/" + COURSE + "/"
                + course.lessons().get(index).slug();
    }

    private String title(int index) {
        return text(index).title();
    }

    private LessonText text(int index) {
        return course.lessons().get(index).text(INDONESIAN);
    }
}
