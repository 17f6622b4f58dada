package id.melek.participation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides which rows of a table of counts by trait are hidden, so that nobody is found out. How many people a region has is
 * known to everybody who sees the table, so a cell can only be told from its row and from the rows beside it:
 *
 * <ul>
 *   <li>a row with a cell of 1 to k-1 people is hidden whole, and so is everything below it;
 *   <li>of the parts of a region that is shown, so many more are hidden that each hidden cell could be anything in a span
 *       of at least k, or of its whole row where that is less. The span follows from the sums of the hidden rows and
 *       columns (Fréchet bounds of a two-way table with known margins);
 *   <li>if all parts together cannot hide it, the region itself is hidden.
 * </ul>
 */
final class Suppression {

    /** k: the smallest count of a trait that is shown. */
    static final int LEAST = 10;

    /**
     * A region with its counts by value, and its parts; the counts of the parts add up to its own.
     *
     * @param counts one for each value, not known among them
     */
    record Node(int region, int[] counts, List<Node> parts) {

        int total() {
            int sum = 0;
            for (int count : counts) {
                sum += count;
            }
            return sum;
        }

        boolean isSmallSomewhere() {
            for (int count : counts) {
                if (count > 0 && count < LEAST) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Set<Integer> toHide = new HashSet<>();
    private final Set<Integer> hidden = new HashSet<>();
    private boolean failed;

    private Suppression() {}

    /** The regions whose row is hidden. */
    static Set<Integer> hidden(Node top) {
        var suppression = new Suppression();
        do {
            suppression.failed = false;
            suppression.hidden.clear();
            suppression.decide(top);
        } while (suppression.failed);
        return Set.copyOf(suppression.hidden);
    }

    private void decide(Node top) {
        if (mustHide(top)) {
            hideAll(top);
        } else {
            decideParts(top);
        }
    }

    private boolean mustHide(Node node) {
        return toHide.contains(node.region()) || node.isSmallSomewhere();
    }

    private void decideParts(Node shown) {
        var secret = new ArrayList<Node>();
        var open = new ArrayList<Node>();
        shown.parts().forEach(part -> (mustHide(part) ? secret : open).add(part));
        open.sort(Comparator.comparingInt(Node::total));
        open.removeIf(part -> part.total() == 0);
        while (!secret.isEmpty() && !isSafe(secret)) {
            if (open.isEmpty()) {
                failed = toHide.add(shown.region()) || failed;
                return;
            }
            secret.add(open.removeFirst());
        }
        secret.forEach(this::hideAll);
        open.forEach(this::decideParts);
    }

    private void hideAll(Node node) {
        hidden.add(node.region());
        node.parts().forEach(this::hideAll);
    }

    /** Whether the sums of the hidden rows and columns leave each hidden cell its span. */
    private static boolean isSafe(List<Node> rows) {
        int values = rows.getFirst().counts().length;
        var columns = new int[values];
        int all = 0;
        for (var row : rows) {
            all += row.total();
            for (int value = 0; value < values; value++) {
                columns[value] += row.counts()[value];
            }
        }
        for (var row : rows) {
            int total = row.total();
            for (int column : columns) {
                int span = Math.min(total, column) - Math.max(0, total + column - all);
                if (column > 0 && span < Math.min(LEAST, total)) {
                    return false;
                }
            }
        }
        return true;
    }
}
