package id.melek.participation;

import id.melek.participation.FigureValue.Count;
import id.melek.participation.FigureValue.Rate;
import id.melek.participation.FigureValue.Without;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table of figures as an XLSX file of three sheets: the numbers, what each column means, and who takes part. Cells have types, so no text
 * is ever run as a formula; where there is no number stands the reason, never a zero.
 */
class FigureWorkbook {

    private static final String PEOPLE = "#,##0";
    private static final String PER_THOUSAND = "#,##0.000";
    private static final String GREY = "EEEEEE";
    private static final int NAMING_COLUMNS = 3;
    private static final double NAME_WIDTH = 28;
    private static final double NUMBER_WIDTH = 14;
    private static final double TEXT_WIDTH = 60;

    private final FigureTable table;
    private final TraitTable traits;
    private final WorkbookWords words;
    private final ZoneId zone;

    /** @param zone in which freshness is told */
    FigureWorkbook(FigureTable table, TraitTable traits, WorkbookWords words, ZoneId zone) {
        this.table = table;
        this.traits = traits;
        this.words = words;
        this.zone = zone;
    }

    byte[] bytes() {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Melek", "1.0")) {
            figures(workbook.newWorksheet(words.say("participation.figures")));
            definitions(workbook.newWorksheet(words.say("participation.workbook.definitions")));
            new TraitSheet(workbook, words).write(traits, zone);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private void figures(Worksheet sheet) {
        header(sheet, 0, columns().toList());
        var rows = rows().toList();
        for (int at = 0; at < rows.size(); at++) {
            row(sheet, at + 1, rows.get(at));
        }
        sheet.freezePane(NAMING_COLUMNS, 1);
        sheet.width(1, NAME_WIDTH);
        for (int column = NAMING_COLUMNS; column < NAMING_COLUMNS + FigureColumn.ALL.size(); column++) {
            sheet.width(column, NUMBER_WIDTH);
        }
    }

    private Stream<FigureTable.Row> rows() {
        return Stream.concat(Stream.of(table.total()), table.parts().stream());
    }

    private Stream<String> columns() {
        return Stream.concat(
                Stream.of("code", "region", "level").map(name -> words.say("participation.workbook.column." + name)),
                FigureColumn.ALL.stream().map(words::name));
    }

    private static void header(Worksheet sheet, int row, List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            sheet.value(row, column, names.get(column));
        }
        sheet.range(row, 0, row, names.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("top")
                .fillColor(GREY)
                .set();
    }

    private void row(Worksheet sheet, int at, FigureTable.Row row) {
        sheet.value(at, 0, row.region().code());
        sheet.value(at, 1, row.region().name());
        sheet.value(at, 2, words.level(row.region().level()));
        int column = NAMING_COLUMNS;
        for (var figure : FigureColumn.ALL) {
            cell(sheet, at, column++, figure.in(row));
        }
    }

    private void cell(Worksheet sheet, int row, int column, FigureValue value) {
        switch (value) {
            case Count(int number) -> number(sheet, row, column, number, PEOPLE);
            case Rate(double number) -> number(sheet, row, column, number, PER_THOUSAND);
            case Without(var lack) -> {
                sheet.value(row, column, words.lack(lack));
                sheet.style(row, column).italic().set();
            }
        }
    }

    private static void number(Worksheet sheet, int row, int column, Number number, String format) {
        sheet.value(row, column, number);
        sheet.style(row, column).format(format).set();
    }

    private void definitions(Worksheet sheet) {
        int row = facts(sheet) + 1;
        header(
                sheet,
                row,
                Stream.of("name", "definition", "formula", "source")
                        .map(name -> words.say("participation.workbook.column." + name))
                        .toList());
        for (var column : FigureColumn.ALL) {
            line(
                    sheet,
                    ++row,
                    words.name(column),
                    words.definition(column),
                    words.formula(column),
                    words.source(column));
        }
        sheet.width(0, NAME_WIDTH);
        for (int column = 1; column <= NAMING_COLUMNS; column++) {
            sheet.width(column, TEXT_WIDTH);
        }
    }

    /** What holds for the whole file; returns the first row after it. */
    private int facts(Worksheet sheet) {
        int row = 0;
        line(
                sheet,
                row++,
                words.say("participation.region"),
                table.total().region().name());
        line(sheet, row++, words.say("participation.period"), words.period(table.period()));
        line(sheet, row++, words.say("participation.workbook.fresh"), words.moment(table.freshAt(), zone));
        line(sheet, row++, words.say("participation.word.estimate"), words.estimate());
        line(sheet, row++, words.say("participation.workbook.inhabitants"), inhabitants());
        for (var one : rows().filter(one -> one.counted().isPresent()).toList()) {
            var name = words.say("participation.workbook.counted", one.region().name());
            line(sheet, row++, name, words.counted(one.counted().orElseThrow()));
        }
        line(
                sheet,
                row++,
                words.say("participation.workbook.made-up"),
                words.say("participation.workbook.made-up." + table.madeUp()));
        if (table.borders().isPresent()) {
            var borders = words.say("participation.borders." + table.borders().get());
            line(sheet, row++, words.say("participation.borders"), borders);
        }
        for (var lack : Lack.values()) {
            line(sheet, row++, words.lack(lack), words.say("participation.workbook.lack"));
        }
        return row;
    }

    private String inhabitants() {
        return table.total()
                .population()
                .map(people -> people.source() + ", " + people.asOf())
                .orElseGet(() -> words.lack(Lack.NO_DENOMINATOR));
    }

    private static void line(Worksheet sheet, int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            sheet.value(row, column, texts[column]);
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
        sheet.style(row, 0).bold().wrapText(true).verticalAlignment("top").set();
    }
}
