package id.melek.participation;

import id.melek.base.Paper;
import id.melek.participation.EditionContent.Part;
import id.melek.region.RegionMap;
import id.melek.region.Settlement;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The pictures of an edition: those of the page, in grey, and in words that a printer's drawing library knows. */
final class EditionPictures {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final int LETTER = 18;

    /** How far {@link MapPicture#alone} moves the shapes down. */
    private static final int BELOW_TITLE = 64;

    private final EditionContent content;
    private final EditionWords words;

    EditionPictures(EditionContent content, EditionWords words) {
        this.content = content;
        this.words = words;
    }

    /** Reach at the end of the month. */
    Element map(RegionMap map) {
        var scale = MapScale.over(content.parts().stream()
                .map(Part::reach)
                .flatMapToDouble(reach -> reach.stream())
                .toArray());
        var parts = content.parts().stream().map(this::part).toList();
        var picture = printed(
                new MapPicture("reach", words.say("participation.edition.map"), map, scale, parts, words.legend())
                        .alone());
        number(picture, map);
        return picture;
    }

    /** Each shape by its number in the table, on white so that it can be read on any grey. */
    private void number(Element picture, RegionMap map) {
        for (int i = 0; i < content.parts().size(); i++) {
            var path = map.paths().get(content.parts().get(i).code());
            if (path != null) {
                var middle = middle(path);
                label(picture, String.valueOf(i + 1), middle[0], middle[1] + BELOW_TITLE);
            }
        }
    }

    private static void label(Element picture, String number, double x, double y) {
        var half = number.length() * LETTER / 2.0 + 4;
        picture.appendElement("rect")
                .attr("x", String.valueOf(x - half))
                .attr("y", String.valueOf(y - LETTER))
                .attr("width", String.valueOf(2 * half))
                .attr("height", String.valueOf(2.0 * LETTER))
                .attr("fill", "#ffffff");
        picture.appendElement("text")
                .attr("x", String.valueOf(x))
                .attr("y", String.valueOf(y + LETTER * 0.6))
                .attr("text-anchor", "middle")
                .attr("font-family", "sans")
                .attr("font-size", String.valueOf(2 * LETTER - 4))
                .text(number);
    }

    /** Of the box around the first ring, which is the largest: "M x y l dx dy ... z". */
    private static double[] middle(String path) {
        var numbers = NUMBER.matcher(path.substring(0, path.indexOf('z')))
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group()))
                .toArray();
        double[] at = {numbers[0], numbers[1]};
        double[] box = {at[0], at[1], at[0], at[1]};
        for (int i = 2; i + 1 < numbers.length; i += 2) {
            for (int axis = 0; axis < 2; axis++) {
                at[axis] += numbers[i + axis];
                box[axis] = Math.min(box[axis], at[axis]);
                box[axis + 2] = Math.max(box[axis + 2], at[axis]);
            }
        }
        return new double[] {(box[0] + box[2]) / 2, (box[1] + box[3]) / 2};
    }

    private MapPicture.Part part(Part part) {
        return new MapPicture.Part(part.code(), part.name() + ": " + words.rate(part.reach()), shade(part));
    }

    private static Shade shade(Part part) {
        var reach = part.reach();
        if (reach.isPresent()) {
            return new Shade.Of(reach.getAsDouble());
        }
        return new Shade.Without(part.empty() ? Lack.NO_PARTICIPANTS : Lack.NO_DENOMINATOR);
    }

    Element trend() {
        return printed(new TrendPicture(
                        words.say("participation.edition.trend"),
                        content.months().stream()
                                .map(month -> words.shortMonth(month.month()))
                                .toList(),
                        Stream.of(Settlement.values()).map(this::line).toList())
                .svg(people -> words.count((int) people)));
    }

    private TrendPicture.Line line(Settlement settlement) {
        return new TrendPicture.Line(
                settlement,
                words.say("participation.settlement." + settlement),
                content.months().stream()
                        .map(month -> Optional.of(month.of(Indicator.ENROLLED).of(settlement)))
                        .toList());
    }

    private static Element printed(String svg) {
        return PrintedSvg.of(Paper.grey(svg));
    }
}
