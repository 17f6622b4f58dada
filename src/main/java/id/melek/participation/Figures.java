package id.melek.participation;

import id.melek.account.Installation;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The one door to the figures: screen and file ask here, and here it is decided who sees what. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ) // what is hidden belongs to what is counted
public class Figures {

    private static final List<Indicator> OPEN = Stream.of(Indicator.values())
            .filter(indicator -> !Discretion.INDICATORS.contains(indicator))
            .toList();

    private final FigureRepository figures;
    private final Discretion discretion;
    private final RollupRepository rollups;
    private final BusinessCounts counts;
    private final Regions regions;
    private final Installation installation;
    private final Clock clock;

    Figures(
            FigureRepository figures,
            Discretion discretion,
            RollupRepository rollups,
            BusinessCounts counts,
            Regions regions,
            Installation installation,
            Clock clock) {
        this.figures = figures;
        this.discretion = discretion;
        this.rollups = rollups;
        this.counts = counts;
        this.regions = regions;
        this.installation = installation;
        this.clock = clock;
    }

    public FigureAnswer ask(Person who, FigureQuery query) {
        return answer(who, query, regions.children(query.region()));
    }

    /** The same without the parts, for whoever shows the region alone: it costs a fraction. */
    public FigureAnswer whole(Person who, FigureQuery query) {
        return answer(who, query, List.of());
    }

    private FigureAnswer answer(Person who, FigureQuery query, List<Region> parts) {
        var region = regions.find(query.region());
        if (region.isEmpty() || !maySee(who, query.region())) {
            return new FigureAnswer.NotYours();
        }
        return new FigureAnswer.Answered(answer(visiblePath(who, region.get()), region.get(), parts, query));
    }

    /**
     * People new in a region, month by month, as the regions were then; empty for whoever may not see it. Months of nobody are
     * left out.
     *
     * @throws IllegalArgumentException for an indicator of which few people are hidden: that is told in a table only
     */
    public Optional<Map<YearMonth, Cells>> months(
            Person who, RegionId region, Indicator indicator, YearMonth first, YearMonth last) {
        if (Discretion.INDICATORS.contains(indicator)) {
            throw new IllegalArgumentException("Not told by itself: " + indicator);
        }
        return maySee(who, region)
                ? Optional.of(figures.months(
                        region,
                        indicator,
                        first,
                        last,
                        rollups.generations().live().then()))
                : Optional.empty();
    }

    /**
     * The certified at the end of each of some months, and those new in it, as the table of each month tells them. Regions that
     * the asker may not see and months of nobody are left out.
     */
    Map<RegionId, Map<YearMonth, Cells>> certified(
            Person who, Collection<RegionId> asked, YearMonth first, YearMonth last) {
        var seen = seen(who, asked).flatMap(region -> regions.find(region).stream());
        return discretion.certified(
                seen.toList(), first, last, rollups.generations().live().then());
    }

    /** People new in a period, of all indicators that are never hidden; regions that the asker may not see are left out. */
    Map<RegionId, Map<Indicator, Cells>> newcomers(Person who, Collection<RegionId> asked, Period period) {
        var seen = seen(who, asked).toList();
        return seen.isEmpty()
                ? Map.of()
                : figures.newcomers(
                        seen, OPEN, period, rollups.generations().live().then());
    }

    private Stream<RegionId> seen(Person who, Collection<RegionId> asked) {
        return asked.stream().filter(region -> maySee(who, region));
    }

    /** Everything acknowledged before this moment is counted. */
    public Instant freshAt() {
        return rollups.freshness();
    }

    /** For anybody. It takes no question, so nothing below the provinces can be asked. */
    PublicFigures published() {
        var nation = regions.nation();
        return PublicFigures.of(answer(
                List.of(nation),
                nation,
                regions.children(nation.id()),
                new FigureQuery(nation.id(), Period.SINCE_THE_START)));
    }

    boolean maySee(Person who, RegionId region) {
        return who.is(Role.MANAGER) && who.scope() != null && regions.contains(who.scope(), region);
    }

    private FigureTable answer(List<Region> path, Region region, List<Region> parts, FigureQuery query) {
        var freshAt = rollups.freshness();
        var today = LocalDate.now(clock.withZone(regions.zoneOf(region.id())));
        var rows = rows(region, parts, query.period().asOf(today));
        var live = rollups.generations().live();
        var now = query.borders() == Borders.NOW && live.isOf(regions.revision());
        int generation = now ? live.now() : live.then();
        figures.fill(rows, query, generation);
        Maturity.of(query.period(), today)
                .ifPresent(months -> figures.fillCohort(rows, query.subject(), months, generation));
        discretion.apply(region, !parts.isEmpty(), rows, query, now ? Borders.NOW : Borders.THEN, generation);
        var all = new ArrayList<>(rows.values());
        return new FigureTable(
                path,
                query.period(),
                all.removeFirst(),
                all,
                freshAt,
                installation.isMadeUp(),
                regions.revision() == 0 ? Optional.empty() : Optional.of(now ? Borders.NOW : Borders.THEN));
    }

    private Map<Integer, FigureTable.Row> rows(Region region, List<Region> parts, LocalDate asOf) {
        var all = Stream.concat(Stream.of(region), parts.stream()).toList();
        var counted = counts.of(all.stream().map(Region::id).toList(), asOf);
        var rows = new LinkedHashMap<Integer, FigureTable.Row>();
        for (var one : all) {
            var count = Optional.ofNullable(counted.get(one.id()));
            rows.put(one.id().value(), FigureTable.Row.of(one, regions.population(one.id()), count));
        }
        return rows;
    }

    private List<Region> visiblePath(Person who, Region region) {
        return regions.path(region.id()).stream()
                .filter(above -> maySee(who, above.id()))
                .toList();
    }
}
