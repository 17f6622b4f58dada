package id.melek;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import id.melek.pack.CoursePack;
import id.melek.pack.Packs;
import id.melek.pack.Question;
import id.melek.pack.Task;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a new learner of Desa Golo does with her fingers, on a phone in Indonesian. */
public final class SariByHand {

    public static final String PIN = "271828";

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private SariByHand() {}

    /** The reference line: 400 kbit/s with 400 ms round trips. */
    public static void onTheReferenceLine(Page page) {
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 400);
        line.addProperty("downloadThroughput", 50_000);
        line.addProperty("uploadThroughput", 50_000);
        var network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.send("Network.emulateNetworkConditions", line);
    }

    /** From now on the server takes what phones send, and its answers get lost; until the route is taken away. */
    public static void loseTheReceipts(Page page) {
        page.route("**/api/sync", route -> {
            route.fetch();
            route.abort();
        });
    }

    /**
     * Comes in as Sari Uji.
     *
     * @param number another one for each test that shares its Melek
     */
    public static void register(Page sari, String url, String number) {
        sari.navigate(url + "/register");
        sari.getByLabel("Nama", new Page.GetByLabelOptions().setExact(true)).fill("Sari Uji");
        sari.getByLabel("Nomor ponsel").fill(number);
        sari.getByLabel("PIN, 6 angka").fill(PIN);
        sari.getByLabel("Kabupaten, kota, atau provinsi").pressSequentially("Manggarai");
        sari.locator(".found button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Kabupaten Manggarai(?! )")))
                .first()
                .click();
        sari.getByLabel("Desa atau kelurahan").pressSequentially("Golo");
        sari.locator(".found button")
                .filter(new Locator.FilterOptions().setHasText("Kecamatan Cibal,"))
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Desa Golo(?! )")))
                .first()
                .click();
        sari.getByText("Saya sudah membaca dan setuju").click();
        sari.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Daftar").setExact(true))
                .click();
        sari.getByText("Halo, Sari Uji").waitFor();
    }

    /** Gives the right answers to those questions of a test that were drawn for her. */
    public static void answerWhatIsAsked(Page sari, List<Question> test) {
        sari.getByText("Kirim jawaban").waitFor();
        test.stream().filter(question -> isAsked(sari, question)).forEach(question -> answer(sari, question));
    }

    private static boolean isAsked(Page sari, Question question) {
        var id = "q-" + question.id();
        return sari.locator("#%s-field, #%s-1, input[name='%s-option']".formatted(id, id, id))
                        .count()
                > 0;
    }

    /** Hands in a few words for the task of a course. @return the task */
    public static Task handIn(Page sari, String url, CoursePack course) {
        var lesson = course.lessons().stream()
                .filter(one -> !one.tasks().isEmpty())
                .findFirst()
                .orElseThrow();
        sari.navigate(url + "/tasks/" + course.slug() + "/" + lesson.slug());
        sari.getByLabel("Catatan untuk pelatih").fill("Sudah saya kerjakan.");
        OnScreen.button(sari, "Serahkan tugas").click();
        assertThat(sari.locator("main")).containsText("Pelatih menjawab paling lambat", PATIENTLY);
        return Objects.requireNonNull(lesson.tasks().get(Packs.INDONESIAN));
    }

    /** Gives the right answer, in practice or in a test. */
    public static void answer(Page sari, Question question) {
        var values = RightAnswers.to(question);
        if (question instanceof Question.ShortText || question instanceof Question.NumberQuestion) {
            sari.locator("#q-" + question.id() + "-field").fill(values.getFirst());
        } else if (question instanceof Question.Matching matching) {
            for (int left = 0; left < matching.pairs().size(); left++) {
                sari.locator("#q-" + question.id() + "-" + (left + 1))
                        .selectOption(new SelectOption()
                                .setLabel(matching.pairs().get(left).right()));
            }
        } else {
            values.forEach(value -> option(sari, question, value).check());
        }
    }

    /** A test has its own order of options, and says nothing of the author's. */
    private static Locator option(Page sari, Question question, String value) {
        var options = switch (question) {
            case Question.SingleChoice choice -> choice.options();
            case Question.MultipleChoice choice -> choice.options();
            default -> List.<Question.Option>of();
        };
        var inputs = sari.locator("input[name='q-" + question.id() + "-option']");
        return options.isEmpty()
                ? sari.locator("input[name='q-" + question.id() + "-option'][value='" + value + "']")
                : sari.locator(".option")
                        .filter(new Locator.FilterOptions()
                                .setHas(inputs)
                                .setHasText(
                                        options.get(Integer.parseInt(value) - 1).text()))
                        .locator("input");
    }
}
