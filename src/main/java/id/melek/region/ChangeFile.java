package id.melek.region;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** The rows of region_changes.csv in order of date, and what is wrong with those that make no sense by themselves. */
record ChangeFile(List<Change> changes, List<ChangeFault> faults) {

    static final List<String> HEADER = List.of("date", "kind", "old_code", "new_code", "name", "value", "source");

    /** No file is a file without rows. */
    static ChangeFile read(Path path) {
        var changes = new ArrayList<Change>();
        var faults = new ArrayList<ChangeFault>();
        if (Files.exists(path)) {
            read(path, changes, faults);
        }
        removeDoubles(changes, faults);
        changes.sort(Comparator.comparing(Change::date));
        return new ChangeFile(changes, faults);
    }

    private static void read(Path path, List<Change> changes, List<ChangeFault> faults) {
        try (var rows = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(path)) {
            for (var row : rows) {
                read(row, changes, faults);
            }
        } catch (IOException | CsvParseException e) {
            faults.add(new ChangeFault(0, "the file cannot be read: " + e));
        }
    }

    private static void read(NamedCsvRecord row, List<Change> changes, List<ChangeFault> faults) {
        var line = row.getStartingLineNumber();
        if (!row.getHeader().equals(HEADER)) {
            faults.add(new ChangeFault(line, "the header is not " + String.join(",", HEADER)));
            return;
        }
        var kind = ChangeKind.of(row.getField("kind"));
        if (kind.isEmpty()) {
            faults.add(new ChangeFault(line, "unknown kind '" + row.getField("kind") + "'"));
            return;
        }
        try {
            changes.add(change(row, kind.get()));
        } catch (DateTimeParseException e) {
            faults.add(new ChangeFault(line, "'" + row.getField("date") + "' is no date such as 2026-01-31"));
        }
    }

    private static Change change(NamedCsvRecord row, ChangeKind kind) {
        return new Change(
                row.getStartingLineNumber(),
                LocalDate.parse(row.getField("date").strip()),
                kind,
                row.getField("old_code").strip(),
                row.getField("new_code").strip(),
                row.getField("name").strip(),
                row.getField("value").strip(),
                row.getField("source").strip());
    }

    private static void removeDoubles(List<Change> changes, List<ChangeFault> faults) {
        var seen = new HashMap<String, Long>();
        changes.removeIf(change -> {
            var first = seen.putIfAbsent(change.fingerprint(), change.line());
            if (first != null) {
                faults.add(new ChangeFault(change.line(), "says the same as line " + first));
            }
            return first != null;
        });
    }
}
