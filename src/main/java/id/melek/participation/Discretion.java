package id.melek.participation;

import id.melek.participation.Siblings.Part;
import id.melek.region.Region;
import id.melek.region.Regions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
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
     */
    record Delicate(int[] end, int[] begin, int[] flow, int[] completed, int[] cohort, int[] gained) {

        Delicate() {
            this(new int[3], new int[3], new int[3], new int[3], new int[1], new int[1]);
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
     * @param rows of the region and its parts, under their numbers
     * @param borders that the rows are in
     */
    void apply(Region region, Map<Integer, FigureTable.Row> rows, FigureQuery query, Borders borders, int generation) {
        if (query.subject().equals(Subject.ANY) && borders == Borders.THEN) {
            var lineage = lineage(region);
            apply(new Tree(lineage, figures.delicate(lineage.all(), query, generation)), rows, query.period());
        } else {
            for (var indicator : INDICATORS) {
                hide(rows, indicator, rows.keySet(), Discretion::hideBoth);
            }
        }
    }

    private static void apply(Tree tree, Map<Integer, FigureTable.Row> rows, Period period) {
        var end = tree.hidden(Delicate::end, one -> false, LEAST);
        hide(rows, Indicator.CERTIFIED, end, Cells::hidePeople);
        hide(rows, Indicator.CERTIFIED, newlyCertified(tree, period, end), Cells::hideNewcomers);
        var cohort = period.isSinceTheStart() ? tree.hidden(Delicate::cohort, end::contains, LEAST) : tree.all();
        hide(rows, Indicator.COHORT_CERTIFIED, cohort, Discretion::hideBoth);
        hide(rows, Indicator.GAINED, tree.hidden(Delicate::gained, one -> false, Gain.LEAST), Discretion::hideBoth);
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

    private Lineage lineage(Region region) {
        var path = regions.path(region.id());
        var generations = new ArrayList<List<Integer>>();
        generations.add(numbers(List.of(path.getFirst())));
        path.forEach(one -> generations.add(numbers(regions.children(one.id()))));
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
