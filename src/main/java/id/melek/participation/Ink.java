package id.melek.participation;

import id.melek.region.Settlement;
import java.util.List;

/** What pictures are drawn with. Colours differ in lightness too, so that the colour-blind and black ink keep them apart. */
final class Ink {

    static final String DARK = "#2b2622";
    static final String SOFT = "#5c5346";
    static final String RULE = "#dccfb8";
    static final String SHEET = "#fffdf8";
    static final String BAR = "#2f3e7c";

    /** ColorBrewer's YlGnBu in five, from few to many. */
    private static final List<String> SHADES = List.of("#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494");

    private Ink() {}

    static String shade(int index, int size) {
        int step = size < 2 ? 2 : (int) Math.round(index * (SHADES.size() - 1.0) / (size - 1));
        return SHADES.get(step);
    }

    static String of(Settlement settlement) {
        return switch (settlement) {
            case URBAN -> "#253494";
            case SUBURBAN -> "#b07a08";
            case RURAL -> "#1d6639";
        };
    }

    /** Lines differ by their strokes as well. */
    static String strokes(Settlement settlement) {
        return switch (settlement) {
            case URBAN -> "none";
            case SUBURBAN -> "9 5";
            case RURAL -> "2 4";
        };
    }
}
