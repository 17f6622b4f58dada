package id.melek.participation;

import id.melek.account.Person;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import id.melek.region.RegionId;
import id.melek.region.Settlement;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** People new in a period, asked as every other figure is, each question once. */
final class Newcomers {

    private record Asked(RegionId region, YearMonth month) {}

    private final Figures figures;
    private final Person who;
    private final YearMonth thisMonth;
    private final Map<Asked, Optional<FigureTable.Row>> answers = new HashMap<>();

    Newcomers(Figures figures, Person who, YearMonth thisMonth) {
        this.figures = figures;
        this.who = who;
        this.thisMonth = thisMonth;
    }

    int of(Target target, Optional<Settlement> settlement) {
        return sum(target, cells -> settlement.map(cells::newcomers).orElseGet(cells::newcomers));
    }

    private int sum(Target target, ToIntFunction<Cells> measure) {
        var people = 0;
        var last = target.period().last().isBefore(thisMonth) ? target.period().last() : thisMonth;
        for (var month = target.period().first(); !month.isAfter(last); month = month.plusMonths(1)) {
            people += answers.computeIfAbsent(new Asked(target.region(), month), this::ask)
                    .map(row -> measure.applyAsInt(row.cells(target.indicator())))
                    .orElse(0);
        }
        return people;
    }

    private Optional<FigureTable.Row> ask(Asked asked) {
        return switch (figures.ask(who, new FigureQuery(asked.region(), Period.of(asked.month())))) {
            case Answered(var table) -> Optional.of(table.total());
            case NotYours() -> Optional.empty();
        };
    }
}
