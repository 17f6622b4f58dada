package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.IntegrationTest;
import id.melek.participation.Booking.Amount;
import id.melek.participation.Booking.Spread;
import id.melek.region.Region;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import id.melek.region.Settlement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Of whatever time is asked, the few rows that are read add up to what was booked until then, month by month. */
@IntegrationTest
class FigureRepositoryTest {

    private static final int GENERATION = 900;
    private static final YearMonth FIRST = YearMonth.of(2024, 3);
    private static final int MONTHS = 34;
    private static final List<Spread> OF_ITS_OWN = List.of(Spread.MONTH, Spread.QUARTER, Spread.YEAR, Spread.EVER);

    @Autowired
    FigureRepository figures;

    @Autowired
    RollupRepository rollups;

    @Autowired
    Regions regions;

    @Autowired
    JdbcTemplate database;

    private final Random random = new Random(7);
    private final List<Booked> booked = new ArrayList<>();

    private record Booked(Booking booking, Amount amount) {}

    @BeforeEach
    void bookAtRandom() {
        var sums = new Rollups();
        var path = regions.path(regions.byCode("53.10.01").orElseThrow().id()).stream()
                .map(one -> one.id().value())
                .toList();
        var villages = regions.children(regions.byCode("53.10.01").orElseThrow().id());
        for (int i = 0; i < 400; i++) {
            var village = villages.get(random.nextInt(4)).id().value();
            var settlement = Settlement.values()[random.nextInt(3)];
            var place = new Place(village, path.get(3), path.get(2), path.get(1), settlement);
            var month = FIRST.plusMonths(random.nextInt(MONTHS));
            for (var indicator : List.of(Indicator.REGISTERED, Indicator.CERTIFIED, Indicator.COMPLETED_IN_TIME)) {
                book(sums, new Booking(indicator, Booking.ANY, Spread.ALL, month, place, Traits.UNKNOWN));
            }
            var spread = OF_ITS_OWN.get(random.nextInt(OF_ITS_OWN.size()));
            book(sums, new Booking(Indicator.ACTIVE, Booking.ANY, spread, month, place, Traits.UNKNOWN));
        }
        sums.forEachPart(part -> rollups.addFigures(GENERATION, part));
    }

    private void book(Rollups sums, Booking booking) {
        var amount = new Amount(random.nextInt(-2, 5), random.nextInt(4), random.nextInt(-9, 10));
        sums.add(booking, amount);
        booked.add(new Booked(booking, amount));
    }

    @AfterEach
    void forget() {
        database.update("delete from figure where generation = ?", GENERATION);
    }

    @Test
    void stockAndFlowOfEveryMonthQuarterAndYearAreThoseOfTheBookings() {
        assertAnswer(Period.SINCE_THE_START);
        for (int i = -2; i < MONTHS + 3; i++) {
            assertAnswer(Period.of(FIRST.plusMonths(i)));
            assertAnswer(Period.quarterOf(FIRST.plusMonths(i)));
            assertAnswer(Period.ofYear(FIRST.plusMonths(i).getYear()));
        }
    }

    private void assertAnswer(Period period) {
        var region = regions.byCode("53.10.01").orElseThrow();
        var row = FigureTable.Row.of(region, Optional.empty(), Optional.empty());
        var query = new FigureQuery(region.id(), period);
        figures.fill(rows(row), query, GENERATION);
        var delicate = figures.delicate(List.of(region.id().value()), query, GENERATION)
                .getOrDefault(region.id().value(), new Discretion.Delicate());

        for (var settlement : Settlement.values()) {
            for (var indicator : List.of(Indicator.REGISTERED, Indicator.CERTIFIED)) {
                assertThat(row.cells(indicator).people(settlement))
                        .as("%s %s %s", indicator, settlement, period)
                        .isEqualTo(sum(indicator, settlement, Amount::people, month -> isUntil(month, period)));
                assertThat(row.cells(indicator).newcomers(settlement))
                        .as("new %s %s %s", indicator, settlement, period)
                        .isEqualTo(sum(indicator, settlement, Amount::newcomers, month -> isIn(month, period)));
            }
            assertThat(row.cells(Indicator.ACTIVE).newcomers(settlement))
                    .as("active %s %s", settlement, period)
                    .isEqualTo(active(settlement, period));
            assertThat(delicate.end()[settlement.ordinal()])
                    .isEqualTo(row.cells(Indicator.CERTIFIED).people(settlement));
            assertThat(delicate.begin()[settlement.ordinal()])
                    .as("before %s %s", settlement, period)
                    .isEqualTo(sum(
                            Indicator.CERTIFIED,
                            settlement,
                            Amount::people,
                            month -> isUntil(month, period) && !isIn(month, period)));
        }
    }

    @Test
    void thoseWhoCameUntilAMonthAndThoseOfSomeMonthsAreThoseOfTheBookings() {
        for (int i = 0; i < MONTHS; i++) {
            var last = FIRST.plusMonths(i);
            assertCohort(new Maturity(Optional.empty(), last), month -> !month.isAfter(last));
            assertCohort(
                    new Maturity(Optional.of(last.minusMonths(2)), last),
                    month -> !month.isAfter(last) && !month.isBefore(last.minusMonths(2)));
        }
    }

    private void assertCohort(Maturity months, Predicate<YearMonth> in) {
        var region = regions.byCode("53.10.01").orElseThrow();
        var row = FigureTable.Row.of(region, Optional.empty(), Optional.empty());
        figures.fillCohort(rows(row), Subject.ANY, months, GENERATION);
        var expected = 0;
        for (var settlement : Settlement.values()) {
            expected += sum(Indicator.COMPLETED_IN_TIME, settlement, Amount::newcomers, in);
        }
        assertThat(row.cohort().completed(null)).as(months.toString()).isEqualTo(expected);
    }

    private static Map<Integer, FigureTable.Row> rows(FigureTable.Row row) {
        var rows = new HashMap<Integer, FigureTable.Row>();
        Region region = row.region();
        assertThat(region.level()).isEqualTo(RegionLevel.DISTRICT);
        rows.put(region.id().value(), row);
        return rows;
    }

    private int sum(Indicator indicator, Settlement settlement, ToIntFunction<Amount> part, Predicate<YearMonth> in) {
        return booked.stream()
                .filter(one -> one.booking().indicator() == indicator
                        && one.booking().place().settlement() == settlement
                        && in.test(one.booking().month()))
                .mapToInt(one -> part.applyAsInt(one.amount()))
                .sum();
    }

    /** Each span of time counts its people for itself. */
    private int active(Settlement settlement, Period period) {
        var spread = switch (period.grain()) {
            case EVER -> Spread.EVER;
            case YEAR -> Spread.YEAR;
            case QUARTER -> Spread.QUARTER;
            case MONTH -> Spread.MONTH;
        };
        return booked.stream()
                .filter(one -> one.booking().indicator() == Indicator.ACTIVE
                        && one.booking().place().settlement() == settlement
                        && isIn(one.booking().month(), period)
                        && one.booking().spread() == spread)
                .mapToInt(one -> one.amount().newcomers())
                .sum();
    }

    private static boolean isUntil(YearMonth month, Period period) {
        return period.last().map(last -> !month.isAfter(last)).orElse(true);
    }

    private static boolean isIn(YearMonth month, Period period) {
        return isUntil(month, period)
                && period.first().map(first -> !month.isBefore(first)).orElse(true);
    }
}
