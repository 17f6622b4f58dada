package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import id.melek.region.Settlement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import tools.jackson.databind.JsonNode;

/** Screen, files and API: the same numbers on every way out, and for nobody else. */
class WaysOutTest extends FilledMonth {

    @Test
    void everyWayOutGivesTheNumbersOfTheScreen() throws Exception {
        var screen = screen("53");

        assertThat(screen.get("53.10 registered people all")).isGreaterThanOrEqualTo(3);
        assertThat(screen.get("53.10 enrolled new all")).isGreaterThanOrEqualTo(2);
        assertThat(csv(file("csv", "53"))).as("CSV").isEqualTo(screen);
        assertThat(xlsx(file("xlsx", "53"))).as("XLSX").isEqualTo(screen);
        assertThat(api("53")).as("API").isEqualTo(screen);
        assertThat(apiCsv("53")).as("API as CSV").isEqualTo(screen);
    }

    /** Every number of the month that the page shows: by region, indicator, measure and class; none is left out. */
    private Map<String, Integer> screen(String code) {
        var table = table(code);
        var numbers = new TreeMap<String, Integer>();
        var rows = new ArrayList<>(table.parts());
        rows.add(table.total());
        rows.removeIf(FigureTable.Row::hasNoParticipants);
        for (var row : rows) {
            for (var indicator : Indicator.MAIN) {
                var of = row.region().code() + " " + indicator.name().toLowerCase(Locale.ROOT);
                var cells = row.cells(indicator);
                for (var settlement : Settlement.values()) {
                    var in = " " + settlement.name().toLowerCase(Locale.ROOT);
                    numbers.put(of + " people" + in, cells.people(settlement));
                    numbers.put(of + " new" + in, cells.newcomers(settlement));
                }
                numbers.put(of + " people all", cells.people());
                numbers.put(of + " new all", cells.newcomers());
            }
        }
        return numbers;
    }

    private Map<String, Integer> csv(byte[] file) throws IOException {
        var numbers = new TreeMap<String, Integer>();
        for (var line : records(file)) {
            for (var name : line.getHeader()) {
                var column = name.split("_");
                if (column.length == 3
                        && List.of("people", "new").contains(column[1])
                        && !line.getField(name).isEmpty()) {
                    numbers.put(line.getField("code") + " " + String.join(" ", column), number(line.getField(name)));
                }
            }
        }
        return numbers;
    }

    private Map<String, Integer> xlsx(byte[] file) throws IOException {
        var numbers = new TreeMap<String, Integer>();
        var lines = sheet(file, 0);
        var header = lines.removeFirst();
        var words = new WorkbookWords(texts, ratna.language());
        for (var line : lines) {
            for (var column : FigureColumn.ALL) {
                var at = column(header, words.name(column));
                if (column.indicator() != null && line.getCell(at).getType() == CellType.NUMBER) {
                    var of = column.key().replace('_', ' ');
                    numbers.put(
                            line.getCellText(0) + " " + of,
                            line.getCell(at).asNumber().intValueExact());
                }
            }
        }
        return numbers;
    }

    private Map<String, Integer> api(String code) throws Exception {
        var numbers = new TreeMap<String, Integer>();
        for (var question : questions(code)) {
            json(ask(question, token)).get("rows").forEach(row -> {
                if (!row.get("people").isNull()) {
                    var of = "%s %s %%s %s"
                            .formatted(text(row, "region"), text(row, "indicator"), text(row, "settlement"));
                    numbers.put(of.formatted("people"), row.get("people").asInt());
                    numbers.put(of.formatted("new"), row.get("new").asInt());
                }
            });
        }
        return numbers;
    }

    private Map<String, Integer> apiCsv(String code) throws Exception {
        var numbers = new TreeMap<String, Integer>();
        for (var question : questions(code)) {
            var answer = send(get(question).header(HttpHeaders.ACCEPT, "text/csv"), token);
            assertThat(answer.getContentType()).startsWith("text/csv");
            for (var row : records(answer.getContentAsByteArray())) {
                if (!row.getField("people").isEmpty()) {
                    var of = "%s %s %%s %s"
                            .formatted(row.getField("region"), row.getField("indicator"), row.getField("settlement"));
                    numbers.put(of.formatted("people"), number(row.getField("people")));
                    numbers.put(of.formatted("new"), number(row.getField("new")));
                }
            }
        }
        return numbers;
    }

