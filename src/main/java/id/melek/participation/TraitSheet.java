package id.melek.participation;

import id.melek.participation.FigureValue.Count;
import id.melek.participation.FigureValue.Rate;
import id.melek.participation.FigureValue.Without;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/** Who takes part, as a sheet: first of which quarter, or why there is none; then a line for each region and group. */
final class TraitSheet {

    private final EditionSheet sheet;
    private final WorkbookWords words;

    TraitSheet(Workbook workbook, WorkbookWords words) {
        this.sheet = new EditionSheet(workbook, words.say("participation.traits"));
        this.words = words;
    }

    /** @param zone in which the moment of publication is told */
    void write(TraitTable table, ZoneId zone) {
        if (table.published().isEmpty()) {
            sheet.row(words.notPublished(table.opens()));
        } else {
            head(table.published().getFirst(), zone);
            table.lines().forEach(this::line);
        }
    }

    private void head(TraitAnswer.Answered any, ZoneId zone) {
        sheet.row(words.say(
                "participation.workbook.traits",
                any.total().region().name(),
                words.period(any.period()),
                words.moment(any.publishedAt(), zone)));
        sheet.row(words.say("participation.traits.hidden"));
        sheet.head(Stream.concat(
                        Stream.of("code", "region", "level", "trait", "group")
                                .map(name -> words.say("participation.workbook.column." + name)),
                        TraitPublications.INDICATORS.stream()
                                .map(indicator -> words.say("participation.indicator." + indicator)))
                .toList());
    }

    private void line(TraitTable.Line line) {
        var region = line.row().region();
        sheet.row(Stream.concat(
                        Stream.of(
                                region.code(),
                                region.name(),
                                words.level(region.level()),
                                words.say("participation.traits." + line.trait()),
                                words.say(line.trait().nameKey(line.value()), line.value())),
                        cells(line.people()))
                .toArray());
    }

    private Stream<Object> cells(List<FigureValue> people) {
        return people.stream().map(value -> switch (value) {
            case Count(int number) -> number;
            case Rate(double number) -> number;
            case Without(var lack) -> words.lack(lack);
        });
    }
}
