package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.participation.Suppression.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SuppressionTest {

    private static final int VALUES = 3;

    private int numbers;

    @Test
    void oneSmallCellHidesItsRowAndEnoughOfTheOthers() {
        var small = part(40, 3, 20);
        var next = part(60, 50, 20);
        var large = part(500, 400, 300);

        assertThat(Suppression.hidden(whole(small, next, large)))
                .contains(small.region(), next.region())
                .doesNotContain(large.region());
    }

    @Test
    void whereNothingIsSmallNothingIsHidden() {
        assertThat(Suppression.hidden(whole(part(40, 30, 20), part(60, 0, 20)))).isEmpty();
    }

    @Test
    void whatLiesInAHiddenRegionIsHiddenToo() {
        var district = part(400, 2, 200);
        var regency = whole(district, part(300, 4, 100));
        var other = part(500, 400, 300);

        assertThat(Suppression.hidden(whole(regency, other)))
                .contains(regency.region(), district.region(), other.region());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    /** Whoever knows everything that was published, and how many people each region has, finds no hidden cell out. */
    @ParameterizedTest(name = "country {0}")
    @MethodSource("seeds")
    void aLinearProgramCannotNarrowAHiddenCell(long seed) {
        var random = new Random(seed);
        var country = anyNode(random, 3);
        var hidden = Suppression.hidden(country);
        var cells = new Cells(country, hidden);

        cells.hidden.forEach(cell -> {
            int total = cell.node.total();
            if (cell.node.counts()[cell.value] > 0 && cell.node.counts()[cell.value] < Suppression.LEAST) {
                assertThat(cells.span(cell))
                        .as("%s of region %s", cell.value, cell.node.region())
                        .isGreaterThanOrEqualTo(Math.min(Suppression.LEAST, total) - 1e-6);
            }
        });
        assertThat(small(country)).allSatisfy(node -> assertThat(hidden).contains(node.region()));
    }

    private static List<Node> small(Node node) {
        var small = new ArrayList<Node>();
        if (node.isSmallSomewhere()) {
            small.add(node);
        }
        node.parts().forEach(part -> small.addAll(small(part)));
        return small;
    }

    private Node anyNode(Random random, int depth) {
        if (depth == 1) {
            return part(any(random), any(random), any(random));
        }
        var parts = new ArrayList<Node>();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            parts.add(anyNode(random, depth - 1));
        }
        return whole(parts.toArray(Node[]::new));
    }

    private static int any(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1 -> random.nextInt(12);
            default -> 10 + random.nextInt(60);
        };
    }

    private Node part(int... counts) {
        return new Node(++numbers, counts, List.of());
    }

    private Node whole(Node... parts) {
        var sums = new int[VALUES];
        for (var part : parts) {
            for (int value = 0; value < VALUES; value++) {
                sums[value] += part.counts()[value];
            }
        }
        return new Node(++numbers, sums, List.of(parts));
    }

    private record Cell(Node node, int value, int variable) {}

    /** Every cell is unknown to the one who looks; what is shown, every row's sum and every sum of parts is a condition. */
    private static final class Cells {

        private final List<Cell> all = new ArrayList<>();
        private final List<Cell> hidden = new ArrayList<>();
        private final Unknowns unknowns;

        Cells(Node country, Set<Integer> hiddenRegions) {
            add(country);
            unknowns = new Unknowns(all.size());
            conditions(country, hiddenRegions);
        }

        private void add(Node node) {
            for (int value = 0; value < VALUES; value++) {
                all.add(new Cell(node, value, all.size()));
            }
            node.parts().forEach(this::add);
        }

        private void conditions(Node node, Set<Integer> hiddenRegions) {
            var row = unknowns.nothing();
            for (int value = 0; value < VALUES; value++) {
                var cell = cell(node, value);
                row[cell.variable] = 1;
                if (hiddenRegions.contains(node.region())) {
                    hidden.add(cell);
                } else {
                    var shown = unknowns.nothing();
                    shown[cell.variable] = 1;
                    unknowns.know(shown, node.counts()[value]);
                }
                if (!node.parts().isEmpty()) {
                    var sum = unknowns.nothing();
                    sum[cell.variable] = -1;
                    for (var part : node.parts()) {
                        sum[cell(part, value).variable] = 1;
                    }
                    unknowns.know(sum, 0);
                }
            }
            unknowns.know(row, node.total());
            node.parts().forEach(part -> conditions(part, hiddenRegions));
        }

        private Cell cell(Node node, int value) {
            return all.stream()
                    .filter(cell -> cell.node == node && cell.value == value)
                    .findFirst()
                    .orElseThrow();
        }

        double span(Cell cell) {
            var wanted = unknowns.nothing();
            wanted[cell.variable] = 1;
            return unknowns.span(wanted);
        }
    }
}
