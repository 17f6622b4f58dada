package id.melek.credential;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** The pictures on a certificate, as PNG in {@code data:} addresses. */
final class Drawings {

    private static final int DOTS_A_MODULE = 10;

    private static final Color NILA_DEEP = new Color(0x1f2a5c);
    private static final Color NILA = new Color(0x5a69ad);
    private static final Color KUNYIT = new Color(0xe0a526);
    private static final int TILE = 60;
    private static final int TILES = 28;
    private static final int EDGE = 4;

    private Drawings() {}

    /** Black and white, with the quiet zone around it that readers need. */
    static String qr(String text) {
        var modules = modules(text);
        var size = modules.getWidth() * DOTS_A_MODULE;
        var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                var dark = modules.get(x / DOTS_A_MODULE, y / DOTS_A_MODULE);
                image.setRGB(x, y, (dark ? Color.BLACK : Color.WHITE).getRGB());
            }
        }
        return png(image);
    }

    private static BitMatrix modules(String text) {
        var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }

    /** The woven band of the screens; its three tones stay apart in grey. */
    static String ikat() {
        var image = new BufferedImage(TILE * TILES, TILE + 2 * EDGE, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(NILA_DEEP);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        for (int tile = 0; tile < TILES; tile++) {
            weave(pen, tile * TILE);
        }
        pen.dispose();
        return png(image);
    }

    /** Stepped like threads, one lozenge between two half ones. */
    private static void weave(Graphics2D pen, int left) {
        var half = TILE / 2;
        pen.setColor(KUNYIT);
        pen.fill(lozenge(left + half, EDGE + half, half - 6));
        pen.setColor(NILA_DEEP);
        pen.fill(lozenge(left + half, EDGE + half, half - 16));
        pen.setColor(NILA);
        for (var corner : new int[] {left, left + TILE}) {
            pen.fill(lozenge(corner, EDGE, half - 14));
            pen.fill(lozenge(corner, EDGE + TILE, half - 14));
        }
    }

    private static Polygon lozenge(int x, int y, int reach) {
        return new Polygon(new int[] {x - reach, x, x + reach, x}, new int[] {y, y - reach, y, y + reach}, 4);
    }

    private static String png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
