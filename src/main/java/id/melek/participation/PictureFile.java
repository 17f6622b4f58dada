package id.melek.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A picture that stands by itself: what it shows above, and below it where its numbers come from and how fresh they are.
 *
 * @param label what it shows
 * @param title the same, where the drawing does not say it itself
 * @param drawing one of our pictures
 */
record PictureFile(String label, Optional<String> title, String drawing, List<String> notes) {

    private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 ([\\d.]+) ([\\d.]+)\"");
    private static final int LETTERS_A_LINE = 96;
    private static final double TITLE = 1.5;
    private static final double LETTER_WIDTH = 0.56;
    private static final double LINE = 1.4;

    private double width() {
        return box(1);
    }

    private double box(int which) {
        var found = BOX.matcher(drawing);
        if (!found.find()) {
            throw new IllegalStateException("A drawing without a size");
        }
        return Double.parseDouble(Objects.requireNonNull(found.group(which)));
    }

    private double letter() {
        return width() / LETTERS_A_LINE / LETTER_WIDTH;
    }

    private double margin() {
        return letter();
    }

    String svg() {
        double line = letter() * LINE;
        var above = title.map(one -> lines(one, (int) (LETTERS_A_LINE / TITLE))).orElse(List.of());
        var below = notes.stream()
                .flatMap(note -> lines(note, LETTERS_A_LINE).stream())
                .toList();
        double top = margin() + (above.isEmpty() ? 0 : (above.size() + 0.5) * line * TITLE);
        double bottom = top + box(2) + line;
        double width = width() + 2 * margin();
        double height = bottom + below.size() * line + margin() / 2;
        var svg = Svg.drawing(width, height, "img", label).with("width", width).with("height", height);
        svg.open("title").text(label).close();
        svg.open("rect")
                .with("width", width)
                .with("height", height)
                .with("fill", "#ffffff")
                .close();
        words(svg, above, letter() * TITLE, margin() + letter() * TITLE, Ink.DARK);
        svg.drawing(drawing, margin(), top, width(), box(2));
        words(svg, below, letter(), bottom, Ink.SOFT);
        return svg.done();
    }

    private void words(Svg svg, List<String> lines, double letter, double top, String ink) {
        for (int i = 0; i < lines.size(); i++) {
            svg.line(margin(), top + i * letter * LINE, letter, ink)
                    .text(lines.get(i))
                    .close();
        }
    }

    /** Drawings do not break lines themselves. */
    private static List<String> lines(String text, int longest) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > longest) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
