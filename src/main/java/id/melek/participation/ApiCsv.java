package id.melek.participation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An answer for programs as CSV: without a byte order mark, which they would take for part of the first name. */
final class ApiCsv {

    private static final List<String> HEADER = List.of(
            "region",
            "name",
            "period",
            "settlement",
            "indicator",
            "people",
            "new",
            "lack",
            "fresh_at",
            "settlement_is",
            "made_up",
            "borders",
            "value",
            "unit",
            "trait",
            "group");

    private ApiCsv() {}

    static String write(ApiAnswer answer) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            answer.rows().forEach(row -> csv.writeRecord(cells(row, answer.meta())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> cells(ApiAnswer.Row row, ApiAnswer.Meta meta) {
        return List.of(
                row.region(),
                FiguresCsv.spreadsheetSafe(row.name()),
                row.period(),
                row.settlement(),
                row.indicator(),
                text(row.people()),
                text(row.newcomers()),
                text(row.lack()),
                meta.freshAt().toString(),
                meta.settlementIs(),
                String.valueOf(meta.madeUp()),
                meta.borders(),
                text(row.value()),
                text(row.unit()),
                text(row.trait()),
                text(row.group()));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
