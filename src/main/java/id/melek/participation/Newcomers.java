package id.melek.participation;

import id.melek.account.Person;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import id.melek.region.RegionId;
import id.melek.region.Settlement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** People new in a period, asked as every other figure is, each question once. */
final class Newcomers {

    private final Figures figures;
    private final Person who;
    private final Map<FigureQuery, Optional<FigureTable.Row>> answers = new HashMap<>();

    Newcomers(Figures figures, Person who) {
        this.figures = figures;
        this.who = who;
    }

    /** Of all three classes where none is named. */
    int of(Target target, Optional<Settlement> settlement) {
        var cells = row(target.region(), target.period()).map(row -> row.cells(target.indicator()));
        return cells.map(found -> settlement.map(found::newcomers).orElseGet(found::newcomers))
                .orElse(0);
    }

    private Optional<FigureTable.Row> row(RegionId region, Period period) {
        return answers.computeIfAbsent(new FigureQuery(region, period), this::ask);
    }

    private Optional<FigureTable.Row> ask(FigureQuery query) {
        return switch (figures.ask(who, query)) {
            case Answered(var table) -> Optional.of(table.total());
            case NotYours() -> Optional.empty();
        };
    }
}
