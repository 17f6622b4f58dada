package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.melek.account.AccountId;
import id.melek.assessment.Gain;
import id.melek.assessment.GainMeasured;
import id.melek.assessment.Points;
import id.melek.base.Uuids;
import id.melek.catalog.CourseId;
import id.melek.catalog.VersionId;
import id.melek.learning.CourseCompleted;
import id.melek.learning.HalfWayReached;
import id.melek.learning.LearnerEnrolled;
import id.melek.participation.Cohort.Stage;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureColumn.Measure;
import id.melek.region.Region;
import id.melek.region.Settlement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;

/** What came of learning, and the funnel: every way out says what the results on the screen say. */
class SameResultsTest extends FilledMonth {

    private static final CourseId SAFETY = new CourseId(77);
    private static final List<String> CODES = List.of("53", "53.10");

    /** What this test knows how to find on the screen; others are told in tests of their own. */
    private static final Set<Measure> MEASURES = Set.of(
            Measure.COHORT,
            Measure.COMPLETION,
            Measure.STOPPED_BEFORE_HALF,
            Measure.STOPPED_AFTER_HALF,
            Measure.GAIN,
            Measure.GAIN_PAIRS,
            Measure.GAIN_SHARE,
            Measure.NEWLY_SELLING,
            Measure.FUNNEL);

    private static final List<ApiFigure> RESULTS = ApiFigure.ALL.stream()
            .filter(figure -> MEASURES.contains(figure.measure()))
            .toList();

    @BeforeEach
    void thirtyTwoLearnersHadTheirTime() {
        for (int person = 0; person < 32; person++) {
            learns(person);
        }
        fold();
    }

    private void learns(int person) {
        var sari = people.learner("Sari", people.golo());
        var key = accounts.personKey(sari.id()).orElseThrow();
        var then = Clock.systemUTC().instant().minus(Duration.ofDays(150));
        events.publishEvent(new LearnerEnrolled(key, SAFETY, then));
        if (person < 20) {
            events.publishEvent(new HalfWayReached(key, SAFETY, then.plus(Duration.ofDays(20))));
        }
        if (person < 12) {
            events.publishEvent(new CourseCompleted(
                    new AccountId(Uuids.next()),
                    Optional.of(key),
                    SAFETY,
                    new VersionId(Uuids.next()),
                    then.plus(Duration.ofDays(40))));
        }
        var gain = new Gain("selling", new Points(2, 6), new Points(5, 6), List.of());
        events.publishEvent(new GainMeasured(key, gain, then.plus(Duration.ofDays(41))));
    }

    @Test
    void everyWayOutGivesTheResultsOfTheScreen() throws Exception {
        var screen = screen();

        assertThat(screen)
                .containsEntry("53.10 learning_gain", "50")
                .containsEntry("53.10 newly_selling", "not_measured")
                .containsEntry("53.10 funnel_certified", "0");
        assertThat(Double.parseDouble(Objects.requireNonNull(screen.get("53.10 completion_rate"))))
                .isBetween(0.1, 99.9);
        assertThat(api()).as("API").isEqualTo(screen);
        assertThat(apiCsv()).as("API as CSV").isEqualTo(screen);
        assertThat(csv()).as("CSV").isEqualTo(screen);
        assertThat(xlsx()).as("XLSX").isEqualTo(screen);
    }

    @Test
    void ratesAreToldApartByClassAsOnTheScreen() throws Exception {
        var cohort = figures("53.10").total().cohort();
        var rows = json(ask(API + "?region=53.10&by=settlement&indicator=completion_rate,enrolled_90_days_ago", token))
                .get("rows");

        for (int i = 0; i < Settlement.values().length; i++) {
            var settlement = Settlement.values()[i];
            var rate = rows.get(i);
            assertThat(text(rate, "settlement")).isEqualTo(FigureColumn.lower(settlement));
            assertThat(rate.get("value").isNull())
                    .isEqualTo(cohort.completionRate(settlement).isEmpty());
            assertThat(rows.get(Settlement.values().length + i).get("value").asInt())
                    .isEqualTo(cohort.enrolled(settlement));
        }
    }

