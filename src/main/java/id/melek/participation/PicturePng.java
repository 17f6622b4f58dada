package id.melek.participation;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A picture as PNG: printed on a page of its size, and that page drawn; so it needs no font of the machine. */
final class PicturePng {

    private static final double MILLIMETRES = 240;
    private static final float DOTS_PER_INCH = 170;

    private PicturePng() {}

    static byte[] of(PictureFile picture) {
        try (var pdf = Loader.loadPDF(EditionPdf.render(page(picture), false))) {
            return png(new PDFRenderer(pdf).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.RGB));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document page(PictureFile picture) {
        var svg = PrintedSvg.of(picture.svg());
        var size = svg.attr("viewBox").split(" ");
        double high = MILLIMETRES * Double.parseDouble(size[3]) / Double.parseDouble(size[2]);
        svg.removeAttr("width").removeAttr("height");
        svg.attr("style", PrintedSvg.size(MILLIMETRES, high) + "; display: block");
        var page =
                Jsoup.parse("<html><head><style>@page { size: %s; margin: 0 } body { margin: 0 }</style></head></html>"
                        .formatted(PrintedSvg.millimetres(MILLIMETRES) + " " + PrintedSvg.millimetres(high + 1)));
        page.body().appendChild(svg);
        return page;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return file.toByteArray();
    }
}
