package id.melek.participation;

import id.melek.region.RegionMap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A map of a region's parts, each filled by its number: the same drawing on the page, in a file and in print.
 *
 * @param name tells it from other pictures on a page: letters and digits
 * @param title what it shows, and of which region
 * @param legend how each class and each sign is said, in the order of {@link #fills}
 */
public record MapPicture(String name, String title, RegionMap map, MapScale scale, List<Part> parts, Legend legend) {

    private static final int LINE = 64;
    private static final int TEXT = 36;

    /** How coarse patterns are, so that they can be told apart where the whole map is as wide as a phone. */
    private static final double LARGE = 1.5;

    private static final double SMALL = 3.5;

    /** @param label its name and its number, or why there is none */
    public record Part(String code, String label, Shade shade) {}

    /** Says what a fill stands for. */
    public interface Legend {
        String classFrom(double from, double to);

        String sign(Lack lack);
    }

    /** A patch of the legend: its drawing, and what it stands for. */
    public record Patch(String svg, String text) {}

    /** Those that nobody can point at: the table has them. */
    public List<Part> withoutShape() {
        return parts.stream()
                .filter(part -> !map.paths().containsKey(part.code()))
                .toList();
    }

    /** Every part is a link with its label as its name. @param link from the code of a part to where it leads */
    public String opening(UnaryOperator<String> link) {
        var svg = begin("group", map.height(), LARGE);
        defineShapes(svg);
        for (var part : drawn()) {
            svg.open("a").with("href", link.apply(part.code())).with("aria-label", part.label());
            use(svg, part);
            svg.close();
        }
        return svg.done();
    }

    /** Smaller ones beside that one, which has the shapes. */
    public String beside() {
        var svg = begin("img", map.height(), SMALL);
        drawParts(svg);
        return svg.done();
    }

    /** By itself, with its title and its legend: a file, a page of a report. */
    public String alone() {
        var patches = fills();
        var svg = begin("img", map.height() + LINE * (patches.size() + 2), LARGE);
        defineShapes(svg);
        svg.open("rect")
                .with("width", "100%")
                .with("height", "100%")
                .with("fill", "#ffffff")
                .close();
        svg.line(0, LINE * 0.75, TEXT, Ink.DARK).text(title).close();
        svg.open("g").with("transform", "translate(0 " + LINE + ")");
        drawParts(svg);
        svg.close();
        for (int i = 0; i < patches.size(); i++) {
            double top = map.height() + LINE * (i + 1.5);
            svg.open("g").with("transform", "translate(0 " + top + ")");
            patch(svg, fill(patches.get(i)));
            svg.line(90, 36, TEXT, Ink.DARK).text(text(patches.get(i))).close();
            svg.close();
        }
        return svg.done();
    }

    /** For a page that has one of the pictures above. */
    public List<Patch> patches() {
        return fills().stream()
                .map(shade -> new Patch(patchAlone(shade), text(shade)))
                .toList();
    }

    private String patchAlone(Shade shade) {
        var svg = new Svg().open("svg").with("viewBox", "0 0 72 48").with("aria-hidden", "true");
        patch(svg, fill(shade));
        return svg.done();
    }

    private static void patch(Svg svg, String fill) {
        svg.open("rect")
                .with("x", 1)
                .with("y", 1)
                .with("width", 70)
                .with("height", 46)
                .with("fill", fill)
                .with("stroke", Ink.SOFT)
                .with("stroke-width", 2)
                .close();
    }

    /** Every class there is, and every sign that a part has; each class stands for its least value. */
    private List<Shade> fills() {
        var fills = new ArrayList<Shade>();
        for (int i = 0; i < scale.size(); i++) {
            fills.add(new Shade.Of(scale.from(i)));
        }
        lacks().forEach(lack -> fills.add(new Shade.Without(lack)));
        return fills;
    }

    private Set<Lack> lacks() {
        var lacks = EnumSet.noneOf(Lack.class);
        for (var part : parts) {
            if (part.shade() instanceof Shade.Without(var lack)) {
                lacks.add(lack);
            }
        }
        return lacks;
    }

    private String text(Shade shade) {
        return switch (shade) {
            case Shade.Of(var value) ->
                legend.classFrom(scale.from(scale.classOf(value)), scale.to(scale.classOf(value)));
            case Shade.Without(var lack) -> legend.sign(lack);
        };
    }

    private String fill(Shade shade) {
        return switch (shade) {
            case Shade.Of(var value) -> Ink.shade(scale.classOf(value), scale.size());
            case Shade.Without(var lack) -> "url(#" + id(lack) + ")";
        };
    }

    private String id(Lack lack) {
        return name + "-" + lack.name();
    }

    private Svg begin(String role, double height, double grain) {
        var svg = Svg.drawing(map.width(), height, role, title);
        svg.open("defs");
        for (var lack : Lack.values()) {
            definePattern(svg, lack, grain);
        }
        svg.close();
        return svg;
    }

    private void definePattern(Svg svg, Lack lack, double grain) {
        svg.open("pattern")
                .with("id", id(lack))
                .with("patternUnits", "userSpaceOnUse")
                .with("patternTransform", "scale(" + grain + ")")
                .with("width", 24)
                .with("height", 24);
        svg.open("rect")
                .with("width", 24)
                .with("height", 24)
                .with("fill", "#ffffff")
                .close();
        svg.open("path")
                .with("d", strokes(lack))
                .with("fill", "none")
                .with("stroke", Ink.SOFT)
                .with("stroke-width", 4)
                .close();
        svg.close();
    }

    private static String strokes(Lack lack) {
        return switch (lack) {
            case NO_PARTICIPANTS -> "M10 12h4";
            case NOT_MEASURED -> "M0 12h24";
            case SUPPRESSED -> "M0 0L24 24M0 24L24 0";
            case NO_DENOMINATOR -> "M-6 6L6-6M0 24L24 0M18 30L30 18";
        };
    }

    private void defineShapes(Svg svg) {
        svg.open("defs");
        map.paths()
                .forEach((code, path) -> svg.open("path")
                        .with("id", shape(code))
                        .with("vector-effect", "non-scaling-stroke")
                        .with("d", path)
                        .close());
        svg.close();
    }

    private static String shape(String code) {
        return "shape-" + code;
    }

    private List<Part> drawn() {
        return parts.stream()
                .filter(part -> map.paths().containsKey(part.code()))
                .toList();
    }

    private void drawParts(Svg svg) {
        for (var part : drawn()) {
            svg.open("g").open("title").text(part.label()).close();
            use(svg, part);
            svg.close();
        }
    }

    private void use(Svg svg, Part part) {
        svg.open("use")
                .with("href", "#" + shape(part.code()))
                .with("fill", fill(part.shade()))
                .with("stroke", Ink.SOFT)
                .close();
    }
}