    private Map<String, String> screen() {
        var numbers = new TreeMap<String, String>();
        for (var code : CODES) {
            var table = figures(code);
            var cohort = table.total().cohort();
            var of = code + " ";
            numbers.put(of + "enrolled_90_days_ago", String.valueOf(cohort.enrolled(null)));
            numbers.put(of + "completion_rate", percent(cohort.completionRate(null)));
            numbers.put(of + "stopped_before_half", percent(cohort.share(Stage.BEFORE_HALF)));
            numbers.put(of + "stopped_after_half", percent(cohort.share(Stage.AFTER_HALF)));
            var gain = table.total().gain().orElseThrow();
            numbers.put(of + "learning_gain", String.valueOf(gain.points()));
            numbers.put(of + "learning_gain_pairs", String.valueOf(gain.people()));
            numbers.put(of + "learning_gain_share", String.valueOf(gain.percent()));
            numbers.put(of + "newly_selling", "not_measured");
            var steps = List.of("registered", "enrolled", "half_way", "completed", "certified");
            for (int i = 0; i < steps.size(); i++) {
                var people = Funnel.of(table).steps().get(i).people();
                numbers.put(
                        of + "funnel_" + steps.get(i),
                        people.map(String::valueOf).orElse("suppressed"));
            }
        }
        return numbers;
    }

    private static String percent(OptionalDouble percent) {
        return plain(String.format(Locale.ROOT, "%.3f", percent.orElseThrow()));
    }

    private static String plain(String number) {
        return number.contains(".") ? number.replaceAll("\\.?0+$", "") : number;
    }

    private FigureTable figures(String code) {
        var region = regions.byCode(code).map(Region::id).orElseThrow();
        return ((Answered) figures.ask(ratna, new FigureQuery(region, Period.SINCE_THE_START))).table();
    }

    private Map<String, String> api() throws Exception {
        var numbers = new TreeMap<String, String>();
        for (var question : questions()) {
            for (var row : json(ask(question, token)).get("rows")) {
                assertThat(row.get("people").isNull()).isTrue();
                var lacks = row.get("value").isNull();
                var of = text(row, "region") + " " + text(row, "indicator");
                numbers.put(
                        of, lacks ? text(row, "lack") : plain(row.get("value").asString()));
            }
        }
        return numbers;
    }

    private Map<String, String> apiCsv() throws Exception {
        var numbers = new TreeMap<String, String>();
        for (var question : questions()) {
            var answer = send(get(question).header(HttpHeaders.ACCEPT, "text/csv"), token);
            for (var row : records(answer.getContentAsByteArray())) {
                numbers.put(
                        row.getField("region") + " " + row.getField("indicator"),
                        plain(row.getField("value")) + row.getField("lack"));
            }
        }
        return numbers;
    }

    private static List<String> questions() {
        var names = RESULTS.stream().map(ApiFigure::name).collect(Collectors.joining(","));
        return CODES.stream()
                .map(code -> API + "?region=" + code + "&indicator=" + names)
                .toList();
    }

    private Map<String, String> csv() throws Exception {
        var numbers = new TreeMap<String, String>();
        for (var code : CODES) {
            var row = records(download("csv", code).getContentAsByteArray()).getFirst();
            for (var figure : RESULTS) {
                var text = row.getField(figure.column(null).key());
                numbers.put(code + " " + figure.name(), text.isEmpty() ? "not_measured" : plain(text));
            }
        }
        return numbers;
    }

    private Map<String, String> xlsx() throws Exception {
        var numbers = new TreeMap<String, String>();
        var words = new WorkbookWords(texts, ratna.language());
        for (var code : CODES) {
            var lines = sheet(download("xlsx", code).getContentAsByteArray(), 0);
            for (var figure : RESULTS) {
                var cell = lines.get(1).getCell(column(lines.getFirst(), words.name(figure.column(null))));
                numbers.put(
                        code + " " + figure.name(),
                        cell.getType() == CellType.NUMBER
                                ? cell.asNumber().stripTrailingZeros().toPlainString()
                                : "not_measured");
            }
        }
        return numbers;
    }

    private MockHttpServletResponse download(String ending, String code) throws Exception {
        var path = "/export/participation." + ending + "?region=" + code;
        return send(get(path).with(authentication(users.authentication(ratna.id()))));
    }
}
