package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.melek.region.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

/** Traits: every way out says what the screen says, and of what is hidden only that it is. */
class TraitWaysOutTest extends FilledMonth {

    private static final int FIRST_LINE = 3;

    @Autowired
    TraitFigures traits;

    @Autowired
    PublishedTraits world;

    private final Period quarter = Period.quarterOf(month().minusMonths(6));

    @BeforeEach
    void aQuarterIsPublished() {
        world.forgetEverybody();
        world.register(quarter, "53.10", 40, "FEMALE");
        world.register(quarter, "53.10", 30, "MALE");
        world.register(quarter, "53.01", 25, "FEMALE");
        world.register(quarter, "53.01", 4, "MALE");
        world.register(quarter, "53.71", 60, "FEMALE");
        world.register(quarter, "53.71", 50, "MALE");
        world.publish();
    }

    @Test
    void everyWayOutGivesTheTraitsOfTheScreen() throws Exception {
        var screen = screen();

        assertThat(screen)
                .containsEntry("53 gender female registered", "125")
                .containsEntry("53.01 gender male registered", "suppressed")
                .containsEntry("53.02 gender male registered", "no_participants");
        assertThat(screen.values()).filteredOn("suppressed"::equals).hasSizeGreaterThan(3);
        assertThat(api()).as("API").isEqualTo(screen);
        assertThat(apiCsv()).as("API as CSV").isEqualTo(screen);
        assertThat(csv()).as("CSV").isEqualTo(screen);
        assertThat(xlsx()).as("XLSX").isEqualTo(inWords(screen));
    }

    @Test
    void quartersThatAreNotPublishedAreLeftOut() throws Exception {
        var answer = json(
                ask(API + "?by=gender,quarter&indicator=registered&from=" + quarter.key() + "&to=" + month(), token));
        var until = traits.latest().orElseThrow();

        assertThat(text(answer.get("meta"), "traits_until")).isEqualTo(until.key());
        assertThat(answer.get("rows").valueStream().map(row -> text(row, "period")))
                .contains(quarter.key())
                .allMatch(period -> period.compareTo(until.key()) <= 0);
    }

    @Test
    void aFileOfAPeriodWithoutTraitsSaysSo() throws Exception {
        var sheet = sheet(file("xlsx", "53"), 2);

        assertThat(sheet).hasSize(1);
        assertThat(sheet.getFirst().getCellText(0)).isEqualTo(texts.get("participation.traits.none", ratna.language()));
    }

    private Map<String, String> screen() {
        var numbers = new TreeMap<String, String>();
        for (var trait : Trait.values()) {
            for (var indicator : TraitPublications.INDICATORS) {
                var answer = (TraitAnswer.Answered) traits.ask(
                        ratna,
                        new TraitQuery(
                                people.nusaTenggaraTimur(),
                                indicator,
                                trait,
                                traits.latest().orElseThrow()));
                var rows = new ArrayList<>(answer.parts());
                rows.add(answer.total());
                for (var row : rows) {
                    for (var value : TraitPublications.values(trait)) {
                        numbers.put(
                                key(row.region().code(), trait, value, FigureColumn.lower(indicator)),
                                said(row, value));
                    }
                }
            }
        }
        return numbers;
    }

    private static String key(String code, Trait trait, String value, String indicator) {
        return String.join(" ", code, TraitNames.of(trait), TraitNames.group(trait, value), indicator);
    }

    private static String said(TraitAnswer.Row row, String value) {
        var lack = row.hidden() ? Lack.SUPPRESSED : Lack.NO_PARTICIPANTS;
        return row.people().map(counts -> counts.get(value).toString()).orElse(FigureColumn.lower(lack));
    }

    private Map<String, String> api() throws Exception {
        var numbers = new TreeMap<String, String>();
        for (var question : questions()) {
            for (var row : json(ask(question, token)).get("rows")) {
                assertThat(row.get("new").isNull()).isTrue();
                numbers.put(
                        key(field -> text(row, field)),
                        text(row, row.get("people").isNull() ? "lack" : "people"));
            }
        }
        return numbers;
    }

