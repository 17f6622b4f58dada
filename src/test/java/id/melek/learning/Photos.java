package id.melek.learning;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Photos as phones make them, and files that only look like photos. */
public final class Photos {

    /** What a camera that tells too much writes into the file. */
    static final String MAKER = "GPSLatitude -8.6573 NUSA PHONE";

    private Photos() {}

    public static byte[] jpeg(int width, int height) {
        return written("jpeg", picture(width, height, BufferedImage.TYPE_INT_RGB));
    }

    static byte[] png(int width, int height) {
        return written("png", picture(width, height, BufferedImage.TYPE_INT_ARGB));
    }

    /** A JPEG with an EXIF segment: a GPS directory, and words that are easy to find again. */
    public static byte[] jpegWithPosition() {
        var plain = jpeg(200, 100);
        var exif = exif();
        return ByteBuffer.allocate(plain.length + exif.length)
                .put(plain, 0, 2)
                .put(exif)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    /** TIFF, big-endian: directory 0 points to a GPS directory with the reference "S", and to the maker's words. */
    private static byte[] exif() {
        var maker = MAKER.getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 30 + 18 + maker.length + 1);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x010f)
                .putShort((short) 2)
                .putInt(maker.length + 1)
                .putInt(56);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put("S\0\0\0".getBytes(StandardCharsets.US_ASCII));
        tiff.putInt(0);
        tiff.put(maker).put((byte) 0);
        var body = tiff.array();
        return ByteBuffer.allocate(4 + 6 + body.length)
                .putShort((short) 0xffe1)
                .putShort((short) (2 + 6 + body.length))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(body)
                .array();
    }

    /** A PNG of a few kilobytes that says it has 60,000 by 60,000 pixels. */
    static byte[] bomb() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var head = ByteBuffer.allocate(13).putInt(60_000).putInt(60_000).put(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.array());
        chunk(out, "IDAT", deflated(new byte[1_000_000]));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        var out = new byte[bytes.length];
        return java.util.Arrays.copyOf(out, deflater.deflate(out));
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] body) {
        var named = ByteBuffer.allocate(4 + body.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(body)
                .array();
        var sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static BufferedImage picture(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var drawing = picture.createGraphics();
        drawing.setColor(Color.ORANGE);
        drawing.fillRect(0, 0, width / 2, height / 2);
        drawing.dispose();
        return picture;
    }

    private static byte[] written(String format, BufferedImage picture) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
