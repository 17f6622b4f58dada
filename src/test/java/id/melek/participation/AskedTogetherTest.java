package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.account.Person;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import id.melek.participation.FigureValue.Count;
import id.melek.participation.FigureValue.Without;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Settlement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked of many regions or months at once, or of a region without its parts, is what each table tells. */
class AskedTogetherTest extends FilledMonth {

    private static final int MONTHS = 8;

    @Autowired
    RollupRepository rollups;

    private final Random random = new Random(20_261_122);
    private final List<Object[]> rows = new ArrayList<>();

    private Person dewi;

    @BeforeEach
    void dewiManagesTheNation() {
        dewi = people.manager("Dewi", RegionId.NATION);
    }

    @BeforeEach
    void someCountsAreSmallAndSomeAreNot() {
        database.update("delete from figure");
        regions.path(people.golo()).stream()
                .flatMap(region -> region.equals(regions.nation()) ? Stream.of(region) : withParts(region))
                .distinct()
                .forEach(region -> months().forEach(month -> fill(region, month)));
        database.batchUpdate("""
                insert into figure (generation, subject, region, grain, period, indicator, settlement, people, new_people, points)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, 0)
                on duplicate key update people = people + values(people), new_people = new_people + values(new_people)
                """, rows);
    }

    /** The nation first, and a district last, and what lies between them, each beside some others. */
    private Stream<Region> places() {
        return regions.path(people.golo()).stream()
                .flatMap(region -> withParts(region).limit(4))
                .distinct();
    }

    private Stream<Region> withParts(Region region) {
        return Stream.concat(Stream.of(region), regions.children(region.id()).stream());
    }

    private static Stream<YearMonth> months() {
        return IntStream.range(0, MONTHS).mapToObj(ago -> month().minusMonths(ago));
    }

    /** Some months see nobody; whoever does anything is registered. */
    private void fill(Region region, YearMonth month) {
        if (random.nextInt(3) == 0) {
            return;
        }
        for (var indicator : Indicator.MAIN) {
            for (var settlement : Settlement.values()) {
                int newcomers = random.nextInt(12) == 0 ? random.nextInt(10) : 10 + random.nextInt(30);
                int people = indicator == Indicator.REGISTERED ? newcomers + 1 : newcomers;
                Stream.of(Grain.values())
                        .filter(grain -> grain != Grain.QUARTER || indicator == Indicator.ACTIVE)
                        .forEach(grain -> add(region, month, indicator, settlement, grain, people));
            }
        }
    }

    private void add(
            Region region, YearMonth month, Indicator indicator, Settlement settlement, Grain grain, int newcomers) {
        rows.add(new Object[] {
            rollups.generations().live().then(),
            region.id().value(),
            grain.ordinal(),
            grain.period(month),
            indicator.number(),
            settlement.ordinal(),
            newcomers,
            newcomers
        });
    }

    @Test
    void theCertifiedOfManyMonthsAreThoseOfTheirTables() {
        var all = places().toList();
        var first = month().minusMonths(MONTHS);
        var found = figures.certified(dewi, all.stream().map(Region::id).toList(), first, month());

        var kinds = new HashSet<Class<?>>();
        for (var region : all) {
            for (var month = first; !month.isAfter(month()); month = month.plusMonths(1)) {
                var cells = found.getOrDefault(region.id(), Map.of()).get(month);
                var row = total(region, Period.of(month));
                for (var settlement : settlements()) {
                    assertThat(stock(cells, settlement))
                            .as("%s, %s", region.name(), month)
                            .isEqualTo(row.people(Indicator.CERTIFIED, settlement));
                    assertThat(flow(cells, settlement))
                            .as("%s, %s", region.name(), month)
                            .isEqualTo(row.newcomers(Indicator.CERTIFIED, settlement));
                    kinds.add(row.newcomers(Indicator.CERTIFIED, settlement).getClass());
                }
            }
        }
        assertThat(kinds).isEqualTo(Set.of(Count.class, Without.class));
    }

    private static List<@Nullable Settlement> settlements() {
        var all = new ArrayList<@Nullable Settlement>(List.of(Settlement.values()));
        all.add(null);
        return all;
    }

    private static FigureValue stock(@Nullable Cells cells, @Nullable Settlement settlement) {
        if (cells == null) {
            return new Without(Lack.NO_PARTICIPANTS);
        }
        return cells.hidesPeople()
                ? new Without(Lack.SUPPRESSED)
                : new Count(settlement == null ? cells.people() : cells.people(settlement));
    }

    private static FigureValue flow(@Nullable Cells cells, @Nullable Settlement settlement) {
        if (cells == null) {
            return new Without(Lack.NO_PARTICIPANTS);
        }
        return cells.hidesNewcomers()
                ? new Without(Lack.SUPPRESSED)
                : new Count(settlement == null ? cells.newcomers() : cells.newcomers(settlement));
    }

    @Test
    void theNewcomersOfManyRegionsAreThoseOfTheirTables() {
        var all = places().toList();
        for (var period : periods()) {
            var found = figures.newcomers(dewi, all.stream().map(Region::id).toList(), period);
            for (var region : all) {
                var row = total(region, period);
                for (var indicator : List.of(Indicator.REGISTERED, Indicator.ACTIVE, Indicator.COMPLETED)) {
                    var cells = found.getOrDefault(region.id(), Map.of()).getOrDefault(indicator, new Cells());
                    for (var settlement : Settlement.values()) {
                        assertThat(cells.newcomers(settlement))
                                .as("%s, %s, %s", region.name(), period, indicator)
                                .isEqualTo(row.cells(indicator).newcomers(settlement));
                    }
                }
            }
        }
    }

    @Test
    void aRegionWithoutItsPartsIsTheTotalOfItsTable() {
        for (var period : Stream.concat(periods().stream(), Stream.of(Period.SINCE_THE_START))
                .toList()) {
            for (var region : places().toList()) {
                var whole = answered(figures.whole(dewi, new FigureQuery(region.id(), period)));

                assertThat(whole.parts()).isEmpty();
                assertThat(whole.total()).usingRecursiveComparison().isEqualTo(total(region, period));
            }
        }
    }

    @Test
    void nobodyIsToldOfAnothersRegion() {
        var komang = people.manager("Komang", regions.byCode("51").orElseThrow().id());
        var golo = List.of(people.golo());
        for (var other : List.<Person>of(komang, people.trainer("Budi"), people.operator("Agus"))) {
            assertThat(figures.certified(other, golo, month(), month())).isEmpty();
            assertThat(figures.newcomers(other, golo, Period.of(month()))).isEmpty();
            assertThat(figures.whole(other, new FigureQuery(people.golo(), Period.of(month()))))
                    .isInstanceOf(NotYours.class);
        }
    }

    private static List<Period> periods() {
        return Stream.concat(
                        months().map(Period::of),
                        months().flatMap(month -> Stream.of(Period.quarterOf(month), Period.ofYear(month.getYear()))))
                .distinct()
                .toList();
    }

    private FigureTable.Row total(Region region, Period period) {
        return answered(figures.ask(dewi, new FigureQuery(region.id(), period))).total();
    }

    private static FigureTable answered(FigureAnswer answer) {
        return switch (answer) {
            case Answered(var table) -> table;
            case NotYours() -> throw new AssertionError("Not hers");
        };
    }
}
