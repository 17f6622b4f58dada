package id.melek.pack;

import static java.util.Comparator.comparingDouble;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** What to do with a weight that is none of the grades Moodle knows, which is Moodle's own setting for an import. */
enum Grades {
    /** Take the nearest grade: 33 becomes 33.33333. Moodle's "nearest grade if not listed". */
    NEAREST,
    /** Reject the question. Moodle's "error if grade not listed", its default. */
    EXACT;

    /** p/q for q up to 6, tenths, 1/7, 1/8, 1/9 and 1/20, in percent, in the order of Moodle's list. */
    private static final double[] POSITIVE = {
        90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5
    };

    private static final double[] ALL = DoubleStream.concat(
                    DoubleStream.concat(DoubleStream.of(0, 100), Arrays.stream(POSITIVE)),
                    DoubleStream.concat(Arrays.stream(POSITIVE).map(grade -> -grade), DoubleStream.of(-100)))
            .toArray();

    private static final double SAME = 0.001;
    private static final double TOO_FAR = 200;

    /** Percent; empty where the weight cannot be taken. */
    OptionalDouble grade(double percent) {
        var nearest = Arrays.stream(ALL)
                .boxed()
                .min(comparingDouble(grade -> Math.abs(percent - grade)))
                .orElseThrow();
        var off = Math.abs(percent - nearest);
        return off < (this == EXACT ? SAME : TOO_FAR) ? OptionalDouble.of(nearest) : OptionalDouble.empty();
    }

    static double[] all() {
        return ALL.clone();
    }
}
