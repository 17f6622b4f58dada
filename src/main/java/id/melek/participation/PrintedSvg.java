package id.melek.participation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Our drawings in words that the printing library knows. */
final class PrintedSvg {

    private PrintedSvg() {}

    static Element of(String svg) {
        var picture = Objects.requireNonNull(Jsoup.parse(svg.replace("sans-serif", "sans"), "", Parser.xmlParser())
                .firstElementChild());
        placeShapes(picture);
        picture.select("[vector-effect]").removeAttr("vector-effect");
        picture.attr("alt", picture.attr("aria-label"));
        return picture;
    }

    /** It knows no reference without a prefix; so each shape stands where it is used. */
    private static void placeShapes(Element picture) {
        var paths = new HashMap<String, String>();
        picture.select("path[id]").forEach(path -> paths.put("#" + path.id(), path.attr("d")));
        picture.select("path[id]").remove();
        for (var use : picture.select("use")) {
            use.tagName("path")
                    .attr("d", paths.getOrDefault(use.attr("href"), ""))
                    .attr("stroke-width", "2.5");
            use.removeAttr("href");
        }
    }

    /** A style, for a picture that is printed so large. */
    static String size(double wide, double high) {
        return "width: " + millimetres(wide) + "; height: " + millimetres(high);
    }

    static String millimetres(double length) {
        return String.format(Locale.ROOT, "%.1fmm", length);
    }
}