    private Map<String, String> apiCsv() throws Exception {
        var numbers = new TreeMap<String, String>();
        for (var question : questions()) {
            var answer = send(get(question).header(HttpHeaders.ACCEPT, "text/csv"), token);
            for (var row : records(answer.getContentAsByteArray())) {
                numbers.put(key(row::getField), row.getField("people") + row.getField("lack"));
            }
        }
        return numbers;
    }

    private Map<String, String> csv() throws Exception {
        var address = "/" + FigurePaths.traits(province(), Period.SINCE_THE_START);
        var file = send(get(address).with(authentication(users.authentication(ratna.id()))));
        var numbers = new TreeMap<String, String>();
        for (var row : records(file.getContentAsByteArray())) {
            assertThat(row.getField("quarter"))
                    .isEqualTo(traits.latest().orElseThrow().key());
            numbers.put(
                    key(field -> row.getField(field.equals("region") ? "code" : field)),
                    row.getField("people") + row.getField("lack"));
        }
        return numbers;
    }

    private interface Fields {
        String get(String name);
    }

    private static String key(Fields row) {
        return String.join(" ", row.get("region"), row.get("trait"), row.get("group"), row.get("indicator"));
    }

    private static List<String> questions() {
        return TraitNames.all().stream()
                .flatMap(trait -> List.of(API + "?by=" + trait, API + "?by=region," + trait).stream())
                .toList();
    }

    /** A sheet says all in the reader's language. */
    private Map<String, String> xlsx() throws Exception {
        var since = "/export/participation.xlsx?region=53";
        var file = send(get(since).with(authentication(users.authentication(ratna.id()))));
        var lines = sheet(file.getContentAsByteArray(), 2);
        assertThat(lines.getFirst().getCellText(0))
                .contains("Nusa Tenggara Timur", traits.latest().orElseThrow().words(ratna.language()));
        var names = lines.get(FIRST_LINE - 1);
        var numbers = new TreeMap<String, String>();
        for (var line : lines.subList(FIRST_LINE, lines.size())) {
            for (int column = 5; column < names.getCellCount(); column++) {
                var of = String.join(
                        " ", line.getCellText(0), line.getCellText(3), line.getCellText(4), names.getCellText(column));
                numbers.put(of, cell(line, column));
            }
        }
        return numbers;
    }

    private static String cell(Row line, int column) {
        return line.getCell(column).getType() == CellType.NUMBER
                ? line.getCell(column).asNumber().toString()
                : line.getCellText(column);
    }

    private Map<String, String> inWords(Map<String, String> screen) {
        var words = new WorkbookWords(texts, ratna.language());
        var numbers = new TreeMap<String, String>();
        for (var trait : Trait.values()) {
            for (var value : TraitPublications.values(trait)) {
                for (var indicator : TraitPublications.INDICATORS) {
                    regions()
                            .forEach(region -> numbers.put(
                                    String.join(
                                            " ",
                                            region.code(),
                                            words.say("participation.traits." + trait),
                                            words.say(trait.nameKey(value), value),
                                            words.say("participation.indicator." + indicator)),
                                    inWords(
                                            words,
                                            Objects.requireNonNull(screen.get(key(
                                                    region.code(), trait, value, FigureColumn.lower(indicator)))))));
                }
            }
        }
        return numbers;
    }

    private static String inWords(WorkbookWords words, String said) {
        return switch (said) {
            case "suppressed" -> words.lack(Lack.SUPPRESSED);
            case "no_participants" -> words.lack(Lack.NO_PARTICIPANTS);
            default -> said;
        };
    }

    private List<Region> regions() {
        var all = new ArrayList<>(regions.children(province().id()));
        all.add(province());
        return all;
    }

    private Region province() {
        return regions.byCode("53").orElseThrow();
    }
}
