package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.region.Settlement;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ChartPicturesTest {

    private static TrendPicture trend(Integer... urban) {
        return new TrendPicture(
                "New <people>",
                Collections.nCopies(urban.length, "Nov 26"),
                List.of(
                        new TrendPicture.Line(
                                Settlement.URBAN,
                                "Urban",
                                Stream.of(urban).map(Optional::of).toList()),
                        new TrendPicture.Line(
                                Settlement.RURAL, "Rural & far", Collections.nCopies(urban.length, Optional.of(0)))));
    }

    @Test
    void everyClassHasItsLineItsNameAndStrokesOfItsOwn() throws Exception {
        var svg = MapPictureTest.parsed(trend(0, 3, 12).svg(String::valueOf));

        var strokes = MapPictureTest.all(svg, "path").stream()
                .map(path -> path.getAttribute("stroke-dasharray"))
                .filter(dashes -> !dashes.isEmpty())
                .distinct();
        assertThat(strokes).hasSize(2);
        assertThat(MapPictureTest.all(svg, "text"))
                .extracting(Element::getTextContent)
                .contains("Urban", "Rural & far", "0", "5", "10", "15");
    }

    @Test
    void aTrendStaysInItsFrameWhateverTheNumbers() throws Exception {
        for (var most : List.of(0, 1, 4, 5, 6, 99, 1_000_001, Integer.MAX_VALUE)) {
            var svg = MapPictureTest.parsed(trend(0, most, 0).svg(String::valueOf));
            var heights = MapPictureTest.all(svg, "path").stream()
                    .flatMap(path -> Stream.of(path.getAttribute("d").split("[ML]")))
                    .filter(point -> point.matches("\\d+ \\d+"))
                    .map(point -> Integer.parseInt(point.split(" ")[1]))
                    .toList();
            assertThat(heights).hasSize(6).allMatch(height -> height >= 44 && height <= 244);
        }
    }

    @Test
    void aFunnelHasABarForEveryStepAndNoneForNobody() throws Exception {
        var steps = List.of(
                new FunnelPicture.Step("Registered", 200, "200"),
                new FunnelPicture.Step("<Enrolled>", 50, "50 (25 %)"),
                new FunnelPicture.Step("Completed", 0, "0"));
        var svg = MapPictureTest.parsed(new FunnelPicture("Here", steps).svg());

        assertThat(MapPictureTest.all(svg, "text"))
                .extracting(Element::getTextContent)
                .containsExactly("Registered", "200", "<Enrolled>", "50 (25 %)", "Completed", "0");
        assertThat(MapPictureTest.all(svg, "rect"))
                .filteredOn(bar -> bar.getAttribute("fill").equals(Ink.BAR))
                .extracting(bar -> bar.getAttribute("width"))
                .containsExactly("399", "99");
    }

    @Test
    void aFunnelOfNobodyIsDrawnToo() throws Exception {
        var nobody = List.of(new FunnelPicture.Step("Registered", 0, "0"));
        assertThat(MapPictureTest.parsed(new FunnelPicture("Here", nobody).svg())
                        .getDocumentElement())
                .isNotNull();
    }
}
