package id.melek.participation;

import id.melek.base.Paper;
import id.melek.base.Texts;
import id.melek.region.MapShapes;
import id.melek.region.Regions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/** An edition on A4, in Indonesian, black on white; tagged, so that it can be read aloud. */
@Component
class EditionPdf {

    private static final String TEMPLATE = template();

    private final Texts texts;
    private final Regions regions;
    private final MapShapes shapes;

    EditionPdf(Texts texts, Regions regions, MapShapes shapes) {
        this.texts = texts;
        this.regions = regions;
        this.shapes = shapes;
    }

    byte[] write(Edition edition, EditionContent content) {
        var map = regions.byCode(content.code()).flatMap(shapes::of);
        var words = words(content);
        return render(new EditionPage(Jsoup.parse(TEMPLATE), edition, content, words, map).filled(), true);
    }

    byte[] workbook(Edition edition, EditionContent content) {
        return new EditionWorkbook(edition, content, words(content)).bytes();
    }

    private EditionWords words(EditionContent content) {
        var region = regions.byCode(content.code()).orElseGet(regions::nation);
        return new EditionWords(texts, regions.zoneOf(region.id()));
    }

    /** @param tagged so that it can be read aloud */
    static byte[] render(Document page, boolean tagged) {
        return Paper.pdf(page, tagged);
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(EditionPdf.class.getResourceAsStream(name));
    }

    private static String template() {
        try (var template = file("/edition/edition.html")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
