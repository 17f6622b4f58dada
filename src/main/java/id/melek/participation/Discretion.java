package id.melek.participation;

import id.melek.participation.Booking.Amount;
import id.melek.participation.Siblings.Part;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import id.melek.region.Settlement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Hides from everybody who holds a certificate, and what was gained, where these are few people. It is decided from the
 * nation down to what is asked for, so everybody is told the same, whatever their own region is.
 *
 * <p>What adds up with something else that could be asked is told in one way only, so that the one cannot be subtracted from
 * the other: the newly certified of a month, and only where the stocks before and after it are shown; the certified of a
 * cohort since the start. Courses overlap, so of a course or track nothing of this is told; nor is it in
 * the borders of today, which could be subtracted from those of then.
 */
@Component
class Discretion {

    /** k. */
    static final int LEAST = Suppression.LEAST;

    /** Of which few people are hidden. */
    static final Set<Indicator> INDICATORS = Set.of(Indicator.CERTIFIED, Indicator.COHORT_CERTIFIED, Indicator.GAINED);

    private final FigureRepository figures;
    private final Regions regions;

    Discretion(FigureRepository figures, Regions regions) {
        this.figures = figures;
        this.regions = regions;
    }

    /**
     * What is counted of few people in one region: the certified by class at the end of the period, at its beginning and new
     * in it; people who completed, without whom there is nobody to be certified; of a cohort; and those with a gain.
     *
     * @param registered who is, and who became so in the period, however few: counted month by month only
     */
    record Delicate(int[] end, int[] begin, int[] flow, int[] completed, int[] cohort, int[] gained, int[] registered) {

        Delicate() {
            this(new int[3], new int[3], new int[3], new int[3], new int[1], new int[1], new int[1]);
        }

        /** Adds to the stock at the end of a month, and for now at its beginning. */
        void addStock(Indicator indicator, int settlement, int people) {
            switch (indicator) {
                case CERTIFIED -> {
                    end[settlement] += people;
                    begin[settlement] += people;
                }
                case COMPLETED -> completed[settlement] += people;
                default -> registered[0] += people;
            }
        }

        /** Adds what the month itself saw, which was not there at its beginning. */
        void addMonth(Indicator indicator, int settlement, Amount amount) {
            switch (indicator) {
                case CERTIFIED -> {
                    begin[settlement] -= amount.people();
                    flow[settlement] += amount.newcomers();
                }
                case REGISTERED -> registered[0] += amount.newcomers();
                default -> {}
            }
        }

        private boolean isNobody() {
            return Stream.of(registered, completed, end, flow)
                    .flatMapToInt(Arrays::stream)
                    .allMatch(count -> count == 0);
        }

        private Cells certified() {
            var cells = new Cells();
            for (var settlement : Settlement.values()) {
                int at = settlement.ordinal();
                cells.put(settlement, new Amount(end[at], flow[at], 0));
            }
            return cells;
        }

        /** Who is counted is possible, also where those who completed have moved away since. */
        private boolean[] possible(int[] counts) {
            var possible = new boolean[counts.length];
            for (int column = 0; column < completed.length; column++) {
                int at = counts.length == 1 ? 0 : column;
                possible[at] |= completed[column] > 0 || counts[at] > 0;
            }
            return possible;
        }
    }

    /**
     * @param parts whether the region's parts are among the rows
     * @param rows of the region and its parts, under their numbers
     * @param borders that the rows are in
     */
    void apply(
            Region region,
            boolean parts,
            Map<Integer, FigureTable.Row> rows,
            FigureQuery query,
            Borders borders,
            int generation) {
        if (query.subject().equals(Subject.ANY) && borders == Borders.THEN) {
            var lineage = lineage(region, parts);
            apply(new Tree(lineage, figures.delicate(lineage.all(), query, generation)), rows, query.period());
        } else {
            for (var indicator : INDICATORS) {
                hide(rows, indicator, rows.keySet(), Discretion::hideBoth);
            }
        }
    }

    private static void apply(Tree tree, Map<Integer, FigureTable.Row> rows, Period period) {
        var end = hiddenAtTheEnd(tree);
        hide(rows, Indicator.CERTIFIED, end, Cells::hidePeople);
        hide(rows, Indicator.CERTIFIED, newlyCertified(tree, period, end), Cells::hideNewcomers);
        var cohort = period.isSinceTheStart() ? tree.hidden(Delicate::cohort, end::contains, LEAST) : tree.all();
        hide(rows, Indicator.COHORT_CERTIFIED, cohort, Discretion::hideBoth);
        hide(rows, Indicator.GAINED, tree.hidden(Delicate::gained, one -> false, Gain.LEAST), Discretion::hideBoth);
    }

