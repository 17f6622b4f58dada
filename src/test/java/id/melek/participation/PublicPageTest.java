package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import id.melek.IntegrationTest;
import id.melek.account.MovableClock;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.base.Texts;
import id.melek.learning.Learning;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.region.EstimateError;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import id.melek.region.Settlement;
import id.melek.region.SettlementEstimate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What anybody may know, as a page and as a file. */
@IntegrationTest
class PublicPageTest {

    private static final int LARGEST = 100 * 1024;

    @Autowired
    WebApplicationContext web;

    @Autowired
    Figures figures;

    @Autowired
    PublicPage page;

    @Autowired
    PublicCsv csv;

    @Autowired
    SettlementEstimate estimate;

    @Autowired
    Folding folding;

    @Autowired
    Regions regions;

    @Autowired
    Learning learning;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    private Person sari;
    private FigureTable known;

    @BeforeEach
    void sariCompletesACourse() {
        sari = people.learner("Sari", people.golo());
        learning.completes(sari, Learning.COURSE);
        folding.foldBatch();
        var nationwide = people.manager("Ratna", RegionId.NATION);
        known = figures.ask(nationwide, new FigureQuery(RegionId.NATION, Period.SINCE_THE_START))
                        instanceof Answered(var table)
                ? table
                : null;
    }

    @Test
    void pageAndFileHoldTheFiguresOfTheManagers() {
        var written = Jsoup.parse(page.write(figures.published(), Texts.ENGLISH));
        var lines = csv.write(figures.published()).lines().toList();
        var header = List.of(lines.getFirst().substring(1).split(","));

        assertThat(lines).hasSize(2 + known.parts().size());
        for (int i = 0; i < known.parts().size(); i++) {
            var row = known.parts().get(i);
            var cells = lines.get(i + 2).split(",");
            for (var indicator : PublicFigures.OPEN) {
                var people = row.cells(indicator).people();
                var shown = row.hasNoParticipants() ? PublicWords.NO_PARTICIPANTS : count(people);
                assertThat(cell(written, row.region(), indicator)).isEqualTo(shown);
                assertThat(cells[
                                header.indexOf(
                                        FigureColumn.people(indicator, null).key())])
                        .isEqualTo(row.hasNoParticipants() ? "" : String.valueOf(people));
            }
            assertThat(cells[header.indexOf("enrolled_people_rural")])
                    .isEqualTo(FiguresCsv.text(FigureColumn.people(Indicator.ENROLLED, Settlement.RURAL)
                            .in(row)));
            assertThat(cells[header.indexOf("reach_per_1000_all")])
                    .isEqualTo(FiguresCsv.text(FigureColumn.ALL.stream()
                            .filter(column -> column.key().equals("reach_per_1000_all"))
                            .findFirst()
                            .orElseThrow()
                            .in(row)));
        }
        assertThat(cell(written, region("53"), Indicator.COMPLETED))
                .isNotEqualTo("0")
                .isNotEqualTo("–");
    }

    @Test
    void nothingBelowTheProvincesIsInIt() throws Exception {
        assertThat(figures.published().table().parts())
                .hasSize(38)
                .allMatch(row -> row.region().level() == RegionLevel.PROVINCE);
        assertThat(get("?region=53.10&code=53.10&lang=id").getContentAsByteArray())
                .isEqualTo(get("?lang=id").getContentAsByteArray());
        var text = page.write(figures.published(), Texts.INDONESIAN) + csv.write(figures.published());
        assertThat(text).doesNotContain("53.10").doesNotContain("Manggarai");
    }

    @Test
    void aHandfulOfCertifiedPeopleIsHidden() {
        var published = figures.published();
        var province = known.parts().stream()
                .filter(row -> row.region().code().equals("53"))
                .findFirst()
                .orElseThrow();

        assertThat(province.cells(Indicator.CERTIFIED).hidesPeople()).isTrue();
        assertThat(published.certifiedIn(province)).isEmpty();
        assertThat(published.table().total().cells(Indicator.CERTIFIED).people())
                .isZero();
        assertThat(cell(Jsoup.parse(page.write(published, Texts.ENGLISH)), province.region(), Indicator.CERTIFIED))
                .isEqualTo("✱");
        assertThat(csv.write(published)).contains(",hidden,");
    }

