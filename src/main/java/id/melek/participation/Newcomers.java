package id.melek.participation;

import id.melek.account.Person;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import id.melek.participation.FigureValue.Count;
import id.melek.participation.FigureValue.Without;
import id.melek.region.RegionId;
import id.melek.region.Settlement;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** People new in a period, asked as every other figure is, each question once. */
final class Newcomers {

    private final Figures figures;
    private final Person who;
    private final Map<FigureQuery, Optional<FigureTable.Row>> answers = new HashMap<>();

    Newcomers(Figures figures, Person who) {
        this.figures = figures;
        this.who = who;
    }

    /** Of all three classes where none is named; empty where they are so few that nobody may know. */
    OptionalInt of(Target target, Optional<Settlement> settlement) {
        int sum = 0;
        for (var period : spans(target)) {
            var cells =
                    row(target.region(), period).map(row -> row.newcomers(target.indicator(), settlement.orElse(null)));
            switch (cells.orElse(new Without(Lack.NO_PARTICIPANTS))) {
                case Count(int people) -> sum += people;
                case Without(var lack)
                when lack == Lack.SUPPRESSED -> {
                    return OptionalInt.empty();
                }
                default -> {}
            }
        }
        return OptionalInt.of(sum);
    }

    /** The newly certified are told by the month only. */
    private static List<Period> spans(Target target) {
        if (target.indicator() != Indicator.CERTIFIED) {
            return List.of(target.period());
        }
        var last = YearMonth.from(target.end());
        return Stream.iterate(
                        YearMonth.from(target.start()), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(Period::of)
                .toList();
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
