package id.melek.participation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import id.melek.BrowserTest;
import id.melek.CastMember;
import id.melek.OnScreen;
import id.melek.region.Settlement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Ratna on a Friday: from signing in to the signed edition, with the same numbers wherever she looks. */
class FridayIT extends BrowserTest {

    private static final Path SEEN = Path.of("target", "friday");
    private static final YearMonth MONTH =
            YearMonth.now(ZoneId.of("Asia/Makassar")).minusMonths(1);
    private static final String OF_THE_MONTH = "/figures/53?period=" + MONTH;
    private static final List<@Nullable Settlement> CLASSES = Stream.concat(
                    Arrays.stream(Settlement.values()), Stream.of((Settlement) null))
            .toList();

    private Page ratna;

    @Test
    void ratnaReportsOnHerProvince() throws Exception {
        Files.createDirectories(SEEN);

        ratna = browser.desktop();
        OnScreen.signIn(ratna, melek.url(), CastMember.RATNA);
        drillsDownAndBack();
        compares();
        var screen = screen();
        assertThat(csv()).as("CSV").isEqualTo(screen);
        assertThat(xlsx()).as("XLSX").isEqualTo(screen);
        assertThat(api()).as("API").isEqualTo(screen);
        var edition = signsTheEdition();
        assertPrinted(edition, screen);
    }

    private void drillsDownAndBack() {
        ratna.navigate(melek.url() + "/figures/53");
        assertThat(ratna.locator("h1")).hasText("Nusa Tenggara Timur");
        var manggarai = ratna.locator("melek-map a[aria-label^='Kabupaten Manggarai:']");
        manggarai.focus();
        ratna.keyboard().press("Enter");
        assertThat(ratna.locator("h1")).hasText("Kabupaten Manggarai");
        ratna.locator(".breadcrumb").getByText("Nusa Tenggara Timur").click();
        assertThat(ratna.locator("h1")).hasText("Nusa Tenggara Timur");
    }

