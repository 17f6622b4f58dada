package id.melek.participation;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.melek.account.SignedIn;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import id.melek.region.Population;
import id.melek.region.Regions;
import id.melek.region.Settlement;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The table of figures as a file: the region first, then its parts, with the numbers of the screen. */
@RestController
class FiguresCsv {

    private final Figures figures;
    private final Regions regions;
    private final SignedIn signedIn;

    FiguresCsv(Figures figures, Regions regions, SignedIn signedIn) {
        this.figures = figures;
        this.regions = regions;
        this.signedIn = signedIn;
    }

    @GetMapping("/export/participation.csv")
    ResponseEntity<byte[]> csv(@RequestParam String region, @RequestParam(defaultValue = "") String period) {
        var asked = regions.byCode(region).map(found -> new FigureQuery(found.id(), Period.parse(period)));
        var answer = asked.flatMap(query -> signedIn.person().map(who -> figures.ask(who, query)));
        return answer.map(FiguresCsv::response).orElseGet(FiguresCsv::refusal);
    }

    private static ResponseEntity<byte[]> response(FigureAnswer answer) {
        return switch (answer) {
            case Answered(var table) -> file(table);
            case NotYours() -> refusal();
        };
    }

    private static ResponseEntity<byte[]> refusal() {
        return ResponseEntity.notFound().build();
    }

    private static ResponseEntity<byte[]> file(FigureTable table) {
        var name = "melek-" + table.total().region().code() + "-"
                + (table.period().isSinceTheStart() ? "all" : table.period().key()) + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .cacheControl(CacheControl.noStore())
                .body(write(table).getBytes(StandardCharsets.UTF_8));
    }

    /** Begins with a byte order mark, without which spreadsheets take UTF-8 for something else. */
    static String write(FigureTable table) {
        var text = new StringWriter().append('\ufeff');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header());
            csv.writeRecord(row(table, table.total()));
            table.parts().forEach(part -> csv.writeRecord(row(table, part)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> header() {
        var header = new ArrayList<>(List.of("code", "region", "level"));
        for (var indicator : Indicator.MAIN) {
            for (var measure : List.of("people", "new")) {
                forEachColumn(column -> header.add(lower(indicator) + "_" + measure + "_" + column));
            }
        }
        forEachColumn(column -> header.add("reach_per_1000_" + column));
        forEachColumn(column -> header.add("inhabitants_" + column));
        header.addAll(List.of("period", "fresh_at", "settlement_is", "made_up"));
        return header;
    }

    private static void forEachColumn(Consumer<String> action) {
        for (var settlement : Settlement.values()) {
            action.accept(lower(settlement));
        }
        action.accept("all");
    }

    private static List<String> row(FigureTable table, FigureTable.Row row) {
        var region = row.region();
        var cells = new ArrayList<>(List.of(region.code(), spreadsheetSafe(region.name()), lower(region.level())));
        for (var indicator : Indicator.MAIN) {
            var of = row.cells(indicator);
            addCounts(cells, row, of);
        }
        addReach(cells, row);
        addInhabitants(cells, row.population());
        cells.add(table.period().toString());
        cells.add(table.freshAt().toString());
        cells.add("estimate");
        cells.add(String.valueOf(table.madeUp()));
        return cells;
    }

    private static void addCounts(List<String> cells, FigureTable.Row row, Cells of) {
        for (var settlement : Settlement.values()) {
            cells.add(count(row, of.people(settlement)));
        }
        cells.add(count(row, of.people()));
        for (var settlement : Settlement.values()) {
            cells.add(count(row, of.newcomers(settlement)));
        }
        cells.add(count(row, of.newcomers()));
    }

    /** Where nobody takes part there is no number: an empty cell, as on the screen a sign. */
    private static String count(FigureTable.Row row, int people) {
        return row.hasNoParticipants() ? "" : String.valueOf(people);
    }

    private static void addReach(List<String> cells, FigureTable.Row row) {
        for (var settlement : Settlement.values()) {
            cells.add(rate(row.reach(settlement)));
        }
        cells.add(rate(row.reach()));
    }

    private static String rate(OptionalDouble rate) {
        return rate.isPresent() ? String.format(Locale.ROOT, "%.3f", rate.getAsDouble()) : "";
    }

    private static void addInhabitants(List<String> cells, Optional<Population> population) {
        for (var settlement : Settlement.values()) {
            cells.add(population
                    .map(people -> String.valueOf(people.of(settlement)))
                    .orElse(""));
        }
        cells.add(population.map(people -> String.valueOf(people.total())).orElse(""));
    }

    /** A text that begins like a formula would be run by a spreadsheet. */
    private static String spreadsheetSafe(String text) {
        return text.matches("^[=+\\-@\\t\\r].*") ? "'" + text : text;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
