package id.melek;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.melek.OnScreen.button;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import id.melek.pack.CoursePack;
import id.melek.pack.LessonText;
import id.melek.pack.PackLesson;
import id.melek.pack.PackReading;
import id.melek.pack.Packs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The main job: a business owner in a real village learns, with a power cut in between, a trainer accepts her task, and
 * the manager of her region sees one more rural person there, on the screen and in the file. A manager of another province sees nothing of it.
 */
class FromAVillageToAFigureIT extends BrowserTest {

    private static final Locale INDONESIAN = Locale.of("id");
    private static final String COURSE = "aman-berjualan-daring";
    private static final List<String> REGIONS_OF_GOLO = List.of("53.10.06.2008", "53.10.06", "53.10", "53");
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final LocatorAssertions.ContainsTextOptions WITHIN_A_MINUTE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(A_MINUTE.toMillis());

    private final CoursePack course = ((PackReading.Sound) Packs.read(Path.of("content/courses/" + COURSE))).pack();

    @Test
    void sariLearnsThroughAPowerCutAndRatnaSeesOneMoreRuralPerson() {
        var began = Instant.now();
        var ratna = desktopOf(CastMember.RATNA);
        await().atMost(A_MINUTE).until(() -> isCounted(figures(ratna), began));
        var before = figures(ratna);

        var sari = browser.phone();
        SariByHand.register(sari, melek.url(), "0813 1234 5678");
        join(sari);
        finish(sari, 0);
        finish(sari, 1);
        sari.navigate(lesson(2));
        answerFirstQuestion(sari, 2);
        melek.kill();
        sari.getByText("Selesai, lanjut").click();
        melek.startAgain();

        sari.evaluate("dispatchEvent(new Event('online'))");
        assertThat(sari.locator(".outbox")).containsText("Semua tersimpan", WITHIN_A_MINUTE);
        // the finished lesson may go on by itself just then, which stops another way
        await().atMost(A_MINUTE).ignoreExceptions().until(() -> {
            sari.navigate(melek.url() + "/courses/" + COURSE);
            return sari.url().endsWith("/courses/" + COURSE);
        });
        sari.locator("main a:has-text('Lanjut: ')").click();
        assertThat(sari.locator("h1")).hasText(title(3));
        for (int index = 3; index < course.lessons().size() - 1; index++) {
            finish(sari, index);
        }
        passTheTest(sari);
        var task = SariByHand.handIn(sari, melek.url(), course);
        BudiByHand.accepts(desktopOf(CastMember.BUDI), melek.url(), task);

        OnScreen.signIn(ratna, melek.url(), CastMember.RATNA);
        await().atMost(A_MINUTE).untilAsserted(() -> {
            var after = figures(ratna);
            for (var region : REGIONS_OF_GOLO) {
                assertThat(grown(before, after, region)).as(region).containsExactly(1, 1, 1);
            }
        });
        seesItOnTheScreen(ratna, before);
        anotherManagerSeesNothing();
    }

    private void join(Page sari) {
        sari.navigate(melek.url() + "/courses/" + COURSE);
        button(sari, "Ikut kursus ini").click();
        assertThat(sari.locator("h1")).hasText(title(0));
    }

    private void finish(Page sari, int index) {
        assertThat(sari.locator("h1")).hasText(title(index));
        answerFirstQuestion(sari, index);
        sari.getByText("Selesai, lanjut").click();
        assertThat(sari.locator("h1")).hasText(title(index + 1));
    }

    private void answerFirstQuestion(Page sari, int index) {
        var question = text(index).practice().getFirst();
        SariByHand.answer(sari, question);
        sari.locator("#q-" + question.id() + "-form")
                .getByText("Periksa jawaban")
                .click();
        assertThat(sari.locator("#q-" + question.id() + "-feedback .feedback-head"))
                .isVisible();
    }

    private void passTheTest(Page sari) {
        SariByHand.answerWhatIsAsked(sari, text(course.lessons().size() - 1).graded());
        sari.getByText("Kirim jawaban").click();
        assertThat(sari.locator(".test-passed .score")).containsText("100");
    }