    /** The region and its parts, the classes together and apart. */
    private static List<String> questions(String code) {
        var month = "&from=" + month() + "&to=" + month() + "&region=" + code;
        return List.of(
                API + "?by=month" + month,
                API + "?by=month,settlement" + month,
                API + "?by=region,month" + month,
                API + "?by=region,settlement,month" + month);
    }

    @Test
    void theSpreadsheetHasTypedCellsAndAReasonWhereThereIsNoNumber() throws Exception {
        var lines = sheet(file("xlsx", "53"), 0);
        var header = lines.getFirst();
        var empty = line(lines, "53.04");
        var filled = line(lines, "53.10");
        var words = new WorkbookWords(texts, ratna.language());
        var enrolled = column(header, words.name(FigureColumn.people(Indicator.ENROLLED, null)));

        assertThat(filled.getCell(enrolled).getType()).isEqualTo(CellType.NUMBER);
        assertThat(empty.getCell(enrolled).getType()).isEqualTo(CellType.STRING);
        assertThat(empty.getCellText(enrolled)).isEqualTo("belum ada peserta");
        assertThat(filled.getCell(0).getType()).isEqualTo(CellType.STRING);
    }

    @Test
    void everyColumnOfTheSpreadsheetIsDefinedInItsSecondSheet() throws Exception {
        var file = file("xlsx", "53");
        var header = sheet(file, 0).getFirst();
        var definitions = sheet(file, 1);
        var defined =
                definitions.stream().filter(line -> line.getCellCount() == 4).toList();

        assertThat(defined.stream().skip(1).map(line -> line.getCellText(0)))
                .containsExactlyElementsOf(
                        header.stream().skip(3).map(cell -> cell.getText()).toList());
        assertThat(defined)
                .allSatisfy(line -> assertThat(line.stream().map(cell -> cell.getText()))
                        .noneMatch(text -> text.isBlank() || text.startsWith("!")));
        assertThat(definitions.stream().map(line -> line.getCellText(1)))
                .contains("Nusa Tenggara Timur", Period.of(month()).words(ratna.language()))
                .anyMatch(text -> text.contains("Dukcapil"));
    }

    @Test
    void aProgramIsToldHowFreshTheFiguresAreAndWhereTheyAreDefined() throws Exception {
        var meta = json(ask(API, token)).get("meta");

        assertThat(text(meta, "fresh_at")).startsWith("20");
        assertThat(text(meta, "definitions")).isEqualTo("http://localhost/figures/53#definitions");
        assertThat(meta.get("made_up").asBoolean()).isFalse();
        assertThat(text(meta, "settlement_is")).isEqualTo("estimate");
    }

    @Test
    void anEmptyRegionHasNoNumberAndSaysWhy() throws Exception {
        var row = json(ask(API + "?region=53.04&indicator=enrolled", token)).at("/rows/0");

        assertThat(row.get("people").isNull()).isTrue();
        assertThat(row.get("new").isNull()).isTrue();
        assertThat(text(row, "lack")).isEqualTo("no_participants");
    }

