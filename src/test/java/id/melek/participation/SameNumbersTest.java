package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.melek.base.Texts;
import id.melek.notification.LettersGoOut;
import id.melek.notification.Postman;
import id.melek.participation.EditionResult.Done;
import id.melek.participation.FigureColumn.Measure;
import id.melek.region.Settlement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

/** Screen, CSV, XLSX, API, PDF and mail: one region and one month have the same numbers on every way out. */
class SameNumbersTest extends FilledMonth implements LettersGoOut {

    private static final Set<Measure> COUNTED = Set.of(Measure.PEOPLE, Measure.NEW);
    private static final String ADDRESS = "ratna." + UUID.randomUUID() + "@contoh.id";

    private static final List<Indicator> INDICATORS = Stream.concat(
                    Stream.concat(Indicator.MAIN.stream(), Indicator.OF_BUSINESSES.stream()),
                    Stream.of(Indicator.REGISTERED_WITH_HELP))
            .toList();

    private static final Pattern COLUMN = Pattern.compile("(.+)_(people|now|new)_(urban|suburban|rural|all)");

    @Autowired
    Postman postman;

    @Test
    void everyWayOutGivesTheNumbersOfTheScreen() throws Exception {
        var screen = screen("53");

        assertThat(screen.get("53.10 businesses_enrolled people all")).isPositive();
        assertThat(screen.get("53.10 registered people all")).isGreaterThanOrEqualTo(3);
        assertThat(screen.get("53.10 enrolled new all")).isGreaterThanOrEqualTo(2);
        assertThat(csv(file("csv", "53"))).as("CSV").isEqualTo(screen);
        assertThat(xlsx(file("xlsx", "53"))).as("XLSX").isEqualTo(screen);
        assertThat(api("53")).as("API").isEqualTo(screen);
        assertThat(apiCsv("53")).as("API as CSV").isEqualTo(screen);
        var edition = signedEdition();
        postman.deliverAll();
        var printed = pdf(download(edition));
        assertThat(screen).as("PDF").containsAllEntriesOf(printed);
        assertThat(printed)
                .containsKeys("53.10 enrolled people rural", "53 certified new all")
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(pdf(Mailbox.file(Mailbox.mailTo(ADDRESS)))).as("mail").isEqualTo(printed);
    }

    /** Signed after the month, by a manager whose clock says so. */
    private Edition signedEdition() {
        var editions = editionsOfNextMonth();
        var manager = people.manager("Ratna", ADDRESS, people.nusaTenggaraTimur());
        var draft = ((Done) editions.make(manager, people.nusaTenggaraTimur(), month())).edition();
        return ((Done) editions.sign(manager, draft.id())).edition();
    }

    private byte[] download(Edition edition) throws Exception {
        var response = send(get("/" + FigurePaths.pdf(edition)).with(authentication(users.authentication(ratna.id()))));
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    /** The table of the parts, and the six figures. */
    private Map<String, Integer> pdf(byte[] file) throws IOException {
        var printed = new Printed(file);
        var numbers = new TreeMap<String, Integer>();
        var rows = new ArrayList<>(table("53").parts());
        rows.add(table("53").total());
        rows.removeIf(FigureTable.Row::hasNoParticipants);
        for (var row : rows) {
            var counts = printed.after(row.region().name(), 4);
            var of = row.region().code() + " enrolled people ";
            for (int i = 0; i < 3; i++) {
                var settlement = Settlement.values()[i].name().toLowerCase(Locale.ROOT);
                numbers.put(of + settlement, counts.get(i));
            }
            numbers.put(of + "all", counts.get(3));
        }
        for (var indicator : List.of(Indicator.REGISTERED, Indicator.ENROLLED, Indicator.ACTIVE, Indicator.CERTIFIED)) {
            var name = texts.get("participation.indicator." + indicator, Texts.INDONESIAN);
            var of = "53 " + indicator.name().toLowerCase(Locale.ROOT);
            numbers.put(of + " new all", printed.after(name, 2).getFirst());
        }
        return numbers;
    }

    /** Every number of the month that the page shows: by region, indicator, measure and class; none is left out. */
    private Map<String, Integer> screen(String code) {
        var table = table(code);
        var numbers = new TreeMap<String, Integer>();
        var rows = new ArrayList<>(table.parts());
        rows.add(table.total());
        rows.removeIf(FigureTable.Row::hasNoParticipants);
        for (var row : rows) {
            for (var indicator : INDICATORS) {
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
                if (COLUMN.matcher(name).matches() && !line.getField(name).isEmpty()) {
                    numbers.put(line.getField("code") + " " + figure(name), number(line.getField(name)));
                }
            }
        }
        return numbers;
    }

    /** The stock has one name here, of whatever it is. */
    private static String figure(String column) {
        return COLUMN.matcher(column)
                .replaceAll(found ->
                        found.group(1) + (found.group(2).equals("new") ? " new " : " people ") + found.group(3));
    }

    private Map<String, Integer> xlsx(byte[] file) throws IOException {
        var numbers = new TreeMap<String, Integer>();
        var lines = sheet(file, 0);
        var header = lines.removeFirst();
        var words = new WorkbookWords(texts, ratna.language());
        for (var line : lines) {
            for (var column : FigureColumn.ALL) {
                var at = column(header, words.name(column));
                if (COUNTED.contains(column.measure()) && line.getCell(at).getType() == CellType.NUMBER) {
                    numbers.put(
                            line.getCellText(0) + " " + figure(column.key()),
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
        var indicators = INDICATORS.stream().map(FigureColumn::lower).collect(Collectors.joining(","));
        var month = "&from=" + month() + "&to=" + month() + "&region=" + code + "&indicator=" + indicators;
        return List.of(
                API + "?by=month" + month,
                API + "?by=month,settlement" + month,
                API + "?by=region,month" + month,
                API + "?by=region,settlement,month" + month);
    }
}
