package id.melek.participation;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.melek.account.Installation;
import id.melek.participation.FigureValue.Without;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who takes part, as a file: what was published of every trait, a line a figure, and why there is none. */
@RestController
class TraitsCsv {

    private static final List<String> HEADER = List.of(
            "code",
            "region",
            "level",
            "trait",
            "group",
            "indicator",
            "people",
            "lack",
            "quarter",
            "published_at",
            "made_up",
            "borders");

    private final TraitFigures traits;
    private final FileQuestions questions;
    private final Installation installation;

    TraitsCsv(TraitFigures traits, FileQuestions questions, Installation installation) {
        this.traits = traits;
        this.questions = questions;
        this.installation = installation;
    }

    /** Where nothing is published yet the file has no lines. */
    @GetMapping("/export/traits.csv")
    ResponseEntity<byte[]> csv(@RequestParam String region, @RequestParam(defaultValue = "") String period) {
        return questions.answer(
                region,
                period,
                Borders.THEN.key(),
                (who, query) -> Download.of(
                        FiguresCsv.CSV,
                        "melek-traits-" + region + ".csv",
                        write(traits.all(who, query.region(), query.period()))));
    }

    /** Begins with a byte order mark, without which spreadsheets take UTF-8 for something else. */
    private byte[] write(TraitTable table) {
        var text = new StringWriter().append('\ufeff');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            for (var answer : table.published()) {
                for (var row : answer.rows()) {
                    answer.values().forEach(value -> csv.writeRecord(cells(answer, row, value)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> cells(TraitAnswer.Answered answer, TraitAnswer.Row row, String value) {
        var people = row.people(value);
        return List.of(
                row.region().code(),
                FiguresCsv.spreadsheetSafe(row.region().name()),
                FigureColumn.lower(row.region().level()),
                TraitNames.of(answer.trait()),
                TraitNames.group(answer.trait(), value),
                FigureColumn.lower(answer.indicator()),
                FiguresCsv.text(people),
                people instanceof Without(var lack) ? FigureColumn.lower(lack) : "",
                answer.period().key(),
                answer.publishedAt().toString(),
                String.valueOf(installation.isMadeUp()),
                Borders.THEN.key());
    }
}
