package id.melek.authoring.ui;

import id.melek.pack.QuestionSketch.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/** Shares the points of a question among its right answers, so that nobody has to reckon. */
final class Weights {

    private static final int FULL = 100;
    private static final int DECIMALS = 5;

    private Weights() {}

    /** As the file has them, as long as the same answers are right; a wrong one takes as much as a right one gives. */
    static List<Line> of(List<Line> lines, List<Boolean> right) {
        var count = right.stream().filter(one -> one).count();
        var share = count == 0 ? 0 : share(count);
        var before = lines.stream().filter(Line::isRight).count();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> weighed(lines.get(i), right.get(i), before == count, share))
                .toList();
    }

    private static Line weighed(Line line, boolean right, boolean asBefore, double share) {
        var isKept = right ? asBefore && line.isRight() : line.weight() < 0 && share > 0;
        return isKept ? line : new Line(line.text(), line.other(), right ? share : -share, line.feedback());
    }

    private static double share(long count) {
        return BigDecimal.valueOf(FULL)
                .divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** One of them and no other. */
    static List<Line> one(List<Line> lines, List<Boolean> right) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> weighed(lines.get(i), right.get(i)))
                .toList();
    }

    private static Line weighed(Line line, boolean right) {
        var weight = right ? FULL : line.weight() == FULL ? 0 : line.weight();
        return new Line(line.text(), line.other(), weight, line.feedback());
    }
}
