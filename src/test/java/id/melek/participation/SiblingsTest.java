package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.participation.Siblings.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Few certified people stay hidden from everybody who knows all that is shown. */
class SiblingsTest {

    private static final int K = Discretion.LEAST;
    private static final int CLASSES = 3;

    @Test
    void aSmallCountTakesTheNextSmallestPlaceAlong() {
        assertThat(Siblings.hidden(List.of(part(1, 3), part(2, 40), part(3, 12), part(4, 0)), K))
                .containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void severalSmallCountsThatStandForTenPeopleNeedNoOther() {
        assertThat(Siblings.hidden(List.of(part(1, 6), part(2, 7), part(3, 12)), K))
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void aPlaceWhereNobodyCanBeCertifiedHidesNobody() {
        var nobody = new Part(2, new int[] {0}, new boolean[] {false}, false);

        assertThat(Siblings.hidden(List.of(part(1, 9), nobody, part(3, 50)), K)).containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void whatWouldTellAnotherFigureIsKeptFromBeingTold() {
        var secret = new Part(1, new int[] {30}, new boolean[] {true}, true);

        assertThat(Siblings.hidden(List.of(secret, part(2, 20), part(3, 40)), K))
                .containsExactlyInAnyOrder(1, 2);
    }

    /** So the stock before a month is hidden as the stock after the month before was, whoever has completed since. */
    @ParameterizedTest(name = "parts {0}")
    @MethodSource("seeds")
    void whichStocksAreHiddenDependsOnThemAlone(long seed) {
        var random = new Random(seed);
        var then = new ArrayList<Part>();
        var later = new ArrayList<Part>();
        for (int region = 0; region < 8; region++) {
            var counts = random.ints(CLASSES, -10, 30)
                    .map(count -> Math.max(0, count))
                    .toArray();
            then.add(new Part(region, counts, possible(counts, random), false));
            later.add(new Part(region, counts, possible(counts, random), false));
        }

        assertThat(Siblings.hidden(then, K)).isEqualTo(Siblings.hidden(later, K));
    }

    private static boolean[] possible(int[] counts, Random random) {
        var possible = new boolean[counts.length];
        for (int column = 0; column < counts.length; column++) {
            possible[column] = counts[column] > 0 || random.nextBoolean();
        }
        return possible;
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    /** Everything that is shown, for all regions and classes, whoever asks. */
    @ParameterizedTest(name = "country {0}")
    @MethodSource("seeds")
    void aLinearProgramCannotNarrowAFewCertifiedPeople(long seed) {
        var country = new Country(new Random(seed));
        var hidden = country.hidden();
        var unknowns = country.whatIsShown(hidden);

        for (var region : country.regions) {
            for (int settlement = 0; settlement < CLASSES; settlement++) {
                int people = region.people(settlement);
                if (people > 0 && people < K) {
                    assertThat(hidden).contains(region.number);
                    assertThat(unknowns.span(region.weights(settlement, unknowns.nothing())))
                            .as("class %s of region %s", settlement, region.number)
                            .isGreaterThanOrEqualTo(K - 1e-6);
                }
            }
        }
    }

    private static Part part(int region, int count) {
        return new Part(region, new int[] {count}, new boolean[] {true}, false);
    }

    /** A village holds people of one class; other regions hold villages. */
    private final class Region {
        final int number;
        final List<Region> path = new ArrayList<>();
        final List<Region> parts = new ArrayList<>();
        int people;
        int settlement;
        boolean possible;
        int unknown;

        Region(int number, List<Region> above) {
            this.number = number;
            path.addAll(above);
            path.add(this);
        }

        int people(int of) {
            return sum(village -> village.settlement == of ? village.people : 0);
        }

        boolean possible(int of) {
            return sum(village -> village.possible && village.settlement == of ? 1 : 0) > 0;
        }

        private int sum(ToIntFunction<Region> what) {
            return parts.isEmpty()
                    ? what.applyAsInt(this)
                    : parts.stream().mapToInt(part -> part.sum(what)).sum();
        }

        double[] weights(int of, double[] weights) {
            if (parts.isEmpty() && settlement == of) {
                weights[unknown] = 1;
            }
            parts.forEach(part -> part.weights(of, weights));
            return weights;
        }

        Part part() {
            var counts = new int[CLASSES];
            var can = new boolean[CLASSES];
            for (int of = 0; of < CLASSES; of++) {
                counts[of] = people(of);
                can[of] = possible(of);
            }
            return new Part(number, counts, can, false);
        }
    }

    private final class Country {
        final List<Region> regions = new ArrayList<>();
        private final Random random;
        private int unknowns;

        Country(Random random) {
            this.random = random;
            grow(List.of(), 3);
        }

        private Region grow(List<Region> above, int depth) {
            var region = new Region(regions.size(), above);
            regions.add(region);
            if (depth == 0) {
                settle(region);
            } else {
                for (int i = 0; i < 2 + random.nextInt(3); i++) {
                    region.parts.add(grow(region.path, depth - 1));
                }
            }
            return region;
        }

        private void settle(Region village) {
            village.unknown = unknowns++;
            village.settlement = random.nextInt(4) == 0 ? 1 : 2 * random.nextInt(2);
            village.possible = random.nextInt(6) > 0;
            if (village.possible) {
                village.people = random.nextInt(3) == 0 ? random.nextInt(14) : random.nextInt(90);
            }
        }

        /** Everybody asks for what they may see: all come to the same answer. */
        Set<Integer> hidden() {
            var hidden = new HashSet<Integer>();
            var shown = new HashSet<Integer>();
            for (var asked : regions) {
                var lineage = lineage(asked);
                var found = lineage.hidden(number -> regions.get(number).part(), K);
                lineage.all().forEach(number -> (found.contains(number) ? hidden : shown).add(number));
            }
            assertThat(hidden).noneMatch(shown::contains);
            return hidden;
        }

        private Lineage lineage(Region asked) {
            var generations = new ArrayList<List<Integer>>();
            generations.add(List.of(0));
            asked.path.forEach(one ->
                    generations.add(one.parts.stream().map(part -> part.number).toList()));
            return new Lineage(asked.path.stream().map(one -> one.number).toList(), generations);
        }

        Unknowns whatIsShown(Set<Integer> hidden) {
            var shown = new Unknowns(unknowns);
            for (var region : regions) {
                if (region.parts.isEmpty() && !region.possible) {
                    shown.know(region.weights(region.settlement, shown.nothing()), 0);
                }
                for (int of = 0; of < CLASSES && !hidden.contains(region.number); of++) {
                    shown.know(region.weights(of, shown.nothing()), region.people(of));
                }
            }
            return shown;
        }
    }
}
