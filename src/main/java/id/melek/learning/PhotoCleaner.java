package id.melek.learning;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import org.springframework.stereotype.Component;

/**
 * Makes a new picture of what came as one: the pixels alone, so that position, device and whatever else was hidden in the
 * file are gone. The size is read from the file's head before anything is unpacked.
 */
@Component
class PhotoCleaner {

    private static final long MOST_PIXELS = 40_000_000;
    private static final int LONGEST_SIDE = 1_600;
    private static final float QUALITY = 0.82f;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    /** Unpacking takes memory by the megapixel, so few are unpacked at the same moment. */
    private final Semaphore atOnce = new Semaphore(2);

    PhotoCleaner() {
        ImageIO.setUseCache(false);
    }

    /** A JPEG of at most 1,600 pixels a side; empty where the bytes are no JPEG or PNG, or one that is too large. */
    Optional<byte[]> clean(byte[] bytes) {
        atOnce.acquireUninterruptibly();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            return Optional.of(encode(decode(in)));
        } catch (IOException | RuntimeException broken) {
            // decoders throw whatever they like at a file made to hurt them
            return Optional.empty();
        } finally {
            atOnce.release();
        }
    }

    private static BufferedImage decode(ImageInputStream in) throws IOException {
        var readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            var reader = readers.next();
            try {
                if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    reader.setInput(in, true, true);
                    return decode(reader);
                }
            } finally {
                reader.dispose();
            }
        }
        throw new IOException("No JPEG or PNG");
    }

    private static BufferedImage decode(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new IOException("Too many pixels");
        }
        var param = reader.getDefaultReadParam();
        var step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    private static byte[] encode(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(onWhite(image), null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A JPEG has no transparency. */
    private static BufferedImage onWhite(BufferedImage image) {
        var scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var drawing = plain.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        drawing.dispose();
        return plain;
    }
}
