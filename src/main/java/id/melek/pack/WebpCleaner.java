package id.melek.pack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Puts a WebP file together again from its pixels alone: where it was taken, with what, and whatever else somebody hid in it
 * or behind it is gone. The pixels are not unpacked. What cannot be put together stays as it came, for {@link WebpCheck}.
 */
final class WebpCleaner {

    private static final int HEAD = 12;
    private static final byte ALPHA = 0x10;

    private WebpCleaner() {}

    static byte[] clean(byte[] bytes) {
        var chunks = chunks(bytes);
        if (chunks.containsKey("ANIM") || chunks.containsKey("ANMF")) {
            return bytes;
        }
        var lossless = chunks.get("VP8L");
        var lossy = chunks.get("VP8 ");
        if (lossless != null && lossless.length > 5 && lossless[0] == 0x2F) {
            return file(Map.of("VP8L", lossless));
        }
        if (lossy == null || lossy.length < 10 || lossy[3] != (byte) 0x9D || lossy[4] != 0x01 || lossy[5] != 0x2A) {
            return bytes;
        }
        var alpha = chunks.get("ALPH");
        var kept = new LinkedHashMap<String, byte[]>();
        if (alpha != null) {
            kept.put("VP8X", canvas(lossy));
            kept.put("ALPH", alpha);
        }
        kept.put("VP8 ", lossy);
        return file(kept);
    }

    /** The first of each name. */
    private static Map<String, byte[]> chunks(byte[] bytes) {
        var chunks = new LinkedHashMap<String, byte[]>();
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var at = HEAD;
        while (at + 8 <= bytes.length) {
            var length = in.getInt(at + 4);
            if (length < 0 || length > bytes.length - at - 8) {
                break;
            }
            var inside = new byte[length];
            in.get(at + 8, inside);
            chunks.putIfAbsent(new String(bytes, at, 4, StandardCharsets.US_ASCII), inside);
            at += 8 + length + (length & 1);
        }
        return chunks;
    }

    /** As large as the picture itself is, whatever the file said. */
    private static byte[] canvas(byte[] lossy) {
        var frame = ByteBuffer.wrap(lossy).order(ByteOrder.LITTLE_ENDIAN);
        var width = (frame.getShort(6) & 0x3FFF) - 1;
        var height = (frame.getShort(8) & 0x3FFF) - 1;
        return new byte[] {ALPHA, 0, 0, 0, (byte) width, (byte) (width >> 8), 0, (byte) height, (byte) (height >> 8), 0
        };
    }

    private static byte[] file(Map<String, byte[]> chunks) {
        var body = new ByteArrayOutputStream();
        chunks.forEach((name, inside) -> {
            body.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(number(inside.length));
            body.writeBytes(inside);
            if (inside.length % 2 == 1) {
                body.write(0);
            }
        });
        var file = new ByteArrayOutputStream();
        file.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(number(body.size() + 4));
        file.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(body.toByteArray());
        return file.toByteArray();
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }
}
