package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.region.RegionMap;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class MapPictureTest {

    private static final RegionMap SHAPES = new RegionMap(
            100,
            50,
            new TreeMap<>(Map.of("53.01", "M0 0l9 0 0 9z", "53.02", "M9 0l9 0 0 9z", "53.03", "M0 9l9 0 0 9z")));

    private static final MapPicture.Legend WORDS = new MapPicture.Legend() {
        @Override
        public String classFrom(double from, double to) {
            return from + " to " + to;
        }

        @Override
        public String sign(Lack lack) {
            return lack.name();
        }
    };

    private static MapPicture.Part part(String code, double value) {
        return new MapPicture.Part(code, code + ": " + value, new Shade.Of(value));
    }

    private static MapPicture.Part part(String code, Lack lack) {
        return new MapPicture.Part(code, code + ": " + lack, new Shade.Without(lack));
    }

    private static MapPicture picture(MapPicture.Part... parts) {
        return new MapPicture("map", "Here", SHAPES, MapScale.over(1, 2, 3), List.of(parts), WORDS);
    }

    @Test
    void everyPartIsALinkWithItsNameAndNumberOrIsListedAsWithoutShape() throws Exception {
        var picture = picture(part("53.01", 1), part("53.02", Lack.NO_PARTICIPANTS), part("53.99", 3));
        var links = elements(picture.opening(code -> "figures/" + code + "?a=1&b=2"), "a");

        assertThat(links)
                .extracting(link -> link.getAttribute("aria-label"))
                .containsExactly("53.01: 1.0", "53.02: NO_PARTICIPANTS");
        assertThat(links.getFirst().getAttribute("href")).isEqualTo("figures/53.01?a=1&b=2");
        assertThat(picture.withoutShape()).extracting(MapPicture.Part::code).containsExactly("53.99");
    }

    @Test
    void namesAreEscapedWhereverTheyStand() throws Exception {
        var name = "Pa'u \"<script>alert(1)</script>\" & <b>";
        var hostile = new MapPicture.Part("53.01", name, new Shade.Of(1));
        var picture = new MapPicture("map", name, SHAPES, MapScale.over(1), List.of(hostile), WORDS);

        for (var svg : List.of(picture.opening(code -> "\"><script>"), picture.beside(), picture.alone())) {
            assertThat(svg).doesNotContain("<script", "<b>");
            assertThat(parsed(svg).getDocumentElement().getAttribute("aria-label"))
                    .isEqualTo(name);
        }
    }

    @Test
    void everySignIsAPatternOfItsOwnAndExplainedWhereItOccurs() throws Exception {
        var all = picture(
                part("53.01", Lack.NO_PARTICIPANTS),
                part("53.02", Lack.SUPPRESSED),
                part("53.03", Lack.NO_DENOMINATOR));
        var patterns = elements(all.beside(), "pattern").stream()
                .map(pattern -> ((Element) pattern.getElementsByTagName("path").item(0)).getAttribute("d"))
                .toList();
        assertThat(patterns).hasSize(Lack.values().length).doesNotHaveDuplicates();

        assertThat(elements(all.beside(), "use"))
                .extracting(use -> use.getAttribute("fill"))
                .containsExactly("url(#map-NO_PARTICIPANTS)", "url(#map-SUPPRESSED)", "url(#map-NO_DENOMINATOR)");
        assertThat(all.patches())
                .extracting(MapPicture.Patch::text)
                .containsExactly(
                        "1.0 to 2.0", "2.0 to 3.0", "3.0 to 3.0", "NO_PARTICIPANTS", "SUPPRESSED", "NO_DENOMINATOR");
    }

    @Test
    void aPictureByItselfHasItsShapesAndItsLegend() throws Exception {
        var alone = parsed(picture(part("53.01", 1), part("53.02", 3)).alone());

        assertThat(all(alone, "path"))
                .extracting(path -> path.getAttribute("id"))
                .contains("shape-53.01", "shape-53.02");
        assertThat(all(alone, "text"))
                .extracting(Element::getTextContent)
                .containsExactly("Here", "1.0 to 2.0", "2.0 to 3.0", "3.0 to 3.0");
    }

    private static List<Element> elements(String svg, String tag) throws Exception {
        return all(parsed(svg), tag);
    }

    static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    static List<Element> all(Document document, String tag) {
        var found = new ArrayList<Element>();
        var nodes = document.getElementsByTagName(tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