    private static Set<Integer> hiddenAtTheEnd(Tree tree) {
        return tree.hidden(Delicate::end, one -> false, LEAST);
    }

    private static Collection<Integer> newlyCertified(Tree tree, Period period, Set<Integer> end) {
        if (period.month().isEmpty()) {
            return tree.all();
        }
        var unknown = new HashSet<>(end);
        unknown.addAll(tree.hidden(Delicate::begin, one -> false, LEAST));
        return tree.hidden(Delicate::flow, unknown::contains, LEAST);
    }

    private static void hide(
            Map<Integer, FigureTable.Row> rows, Indicator indicator, Collection<Integer> hidden, Consumer<Cells> way) {
        hidden.stream()
                .flatMap(one -> Stream.ofNullable(rows.get(one)))
                .forEach(row -> way.accept(row.cells(indicator)));
    }

    private static void hideBoth(Cells cells) {
        cells.hidePeople();
        cells.hideNewcomers();
    }

    /**
     * The certified at the end of each of some months, and those new in it, told where a table of that month tells them; months
     * of nobody are left out. Siblings stand beside the same others, so what they need is read once.
     */
    Map<RegionId, Map<YearMonth, Cells>> certified(
            Collection<Region> asked, YearMonth first, YearMonth last, int generation) {
        var found = new HashMap<RegionId, Map<YearMonth, Cells>>();
        asked.forEach(region -> found.put(region.id(), new HashMap<>()));
        for (var siblings :
                asked.stream().collect(Collectors.groupingBy(this::above)).values()) {
            var lineage = lineage(siblings.getFirst(), false);
            figures.delicate(lineage.all(), first, last, generation)
                    .forEach((month, counts) -> certified(new Tree(lineage, counts), month, siblings)
                            .forEach((region, cells) ->
                                    Objects.requireNonNull(found.get(region)).put(month, cells)));
        }
        return found;
    }

    private static Map<RegionId, Cells> certified(Tree tree, YearMonth month, List<Region> siblings) {
        var end = hiddenAtTheEnd(tree);
        var flow = newlyCertified(tree, Period.of(month), end);
        var told = new HashMap<RegionId, Cells>();
        for (var region : siblings) {
            int number = region.id().value();
            var counts = tree.counts().getOrDefault(number, new Delicate());
            if (!counts.isNobody()) {
                told.put(region.id(), certified(counts, end.contains(number), flow.contains(number)));
            }
        }
        return told;
    }

    private static Cells certified(Delicate counts, boolean hidesPeople, boolean hidesNewcomers) {
        var cells = counts.certified();
        if (hidesPeople) {
            cells.hidePeople();
        }
        if (hidesNewcomers) {
            cells.hideNewcomers();
        }
        return cells;
    }

    /** The region whose part it is; the topmost one is nobody's, and stands beside nobody. */
    private Optional<RegionId> above(Region region) {
        var path = regions.path(region.id());
        return path.size() == 1
                ? Optional.empty()
                : Optional.of(path.get(path.size() - 2).id());
    }

    private Lineage lineage(Region region, boolean parts) {
        var path = regions.path(region.id());
        var generations = new ArrayList<List<Integer>>();
        generations.add(numbers(List.of(path.getFirst())));
        path.stream()
                .limit(parts ? path.size() : path.size() - 1L)
                .forEach(one -> generations.add(numbers(regions.children(one.id()))));
        return new Lineage(numbers(path), generations);
    }

    private static List<Integer> numbers(List<Region> regions) {
        return regions.stream().map(one -> one.id().value()).toList();
    }

    /** What is counted of few people in the regions of a lineage. */
    private record Tree(Lineage lineage, Map<Integer, Delicate> counts) {

        Collection<Integer> all() {
            return lineage.all();
        }

        Set<Integer> hidden(Function<Delicate, int[]> what, Predicate<Integer> secret, int least) {
            return lineage.hidden(region -> part(region, what, secret), least);
        }

        private Part part(int region, Function<Delicate, int[]> what, Predicate<Integer> secret) {
            var found = counts.getOrDefault(region, new Delicate());
            var of = what.apply(found);
            return new Part(region, of, found.possible(of), secret.test(region));
        }
    }
}
