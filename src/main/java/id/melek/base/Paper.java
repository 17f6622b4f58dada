package id.melek.base;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/** Pages that are made to be printed, in the fonts that come with the product. */
public final class Paper {

    private static final String FONTS = "/certificate/fonts/";
    private static final int HEX = 16;

    /** Never the name of a part of a drawing, which looks alike: {@code url(#abc)}, {@code href="#abc"}. */
    private static final Pattern COLOUR =
            Pattern.compile("(?i)(?<!href=.)(?<=[\"':\\s])#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})\\b");

    private static final Pattern SHORT_COLOUR =
            Pattern.compile("(?i)(?<!href=.)(?<=[\"':\\s])#([0-9a-f])([0-9a-f])([0-9a-f])\\b");

    private Paper() {}

    /**
     * The page as PDF. Drawings stand in it as elements of their own; nothing is fetched from anywhere.
     *
     * @param tagged so that it can be read aloud
     */
    public static byte[] pdf(Document page, boolean tagged) {
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
        return Objects.requireNonNull(Paper.class.getResourceAsStream(name));
    }

    /** A drawing in grey, by how light each of its colours looks. */
    public static String grey(String svg) {
        var whole = SHORT_COLOUR
                .matcher(svg)
                .replaceAll(found -> "#" + found.group(1).repeat(2)
                        + found.group(2).repeat(2) + found.group(3).repeat(2));
        return COLOUR.matcher(whole).replaceAll(found -> {
            double light =
                    0.2126 * part(found.group(1)) + 0.7152 * part(found.group(2)) + 0.0722 * part(found.group(3));
            return "#" + "%02x".formatted(Math.round(light)).repeat(3);
        });
    }

    private static int part(String hex) {
        return Integer.parseInt(hex, HEX);
    }
}
