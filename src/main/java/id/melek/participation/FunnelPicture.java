package id.melek.participation;

import java.util.List;

/**
 * How many came how far: a bar for each step, with its number and its share of the first.
 *
 * @param title what it shows, and of which region
 */
public record FunnelPicture(String title, List<Step> steps) {

    private static final int WIDTH = 400;
    private static final int ROW = 58;
    private static final int BAR = 26;
    private static final int TEXT = 16;

    /** @param text its number and share, as they are said */
    public record Step(String name, int people, String text) {}

    public String svg() {
        var svg = Svg.drawing(WIDTH, Math.max(1, steps.size()) * ROW, "img", title);
        int most = steps.stream().mapToInt(Step::people).max().orElse(0);
        for (int i = 0; i < steps.size(); i++) {
            row(svg, steps.get(i), i * ROW, most);
        }
        return svg.done();
    }

    private static void row(Svg svg, Step step, int top, int most) {
        words(svg, 0, top + TEXT, "start", step.name());
        words(svg, WIDTH, top + TEXT, "end", step.text());
        bar(svg, top + 24, WIDTH, Ink.SHEET);
        if (step.people() > 0) {
            bar(svg, top + 24, Math.max(2, step.people() * (double) WIDTH / most), Ink.BAR);
        }
    }

    private static void bar(Svg svg, int top, double width, String fill) {
        svg.open("rect")
                .with("x", 0.5)
                .with("y", top)
                .with("width", width - 1)
                .with("height", BAR)
                .with("fill", fill)
                .with("stroke", Ink.RULE)
                .close();
    }

    private static void words(Svg svg, int x, int y, String anchor, String words) {
        svg.line(x, y, TEXT, Ink.DARK).with("text-anchor", anchor).text(words).close();
    }
}
