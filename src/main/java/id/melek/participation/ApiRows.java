package id.melek.participation;

import id.melek.participation.FigureValue.Count;
import id.melek.participation.FigureValue.Rate;
import id.melek.participation.FigureValue.Without;
import id.melek.region.Settlement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of an answer for programs. */
final class ApiRows {

    private static final String ALL = "all";

    private ApiRows() {}

    static List<ApiAnswer.Row> of(List<FigureTable> tables, ApiQuestion question) {
        var rows = new ArrayList<ApiAnswer.Row>();
        for (var table : tables) {
            for (var one : question.parts() ? table.parts() : List.of(table.total())) {
                for (var figure : question.figures()) {
                    question.settlements()
                            .forEach(settlement -> rows.add(row(table.period(), one, figure, settlement)));
                }
            }
        }
        return rows;
    }

    private static ApiAnswer.Row row(
            Period period, FigureTable.Row row, ApiFigure figure, @Nullable Settlement settlement) {
        var value = figure.column(settlement).in(row);
        var counts = figure.isCount();
        return new ApiAnswer.Row(
                row.region().code(),
                row.region().name(),
                period.isSinceTheStart() ? ALL : period.key(),
                settlement == null ? ALL : FigureColumn.lower(settlement),
                figure.name(),
                counts ? count(value) : null,
                counts ? count(row.newcomers(figure.counted(), settlement)) : null,
                lack(value),
                counts ? null : number(value),
                counts ? null : figure.unit(),
                null,
                null);
    }

    /** @param parts whether of the parts, or of the region itself */
    static List<ApiAnswer.Row> of(List<TraitAnswer.Answered> published, boolean parts) {
        var rows = new ArrayList<ApiAnswer.Row>();
        for (var answer : published) {
            for (var row : parts ? answer.parts() : List.of(answer.total())) {
                answer.values().forEach(value -> rows.add(row(answer, row, value)));
            }
        }
        return rows;
    }

    private static ApiAnswer.Row row(TraitAnswer.Answered answer, TraitAnswer.Row row, String value) {
        var people = row.people(value);
        return new ApiAnswer.Row(
                row.region().code(),
                row.region().name(),
                answer.period().key(),
                ALL,
                FigureColumn.lower(answer.indicator()),
                count(people),
                null,
                lack(people),
                null,
                null,
                TraitNames.of(answer.trait()),
                TraitNames.group(answer.trait(), value));
    }

    private static @Nullable Integer count(FigureValue value) {
        return value instanceof Count(int number) ? (Integer) number : null;
    }

    private static @Nullable Number number(FigureValue value) {
        return switch (value) {
            case Count(int number) -> number;
            case Rate(double number) -> number;
            case Without without -> null;
        };
    }

    private static @Nullable String lack(FigureValue value) {
        return value instanceof Without(var lack) ? FigureColumn.lower(lack) : null;
    }
}