    /** Every row of the files that Ratna may fetch, by code: her province down to the village. */
    private Map<String, Map<String, String>> figures(Page ratna) {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        for (var region : REGIONS_OF_GOLO) {
            var file = ratna.request().get(melek.url() + "/export/participation.csv?region=" + region);
            assertThat(file.headers().get("content-type")).startsWith("text/csv");
            var lines = file.text().substring(1).lines().toList();
            var header = lines.getFirst().split(",");
            var values = lines.get(1).split(",", -1);
            var row = new LinkedHashMap<String, String>();
            for (int column = 0; column < header.length; column++) {
                row.put(header[column], values[column]);
            }
            rows.put(region, row);
        }
        return rows;
    }

    /** Whatever was done before then. */
    private static boolean isCounted(Map<String, Map<String, String>> figures, Instant then) {
        return figures.values().stream()
                .map(row -> Instant.parse(row.get("fresh_at")))
                .allMatch(then::isBefore);
    }

    private static List<Integer> grown(
            Map<String, Map<String, String>> before, Map<String, Map<String, String>> after, String region) {
        return List.of("registered_people_rural", "enrolled_people_rural", "completed_people_rural").stream()
                .map(column -> number(after.get(region), column) - number(before.get(region), column))
                .toList();
    }

    private static int number(Map<String, String> row, String column) {
        var text = row.getOrDefault(column, "");
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private void seesItOnTheScreen(Page ratna, Map<String, Map<String, String>> before) {
        ratna.navigate(melek.url() + "/figures");
        partCalled(ratna, "Kabupaten Manggarai").click();
        assertThat(ratna.locator("h1")).hasText("Kabupaten Manggarai");
        assertThat(ratna.locator("tfoot td.of-registered").last())
                .hasText(String.valueOf(number(before.get("53.10"), "registered_people_all") + 1));
        partCalled(ratna, "Cibal").click();
        assertThat(ratna.locator("h1")).hasText("Cibal");
        ratna.locator(".breadcrumb").getByText("Nusa Tenggara Timur").click();
        assertThat(ratna.locator("h1")).hasText("Nusa Tenggara Timur");
    }

    private static Locator partCalled(Page ratna, String name) {
        return ratna.locator(".table-frame[class*=show-]")
                .getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    private void anotherManagerSeesNothing() {
        var agus = desktopOf(CastMember.AGUS);
        agus.navigate(melek.url() + "/staff");
        agus.getByLabel("Nomor ponsel atau e-mail").fill("komang@melek.example");
        agus.getByLabel(Pattern.compile("^Manajer")).check();
        agus.getByLabel("Wilayah manajer").pressSequentially("Bali");
        agus.locator(".found button").first().click();
        button(agus, "Buat undangan").click();
        var link = agus.locator(".slip input").inputValue();

        var komang = browser.desktop();
        komang.navigate(link);
        komang.getByLabel("Nama", new Page.GetByLabelOptions().setExact(true)).fill("Komang");
        komang.getByLabel(Pattern.compile("^Kata sandi")).fill("gamelan di sore hari");
        komang.locator("main button.wide").click();
        komang.getByText("Keluar", new Page.GetByTextOptions().setExact(true)).waitFor();
        assertThat(komang.locator("h1")).hasText("Bali");

        for (var region : REGIONS_OF_GOLO) {
            assertThat(komang.request()
                            .get(melek.url() + "/export/participation.csv?region=" + region)
                            .status())
                    .isEqualTo(404);
            komang.navigate(melek.url() + "/figures/" + region);
            komang.getByText("Tidak ada wilayah dengan kode “" + region + "” yang boleh Anda lihat.")
                    .waitFor();
            assertThat(komang.locator("h1")).hasText("Bali");
        }
    }

    private String lesson(int index) {
        return melek.url() + "/learn/" + COURSE + "/"
                + course.lessons().get(index).slug();
    }

    private String title(int index) {
        return text(index).title();
    }

    private LessonText text(int index) {
        PackLesson lesson = course.lessons().get(index);
        return lesson.text(INDONESIAN);
    }
}