    private void compares() {
        ratna.navigate(melek.url() + OF_THE_MONTH);
        ratna.getByLabel("Bandingkan dengan").selectOption(MONTH.minusMonths(1).toString());
        assertThat(ratna).hasURL(Pattern.compile("with=" + MONTH.minusMonths(1)));
        assertThat(ratna.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Berdampingan")))
                .isVisible();
        seen("figures");
    }

    /** By region, of each indicator the four columns: who was new in the month. */
    private Map<String, List<Integer>> screen() {
        ratna.navigate(melek.url() + OF_THE_MONTH);
        var rows = ratna.locator(".show-enrolled table").first().locator("tbody tr, tfoot tr");
        assertThat(rows).hasCount(23);
        var numbers = new TreeMap<String, List<Integer>>();
        for (var row : rows.all()) {
            var cells = row.locator("td").allInnerTexts();
            if (!cells.getFirst().equals("–")) {
                numbers.put(
                        row.locator("th").innerText(),
                        cells.stream().map(FridayIT::number).toList());
            }
        }
        assertThat(numbers).containsKey("Nusa Tenggara Timur").hasSizeGreaterThan(1);
        return numbers;
    }

    private Map<String, List<Integer>> csv() throws IOException {
        var numbers = new TreeMap<String, List<Integer>>();
        for (var row : FilledMonth.records(linked("CSV"))) {
            if (!row.getField("registered_new_all").isEmpty()) {
                numbers.put(
                        row.getField("region"),
                        ofMonth((indicator, settlement) -> number(row.getField(
                                FigureColumn.newcomers(indicator, settlement).key()))));
            }
        }
        return numbers;
    }

    private Map<String, List<Integer>> xlsx() throws IOException {
        var numbers = new TreeMap<String, List<Integer>>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(linked("XLSX")))) {
            for (var row : workbook.getFirstSheet().read().stream().skip(1).toList()) {
                if (!row.getCellText(3).startsWith("belum")) {
                    numbers.put(
                            row.getCellText(1),
                            ofMonth((indicator, settlement) -> number(row.getCell(
                                    3 + FigureColumn.ALL.indexOf(FigureColumn.newcomers(indicator, settlement))))));
                }
            }
        }
        return numbers;
    }

    private Map<String, List<Integer>> api() {
        ratna.navigate(melek.url() + "/data-access");
        ratna.getByLabel("Nama").fill("laporan jumat");
        button("Buat token ini").click();
        var token = ratna.locator(".slip input").inputValue();
        var found = new TreeMap<String, Integer>();
        for (var by : List.of("month", "settlement,month", "region,month", "region,settlement,month")) {
            var answer = ratna.request()
                    .get(
                            melek.url() + "/api/v1/participation?region=53&by=" + by + "&from=" + MONTH + "&to="
                                    + MONTH,
                            RequestOptions.create().setHeader("Authorization", "Bearer " + token));
            assertThat(answer.status()).isEqualTo(200);
            JsonMapper.shared().readTree(answer.body()).get("rows").forEach(row -> {
                if (!row.get("new").isNull()) {
                    found.put(
                            row.get("name").asString()
                                    + row.get("indicator").asString()
                                    + row.get("settlement").asString(),
                            row.get("new").asInt());
                }
            });
        }
        var numbers = new TreeMap<String, List<Integer>>();
        found.keySet().stream().filter(key -> key.endsWith("registeredall")).forEach(key -> {
            var name = key.substring(0, key.length() - "registeredall".length());
            numbers.put(
                    name,
                    ofMonth((indicator, settlement) -> found.getOrDefault(
                            name + lower(indicator) + (settlement == null ? "all" : lower(settlement)), -1)));
        });
        return numbers;
    }

    private interface Count {
        int of(Indicator indicator, @Nullable Settlement settlement);
    }

    private static List<Integer> ofMonth(Count cell) {
        var numbers = new ArrayList<Integer>();
        for (var indicator : Indicator.MAIN) {
            CLASSES.forEach(settlement -> numbers.add(cell.of(indicator, settlement)));
        }
        return numbers;
    }

    private byte[] signsTheEdition() {
        ratna.navigate(melek.url() + "/reports");
        button("Buat draf").click();
        assertThat(ratna.getByRole(AriaRole.STATUS))
                .containsText(
                        "Draf 53/" + MONTH + "/1 sudah dibuat",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        seen("reports-draft");
        button("Sahkan: 53/" + MONTH + "/1").click();
        assertThat(button("Ya, sahkan 53/" + MONTH + "/1")).isFocused();
        seen("reports-asked");
        button("Ya, sahkan 53/" + MONTH + "/1").click();
        // a page drawn for good, on a busy machine
        assertThat(ratna.getByRole(AriaRole.STATUS))
                .containsText("sudah disahkan", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        seen("reports-signed");
        return file("Unduh PDF: 53/" + MONTH + "/1", "report.pdf");
    }

    /** The six figures are of the month; who is enrolled, by part and class, is of the end of the month. */
    private void assertPrinted(byte[] file, Map<String, List<Integer>> screen) throws IOException {
        var printed = new Printed(file);
        assertThat(printed.text()).contains("Disahkan oleh Ratna", "Edisi 53/" + MONTH + "/1");
        var total = screen.get("Nusa Tenggara Timur");
        for (var indicator : List.of(Indicator.REGISTERED, Indicator.ENROLLED, Indicator.ACTIVE, Indicator.CERTIFIED)) {
            var name = Map.of(
                            Indicator.REGISTERED, "Terdaftar",
                            Indicator.ENROLLED, "Ikut kursus",
                            Indicator.ACTIVE, "Aktif",
                            Indicator.CERTIFIED, "Bersertifikat")
                    .get(indicator);
            int all = Indicator.MAIN.indexOf(indicator) * CLASSES.size() + Settlement.values().length;
            if (total.get(all) >= 0) {
                assertThat(printed.after(name, 2).getFirst()).as(name).isEqualTo(total.get(all));
            }
        }
        ratna.navigate(melek.url() + OF_THE_MONTH);
        var rows = FilledMonth.records(linked("CSV")).stream()
                .filter(row -> !row.getField("enrolled_people_all").isEmpty())
                .toList();
        assertThat(rows).isNotEmpty();
        for (var row : rows) {
            assertThat(printed.after(row.getField("region"), CLASSES.size()))
                    .as(row.getField("region"))
                    .isEqualTo(CLASSES.stream()
                            .map(settlement -> number(row.getField(FigureColumn.people(Indicator.ENROLLED, settlement)
                                    .key())))
                            .toList());
        }
    }

    /** The file behind the first link of the figures with such a name. */
    private byte[] linked(String name) {
        ratna.navigate(melek.url() + OF_THE_MONTH);
        return file("Unduh angka ini sebagai " + name, "figures." + name.toLowerCase(Locale.ROOT));
    }

    private byte[] file(String link, String name) {
        var download =
                ratna.waitForDownload(() -> ratna.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                        .first()
                        .click());
        var file = SEEN.resolve(name);
        download.saveAs(file);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing is wider than the screen, on a phone either, and nothing keeps anybody out. */
    private void seen(String name) {
        for (var width : IntStream.of(360, 1280).toArray()) {
            ratna.setViewportSize(width, width == 360 ? 740 : 800);
            ratna.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(SEEN.resolve(name + "-" + width + ".png")));
            assertThat(ratna.evaluate("document.documentElement.scrollWidth"))
                    .as(name)
                    .isEqualTo(width);
        }
        assertThat(OnScreen.seriousFaults(ratna)).isEmpty();
    }

    private Locator button(String name) {
        return ratna.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Too few to be shown: -1. */
    private static int number(String text) {
        return text.isEmpty() || text.equals("✱") ? -1 : Integer.parseInt(text.replace(".", ""));
    }

    private static int number(Cell cell) {
        return cell.getType() == CellType.NUMBER ? cell.asNumber().intValueExact() : number("");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
