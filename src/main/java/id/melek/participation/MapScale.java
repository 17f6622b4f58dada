package id.melek.participation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The classes of a map: about as many regions in each (quantiles), with limits that are the roundest numbers between two
 * neighbours, so that no region is near enough to a limit for its rounding to matter.
 *
 * @param limits the least value of every class but the first, rising; one less than there are classes
 * @param least of all values, as is {@code most}; both 0 where there is none
 */
record MapScale(List<Double> limits, double least, double most, int size) {

    /** More than five shades nobody tells apart on paper. */
    static final int MOST_CLASSES = 5;

    private static final MapScale NONE = new MapScale(List.of(), 0, 0, 0);

    /** One scale for all pictures that are to be compared. */
    static MapScale over(double... values) {
        var sorted = Arrays.stream(values).sorted().toArray();
        if (sorted.length == 0) {
            return NONE;
        }
        var limits = new TreeSet<Double>();
        var distinct = (int) Arrays.stream(sorted).distinct().count();
        int classes = Math.min(MOST_CLASSES, distinct);
        for (int i = 1; i < classes; i++) {
            addLimit(limits, sorted, i * sorted.length / classes);
        }
        return new MapScale(new ArrayList<>(limits), sorted[0], sorted[sorted.length - 1], limits.size() + 1);
    }

    /** Equal values are never in two classes: the limit moves up to where the next one begins. */
    private static void addLimit(TreeSet<Double> limits, double[] sorted, int at) {
        int next = Math.max(1, at);
        while (next < sorted.length && sorted[next] == sorted[next - 1]) {
            next++;
        }
        if (next < sorted.length) {
            limits.add(roundestBetween(sorted[next - 1], sorted[next]));
        }
    }

    /** More than the one and at most the other, with as few digits as that takes. */
    static double roundestBetween(double below, double upTo) {
        var exact = BigDecimal.valueOf(upTo);
        for (int digits = exact.scale() - exact.precision() + 1; digits < exact.scale(); digits++) {
            var round = exact.setScale(digits, RoundingMode.DOWN).doubleValue();
            if (round > below) {
                return round;
            }
        }
        return upTo;
    }

    /** Counted from 0, the lightest. */
    public int classOf(double value) {
        return (int) limits.stream().filter(limit -> value >= limit).count();
    }

    /** The least value of a class. */
    public double from(int index) {
        return index == 0 ? least : limits.get(index - 1);
    }

    /** Where a class ends; in it only for the last one. */
    public double to(int index) {
        return index == size - 1 ? most : limits.get(index);
    }
}
