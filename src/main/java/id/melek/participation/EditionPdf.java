package id.melek.participation;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import id.melek.base.Texts;
import id.melek.region.MapShapes;
import id.melek.region.Regions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/** An edition on A4, in Indonesian, black on white; tagged, so that it can be read aloud. */
@Component
class EditionPdf {

    private static final String FONTS = "/certificate/fonts/";
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
        var file = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        try (var drawer = new BatikSVGDrawer()) {
            builder.useSVGDrawer(drawer);
            font(builder, "DejaVuSansCondensed.ttf", "sans", 400);
            font(builder, "DejaVuSansCondensed-Bold.ttf", "sans", 700);
            font(builder, "DejaVuSerifCondensed-Bold.ttf", "serif", 400);
            font(builder, "DejaVuSerifCondensed-Bold.ttf", "serif", 700);
            builder.usePdfUaAccessibility(tagged);
            builder.withProducer("Melek");
            builder.withW3cDocument(new W3CDom().fromJsoup(page), "");
            builder.toStream(file);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String name, String family, int weight) {
        builder.useFont(
                () -> file(FONTS + name),
                family,
                weight,
                FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
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
