package id.melek.pack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A picture of a kind that no pack holds; its measures are read from its header, and it is never unpacked.
 *
 * @param name as people know it: {@code PNG}
 */
record OtherPicture(String name, Size size) {

    private static final List<String> HIGH_EFFICIENCY = List.of("heic", "heix", "mif1", "msf1", "avif");

    static Optional<OtherPicture> of(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 32), StandardCharsets.ISO_8859_1);
        var in = ByteBuffer.wrap(bytes);
        if (start.startsWith("\u0089PNG\r\n\u001A\n") && bytes.length >= 24) {
            return Optional.of(new OtherPicture("PNG", new Size(in.getInt(16), in.getInt(20))));
        }
        if (start.startsWith("\u00FF\u00D8\u00FF")) {
            return Optional.of(new OtherPicture("JPEG", jpeg(in)));
        }
        if (start.startsWith("GIF8") && bytes.length >= 10) {
            in.order(ByteOrder.LITTLE_ENDIAN);
            return Optional.of(new OtherPicture("GIF", new Size(in.getShort(6) & 0xFFFF, in.getShort(8) & 0xFFFF)));
        }
        if (start.startsWith("ftyp", 4) && HIGH_EFFICIENCY.stream().anyMatch(brand -> start.startsWith(brand, 8))) {
            return Optional.of(new OtherPicture("HEIC/AVIF", Size.NONE));
        }
        return start.startsWith("BM") || start.startsWith("II*\0") || start.startsWith("MM\0*")
                ? Optional.of(new OtherPicture("BMP/TIFF", Size.NONE))
                : Optional.empty();
    }

    /** From segment to segment until the start of a frame, as in ITU-T T.81, annex B. */
    private static Size jpeg(ByteBuffer in) {
        var at = 2;
        while (at + 9 <= in.limit() && (in.get(at) & 0xFF) == 0xFF) {
            var marker = in.get(at + 1) & 0xFF;
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                return new Size(in.getShort(at + 7) & 0xFFFF, in.getShort(at + 5) & 0xFFFF);
            }
            at += 2 + (in.getShort(at + 2) & 0xFFFF);
        }
        return Size.NONE;
    }
}
