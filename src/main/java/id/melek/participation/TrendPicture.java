package id.melek.participation;

import id.melek.region.Settlement;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * Lines over months, one for each settlement class; told apart by colour, by stroke and by their names.
 *
 * @param title what it shows, and of which region
 * @param months short names, oldest first
 */
public record TrendPicture(String title, List<String> months, List<Line> lines) {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 280;
    private static final int LEFT = 50;
    private static final int RIGHT = 390;
    private static final int TOP = 44;
    private static final int BOTTOM = 244;
    private static final int TEXT = 15;
    private static final int MONTHS_A_NAME = 3;

    /** @param values people, one for each month; empty where they are hidden, which is a gap in the line */
    public record Line(Settlement settlement, String name, List<Optional<Integer>> values) {}

    /** @param count how the reader writes a number of people */
    public String svg(LongFunction<String> count) {
        var svg = Svg.drawing(WIDTH, HEIGHT, "img", title);
        long step = step();
        long top = Math.max(1, (most() + step - 1) / step) * step;
        for (long value = 0; value <= top; value += step) {
            rule(svg, y(value, top), count.apply(value));
        }
        IntStream.range(0, months.size())
                .filter(i -> (months.size() - 1 - i) % MONTHS_A_NAME == 0)
                .forEach(i -> words(svg, x(i), BOTTOM + 24, i == months.size() - 1 ? "end" : "middle", months.get(i)));
        for (int i = 0; i < lines.size(); i++) {
            key(svg, lines.get(i), LEFT + i * (RIGHT - LEFT) / lines.size());
            line(svg, lines.get(i), top);
        }
        return svg.done();
    }

    private long most() {
        return lines.stream()
                .flatMap(line -> line.values().stream())
                .mapToInt(value -> value.orElse(0))
                .max()
                .orElse(0);
    }

    /** 1, 2 or 5 times a power of ten, so that there are at most five rules above zero. */
    private long step() {
        long power = 1;
        while (true) {
            for (long step : List.of(power, 2 * power, 5 * power)) {
                if (most() <= 5 * step) {
                    return step;
                }
            }
            power *= 10;
        }
    }

    private double x(int month) {
        return LEFT + 10 + month * (RIGHT - LEFT - 20.0) / Math.max(1, months.size() - 1);
    }

    private static double y(long value, long top) {
        return BOTTOM - value * (double) (BOTTOM - TOP) / top;
    }

    private static void rule(Svg svg, double y, String value) {
        svg.open("path")
                .with("d", "M" + LEFT + " " + Math.round(y) + "H" + RIGHT)
                .with("stroke", Ink.RULE)
                .close();
        words(svg, LEFT - 6, y + 5, "end", value);
    }

    private static void words(Svg svg, double x, double y, String anchor, String words) {
        svg.line(x, y, TEXT, Ink.SOFT).with("text-anchor", anchor).text(words).close();
    }

    private static void key(Svg svg, Line line, int x) {
        svg.open("path").with("d", "M" + x + " 15h30");
        stroke(svg, line.settlement());
        words(svg, x + 37, 20, "start", line.name());
    }

    private void line(Svg svg, Line line, long top) {
        var path = new StringBuilder();
        var pen = "M";
        for (int i = 0; i < line.values().size(); i++) {
            var value = line.values().get(i);
            if (value.isPresent()) {
                path.append(pen).append(Math.round(x(i))).append(' ').append(Math.round(y(value.get(), top)));
            }
            pen = value.isPresent() ? "L" : "M";
        }
        svg.open("path").with("d", path.toString());
        stroke(svg, line.settlement());
    }

    private static void stroke(Svg svg, Settlement settlement) {
        svg.with("fill", "none")
                .with("stroke", Ink.of(settlement))
                .with("stroke-width", 3)
                .with("stroke-linejoin", "round")
                .with("stroke-dasharray", Ink.strokes(settlement))
                .close();
    }
}
