package id.melek.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.IntegrationTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class MapShapesTest {

    /** What a page of figures can spend on shapes. */
    private static final int LIGHT = 20_000;

    @Autowired
    MapShapes shapes;

    @Autowired
    Regions regions;

    @Test
    void aRegionGetsTheShapesOfAllItsPartsAndOfNobodyElse() throws IOException {
        var nation = regions.nation();
        hasItsPartsAlone(nation);
        for (var province : regions.children(nation.id())) {
            hasItsPartsAlone(province);
        }
    }

    private void hasItsPartsAlone(Region region) throws IOException {
        var map = shapes.of(region).orElseThrow();
        assertThat(map.paths().keySet())
                .as(region.name())
                .containsExactlyElementsOf(
                        regions.children(region.id()).stream().map(Region::code).toList());
        assertThat(map.paths().values()).as(region.name()).allMatch(path -> path.matches("(M\\d+ \\d+l[-\\d ]+z)+"));
        assertThat(compressed(map.paths().toString())).as(region.name()).isLessThan(LIGHT);
    }

    private static int compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @Test
    void belowTheProvinceThereAreTablesOnly() {
        assertThat(shapes.of(regions.byCode("53.10").orElseThrow())).isEmpty();
    }
}
