package id.melek.participation;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import id.melek.participation.FigureValue.Count;
import id.melek.participation.FigureValue.Rate;
import id.melek.participation.FigureValue.Without;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The table of figures as a file: the region first, then its parts, with the numbers of the screen. */
@RestController
class FiguresCsv {

    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Figures figures;
    private final FileQuestions questions;

    FiguresCsv(Figures figures, FileQuestions questions) {
        this.figures = figures;
        this.questions = questions;
    }

    @GetMapping("/export/participation.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam String region,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String borders) {
        return questions.answer(region, period, borders, (who, query) -> switch (figures.ask(who, query)) {
            case Answered(var table) -> file(table);
            case NotYours() -> Download.nothing();
        });
    }

    private static ResponseEntity<byte[]> file(FigureTable table) {
        return Download.of(CSV, FigurePaths.fileName(table, "csv"), write(table).getBytes(StandardCharsets.UTF_8));
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
        FigureColumn.ALL.forEach(column -> header.add(column.key()));
        header.addAll(List.of("period", "fresh_at", "settlement_is", "made_up", "borders"));
        header.addAll(List.of("businesses_counted_source", "businesses_counted_on"));
        return header;
    }

    private static List<String> row(FigureTable table, FigureTable.Row row) {
        var region = row.region();
        var cells = new ArrayList<>(
                List.of(region.code(), spreadsheetSafe(region.name()), FigureColumn.lower(region.level())));
        FigureColumn.ALL.forEach(column -> cells.add(text(column.in(row))));
        cells.add(table.period().toString());
        cells.add(table.freshAt().toString());
        cells.add("estimate");
        cells.add(String.valueOf(table.madeUp()));
        cells.add(table.borders().orElse(Borders.THEN).key());
        cells.add(spreadsheetSafe(row.counted().map(BusinessCount::source).orElse("")));
        cells.add(row.counted().map(count -> count.asOf().toString()).orElse(""));
        return cells;
    }

    /** Where there is no number there is an empty cell, never a zero. */
    static String text(FigureValue value) {
        return switch (value) {
            case Count(int number) -> String.valueOf(number);
            case Rate(double number) -> String.format(Locale.ROOT, "%.3f", number);
            case Without(var lack) -> "";
        };
    }

    /** A text that begins like a formula would be run by a spreadsheet. */
    static String spreadsheetSafe(String text) {
        return text.matches("^[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