    @Test
    void aCourseIsAskedForByItsSlug() throws Exception {
        var row = json(ask(API + "?subject=" + COURSE, token)).at("/rows/0");

        assertThat(text(row, "indicator")).isEqualTo("enrolled");
        assertThat(row.get("people").asInt()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void monthsThatHaveNotBegunAreLeftOut() throws Exception {
        var to = month().plusMonths(3);
        var rows = json(ask(API + "?by=month&indicator=enrolled&from=" + month() + "&to=" + to, token))
                .get("rows");

        assertThat(rows.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void noFileIsForAnotherManagerAnEndedOneATrainerOrALearner(String ending) throws Exception {
        var ended = users.authentication(ratna.id());
        assertThat(download(ending, "53", ended).getStatus()).isEqualTo(200);
        staff.endAccess(people.operator("Agus"), ratna.id());
        var bali = people.manager("Ratna", regions.byCode("51").orElseThrow().id());

        assertThat(download(ending, "53", ended).getStatus()).isIn(302, 404);
        assertThat(download(ending, "53", users.authentication(bali.id())).getStatus())
                .isEqualTo(404);
        for (var nobody : List.of(people.trainer("Budi"), people.learner("Sari", people.golo()))) {
            var refused = download(ending, "53", users.authentication(nobody.id()));
            assertThat(refused.getStatus()).isEqualTo(404);
            assertThat(refused.getContentAsByteArray()).isEmpty();
        }
    }

    @Test
    void anotherManagersRegionIsAnsweredLikeOneThatDoesNotExist() throws Exception {
        var bali =
                issue(people.manager("Ratna", regions.byCode("51").orElseThrow().id()));

        var foreign = ask(API + "?region=53", bali);
        var unknown = ask(API + "?region=99", bali);

        assertThat(foreign.getStatus()).isEqualTo(404);
        assertThat(foreign.getContentAsString())
                .isEqualTo(unknown.getContentAsString().replace("99", "53"));
        assertThat(json(ask(API, bali)).at("/rows/0/region").asString()).isEqualTo("51");
    }

    @Test
    void whatIsNotThereIsNoPageEither() throws Exception {
        assertThat(json(ask("/api/v1/people", token)).get("status").asInt()).isEqualTo(404);
        assertThat(json(send(post(API), token)).get("status").asInt()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    region=Bali                                  | region
                    region=53.1                                  | region
                    regoin=53                                    | regoin
                    region=53&region=51                          | region
                    by=village                                   | by
                    by=month,year&from=2026-01                   | by
                    from=2026-01                                 | by
                    by=month                                     | from
                    by=month&from=2026-13                        | from
                    by=month&from=yesterday                      | from
                    by=month&from=2026-01&to=31.12.2026          | to
                    by=month&from=2026-03&to=2026-01             | from
                    by=month&from=2020-01&to=2026-01             | to
                    indicator=enroled                            | indicator
                    indicator=gained                             | indicator
                    subject=no-such-course                       | subject
                    subject=track:no-such-track                  | subject
                    subject=track:selling&indicator=registered   | indicator
                    subject=track:selling&indicator=enrolled&region=53.10.06.2008 | subject
                    subject=track:selling&indicator=enrolled&region=53.10.06&by=region | subject
                    """)
    void aQuestionThatCannotBeUnderstoodIsRefusedWithTheParameterToMend(String query, String parameter)
            throws Exception {
        var refused = ask(API + "?" + query, token);

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        var problem = json(refused);
        assertThat(text(problem, "parameter")).isEqualTo(parameter);
        assertThat(text(problem, "detail")).doesNotStartWith("!").doesNotContain("{");
        accounts.useLanguage(ratna, Locale.ENGLISH);
        assertThat(text(json(ask(API + "?" + query, token)), "detail")).isNotEqualTo(text(problem, "detail"));
    }

    @Test
    void whoWantsNeitherJsonNorCsvIsToldWhatThereIs() throws Exception {
        assertThat(send(get(API).header(HttpHeaders.ACCEPT, "image/png"), token).getStatus())
                .isEqualTo(406);
        assertThat(send(get(API).header(HttpHeaders.ACCEPT, "text/html, */*;q=0.8"), token)
                        .getContentType())
                .startsWith("application/json");
    }

    private FigureTable table(String code) {
        var region = regions.byCode(code).orElseThrow().id();
        return switch (figures.ask(ratna, new FigureQuery(region, Period.of(month())))) {
            case Answered(var table) -> table;
            case NotYours() -> throw new AssertionError("Not hers");
        };
    }

    private byte[] file(String ending, String code) throws Exception {
        var response = download(ending, code, users.authentication(ratna.id()));
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    private MockHttpServletResponse download(String ending, String code, Authentication who) throws Exception {
        var path = "/export/participation." + ending + "?region=" + code + "&period=" + month();
        return send(get(path).with(authentication(who)));
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static List<NamedCsvRecord> records(byte[] file) throws IOException {
        try (var reader = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(new ByteArrayInputStream(file))) {
            return reader.stream().toList();
        }
    }

    private static List<Row> sheet(byte[] file, int index) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return new ArrayList<>(workbook.getSheet(index).orElseThrow().read());
        }
    }

    private static Row line(List<Row> lines, String code) {
        return lines.stream()
                .filter(line -> line.getCellText(0).equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static int column(Row header, String name) {
        return header.stream().map(cell -> cell.getText()).toList().indexOf(name);
    }
}
