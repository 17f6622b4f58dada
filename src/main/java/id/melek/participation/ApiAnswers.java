package id.melek.participation;

import id.melek.account.Person;
import id.melek.base.Texts;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import id.melek.participation.FigureValue.Count;
import id.melek.participation.FigureValue.Rate;
import id.melek.participation.FigureValue.Without;
import id.melek.region.Region;
import id.melek.region.Regions;
import id.melek.region.Settlement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers programs out of the same figures as the screen, a period at a time. */
@Component
class ApiAnswers {

    private final Figures figures;
    private final Regions regions;
    private final Texts texts;
    private final Clock clock;

    ApiAnswers(Figures figures, Regions regions, Texts texts, Clock clock) {
        this.figures = figures;
        this.regions = regions;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param definitions the address of the definitions
     * @return empty where there is no such region for this person
     */
    Optional<ApiAnswer> answer(Person who, ApiQuestion question, String definitions) {
        return regions.byCode(question.region()).flatMap(region -> answer(who, region, question, definitions));
    }

    private Optional<ApiAnswer> answer(Person who, Region region, ApiQuestion question, String definitions) {
        if (!figures.maySee(who, region.id())) {
            return Optional.empty();
        }
        var tables = new ArrayList<FigureTable>();
        for (var period : question.periods()) {
            switch (figures.ask(who, new FigureQuery(region.id(), period, question.subject(), question.borders()))) {
                case Answered(var table) -> tables.add(table);
                case NotYours() -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new ApiAnswer(meta(who, tables, definitions), rows(tables, question)));
    }

    private ApiAnswer.Meta meta(Person who, List<FigureTable> tables, String definitions) {
        var freshAt = tables.stream()
                .map(FigureTable::freshAt)
                .min(Comparator.naturalOrder())
                .orElseGet(clock::instant);
        return new ApiAnswer.Meta(
                freshAt,
                definitions,
                tables.stream().anyMatch(FigureTable::madeUp),
                "estimate",
                texts.get("region.settlement.trust", who.language()),
                tables.stream()
                        .map(table -> table.borders().orElse(Borders.THEN).key())
                        .findFirst()
                        .orElse(Borders.THEN.key()));
    }

    private static List<ApiAnswer.Row> rows(List<FigureTable> tables, ApiQuestion question) {
        var rows = new ArrayList<ApiAnswer.Row>();
        for (var table : tables) {
            for (var one : question.parts() ? table.parts() : List.of(table.total())) {
                for (var indicator : question.indicators()) {
                    question.settlements()
                            .forEach(settlement -> rows.add(row(table.period(), one, indicator, settlement)));
                }
            }
        }
        return rows;
    }

    private static ApiAnswer.Row row(
            Period period, FigureTable.Row row, Indicator indicator, @Nullable Settlement settlement) {
        var people = FigureColumn.people(indicator, settlement).in(row);
        var newcomers = FigureColumn.newcomers(indicator, settlement).in(row);
        return new ApiAnswer.Row(
                row.region().code(),
                row.region().name(),
                period.isSinceTheStart() ? "all" : period.key(),
                settlement == null ? "all" : FigureColumn.lower(settlement),
                FigureColumn.lower(indicator),
                number(people),
                number(newcomers),
                lack(people));
    }

    private static @Nullable Integer number(FigureValue value) {
        return switch (value) {
            case Count(int number) -> number;
            case Rate rate -> null;
            case Without without -> null;
        };
    }

    private static @Nullable String lack(FigureValue value) {
        return value instanceof Without(var lack) ? FigureColumn.lower(lack) : null;
    }
}
