package id.melek.participation;

import id.melek.base.Texts;
import id.melek.participation.FigureColumn.Measure;
import id.melek.region.RegionLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a spreadsheet of figures says, in one language. */
class WorkbookWords {

    /** No sums over the classes. */
    private static final Set<Measure> UNDIVIDED = Set.of(Measure.REACH, Measure.FUNNEL, Measure.BUSINESSES_COUNTED);

    private final Texts texts;
    private final Locale language;

    WorkbookWords(Texts texts, Locale language) {
        this.texts = texts;
        this.language = Texts.language(language);
    }

    String say(String key, Object... parameters) {
        return texts.get(key, language, parameters);
    }

    String level(RegionLevel level) {
        return say("participation.workbook.level." + level);
    }

    /** The name of a column, such as "Enrolled: people now, rural". */
    String name(FigureColumn column) {
        var of = column.settlement() == null
                ? say("participation.all")
                : say("participation.settlement." + column.settlement());
        var measure = say("participation.workbook.measure." + column.measure() + ending(column));
        return Optional.ofNullable(column.indicator())
                .map(indicator -> say("participation.indicator." + indicator) + ": " + measure + ", " + of)
                .orElse(measure + ", " + of);
    }

    private static String ending(FigureColumn column) {
        return column.isOfBusinesses() ? ".businesses" : "";
    }

    String definition(FigureColumn column) {
        return column.measure().term().map(term -> say(term.definitionKey())).orElseGet(() -> ownDefinition(column));
    }

    private String ownDefinition(FigureColumn column) {
        return column.indicator() == null
                ? say("participation.workbook.definition." + column.measure())
                : say("participation.definition." + column.indicator());
    }

    String formula(FigureColumn column) {
        return column.measure().term().map(term -> say(term.formulaKey())).orElseGet(() -> ownFormula(column));
    }

    private String ownFormula(FigureColumn column) {
        if (column.indicator() == Indicator.ACTIVE) {
            return say("participation.workbook.formula.active");
        }
        var sum = column.settlement() == null && !UNDIVIDED.contains(column.measure())
                ? " " + say("participation.workbook.sum")
                : "";
        return say("participation.workbook.formula." + column.measure() + ending(column)) + sum;
    }

    String source(FigureColumn column) {
        return column.measure()
                .term()
                .map(term -> say(term.sourceKey()))
                .orElseGet(() -> say("participation.workbook.source." + column.measure()));
    }

    /** Who counted the businesses, and when. */
    String counted(BusinessCount count) {
        return count.source() + ", " + count.asOf().format(DateTimeFormatter.ofPattern("d MMMM yyyy", language));
    }

    String lack(Lack lack) {
        return say("participation.lack." + lack);
    }

    String period(Period period) {
        return period.isSinceTheStart() ? say("participation.since-start") : period.words(language);
    }

    String moment(Instant moment, ZoneId zone) {
        return moment.atZone(zone).format(DateTimeFormatter.ofPattern("d MMMM yyyy, HH.mm 'GMT'xxx", language));
    }

    /** @param opens when the quarter will be published, if ever */
    String notPublished(Optional<LocalDate> opens) {
        return opens.map(day -> say(
                        "participation.traits.from", day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", language))))
                .orElseGet(() -> say("participation.traits.none"));
    }

    String estimate() {
        return texts.get("region.settlement.trust", language);
    }
}
