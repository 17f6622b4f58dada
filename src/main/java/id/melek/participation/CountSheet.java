package id.melek.participation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import id.melek.participation.CountFault.Column;
import id.melek.participation.CountFault.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The cells of a file with counts: text in UTF-8, columns in any order, between commas or semicolons. */
final class CountSheet {

    private static final Map<String, Column> HEADINGS = Map.ofEntries(
            Map.entry("region", Column.REGION),
            Map.entry("code", Column.REGION),
            Map.entry("kode", Column.REGION),
            Map.entry("wilayah", Column.REGION),
            Map.entry("count", Column.COUNT),
            Map.entry("jumlah", Column.COUNT),
            Map.entry("source", Column.SOURCE),
            Map.entry("sumber", Column.SOURCE),
            Map.entry("date", Column.DATE),
            Map.entry("tanggal", Column.DATE));

    /** @param row as a spreadsheet numbers it */
    record Line(long row, Map<Column, String> cells) {

        String cell(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    final List<Line> lines = new ArrayList<>();
    final List<CountFault> faults = new ArrayList<>();

    private CountSheet() {}

    static CountSheet read(byte[] content) {
        var sheet = new CountSheet();
        if (content.length > CountFile.LARGEST) {
            sheet.faults.add(CountFault.ofFile(Kind.TOO_LARGE, CountFile.LARGEST / 1000));
            return sheet;
        }
        foreignEncoding(content)
                .ifPresentOrElse(
                        name -> sheet.faults.add(CountFault.ofFile(Kind.ENCODING, name)),
                        () -> sheet.parse(withoutMark(new String(content, StandardCharsets.UTF_8))));
        return sheet;
    }

    /** What the bytes are when they are not UTF-8, by a name that the spreadsheet's dialog shows. */
    private static Optional<String> foreignEncoding(byte[] content) {
        if (startsWith(content, 'P', 'K')) {
            return Optional.of("Excel (XLSX)");
        }
        if (startsWith(content, 0xD0, 0xCF)) {
            return Optional.of("Excel (XLS)");
        }
        if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF) || hasZero(content)) {
            return Optional.of("UTF-16");
        }
        return isUtf8(content) ? Optional.empty() : Optional.of("Windows-1252 (ANSI)");
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1 && content[0] == (byte) first && content[1] == (byte) second;
    }

    private static boolean hasZero(byte[] content) {
        for (var value : content) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private void parse(String text) {
        var heading = text.lines().findFirst().orElse("");
        var separator = heading.contains(";") ? ';' : ',';
        try (var rows = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            fill(rows);
        } catch (CsvParseException broken) {
            faults.add(CountFault.ofFile(Kind.BROKEN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Iterable<CsvRecord> rows) {
        var columns = List.<Optional<Column>>of();
        for (var row : rows) {
            if (columns.isEmpty()) {
                columns = columns(row);
                if (!faults.isEmpty()) {
                    return;
                }
            } else if (!isBlank(row)) {
                add(row, columns);
            }
        }
        if (lines.isEmpty() && faults.isEmpty()) {
            faults.add(CountFault.ofFile(Kind.NO_ROWS));
        }
    }

    private static boolean isBlank(CsvRecord row) {
        return row.getFields().stream().allMatch(String::isBlank);
    }

    private List<Optional<Column>> columns(CsvRecord heading) {
        var columns = heading.getFields().stream()
                .map(name -> Optional.ofNullable(HEADINGS.get(name.strip().toLowerCase(Locale.ROOT))))
                .toList();
        for (var column : List.of(Column.REGION, Column.COUNT, Column.SOURCE, Column.DATE)) {
            if (!columns.contains(Optional.of(column))) {
                faults.add(CountFault.of(1, column, Kind.NO_COLUMN));
            }
        }
        return columns;
    }

    private void add(CsvRecord row, List<Optional<Column>> columns) {
        var cells = new EnumMap<Column, String>(Column.class);
        for (int i = 0; i < row.getFieldCount(); i++) {
            var text = row.getField(i).strip();
            if (i < columns.size()) {
                columns.get(i).ifPresent(column -> cells.putIfAbsent(column, text));
            } else if (!text.isEmpty()) {
                faults.add(CountFault.of(row.getStartingLineNumber(), Column.ALL, Kind.TOO_MANY_CELLS));
                return;
            }
        }
        lines.add(new Line(row.getStartingLineNumber(), cells));
    }
}