    @Test
    void pageStylesAndMapTogetherFitThroughAThinLine() throws Exception {
        var css =
                Texts.class.getResourceAsStream("/META-INF/resources/melek.css").readAllBytes();
        for (var language : List.of(Texts.INDONESIAN, Texts.ENGLISH)) {
            var html = page.write(figures.published(), language).getBytes(StandardCharsets.UTF_8);

            assertThat(compressed(html) + compressed(css)).isLessThan(LARGEST);
            assertThat(new String(html, StandardCharsets.UTF_8))
                    .contains("<svg")
                    .doesNotContain("<script");
        }
    }

    @Test
    void anybodyGetsItWithoutASessionAndAnyCacheMayKeepIt() throws Exception {
        for (var file : List.of("", ".csv")) {
            var answer = get(file);

            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeader("Set-Cookie")).isNull();
            assertThat(answer.getHeader("X-Robots-Tag")).isNull();
            assertThat(answer.getHeader("Cache-Control"))
                    .contains("max-age=300")
                    .contains("public");
            assertThat(answer.getHeader("ETag")).startsWith("W/");
        }
    }

    @Test
    void whoHasItAlreadyIsToldSo() throws Exception {
        var tag = get("?lang=id").getHeader("ETag");

        assertThat(browser()
                        .perform(MockMvcRequestBuilders.get("/public/participation?lang=id")
                                .header("If-None-Match", tag))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void theReadersLanguageIsSpokenAndIndonesianOtherwise() throws Exception {
        assertThat(title("", "en-GB")).isEqualTo("Participation in Indonesia");
        assertThat(title("", "id")).isEqualTo("Keikutsertaan di Indonesia");
        assertThat(get("").getHeader("Content-Language")).isEqualTo("id");
        assertThat(title("", "nl")).isEqualTo("Keikutsertaan di Indonesia");
        assertThat(title("?lang=id", "en-GB")).isEqualTo("Keikutsertaan di Indonesia");
    }

    @Test
    void itIsMadeOnceAMinuteHoweverManyAsk() {
        var time = new MovableClock();
        var copies = new PublicCopies(figures, page, csv, time);
        var first = copies.csv();
        people.learner("Another", people.golo());
        folding.foldBatch();
        assertThat(copies.csv()).isSameAs(first);

        time.forward(Duration.ofMinutes(1));
        assertThat(copies.csv()).isNotEqualTo(first);
    }

    @Test
    void provincesWhoseEstimateIsFarFromBpsAreMarkedAndNotRanked() {
        assertThat(estimate.errorOf(region("13"))).contains(new EstimateError(54.6, 30.0, -24.6));
        assertThat(estimate.errorOf(region("94"))).isEqualTo(estimate.errorOf(region("91")));
        assertThat(estimate.canBeRanked(region("13"))).isFalse();
        assertThat(estimate.canBeRanked(region("53"))).isTrue();

        var crowd = new FigureTable(
                List.of(),
                Period.SINCE_THE_START,
                crowd("ID"),
                List.of(crowd("13"), crowd("53")),
                clock.instant(),
                false,
                Optional.empty());
        var ranking = PublicRanking.of(crowd, estimate);

        assertThat(ranking.ranked()).extracting(PublicRanking.Place::province).containsExactly("Nusa Tenggara Timur");
        assertThat(ranking.tooUncertain()).containsExactly("Sumatera Barat");
    }

    private FigureTable.Row crowd(String code) {
        var row =
                FigureTable.Row.of(region(code), regions.population(region(code).id()), Optional.empty());
        for (var settlement : Settlement.values()) {
            row.cells(Indicator.ENROLLED).put(settlement, new Booking.Amount(500, 500, 0));
        }
        return row;
    }

    private static String cell(Document written, Region region, Indicator indicator) {
        int column = List.of(Indicator.REGISTERED, Indicator.ENROLLED, Indicator.COMPLETED, Indicator.CERTIFIED)
                .indexOf(indicator);
        return written.getElementById("p" + region.code())
                .select("td")
                .get(column)
                .text();
    }

    private static String count(int people) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(people);
    }

    private Region region(String code) {
        return regions.byCode(code).orElseThrow();
    }

    private String title(String query, String language) throws Exception {
        var answer = browser()
                .perform(MockMvcRequestBuilders.get("/public/participation" + query)
                        .header("Accept-Language", language)
                        .locale(Locale.forLanguageTag(language)))
                .andReturn()
                .getResponse();
        return Optional.ofNullable(Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                        .selectFirst("h1"))
                .orElseThrow()
                .text();
    }

    private MockHttpServletResponse get(String rest) throws Exception {
        return browser()
                .perform(MockMvcRequestBuilders.get("/public/participation" + rest))
                .andReturn()
                .getResponse();
    }

    private MockMvc browser() {
        return MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    }

    private static int compressed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.size();
    }
}
