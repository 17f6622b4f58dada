package id.melek.pack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Looks at a WebP file's header: RIFF container, then a VP8 (lossy), VP8L (lossless) or VP8X (extended) chunk, as in
 * Google's "WebP Container Specification".
 */
final class WebpCheck {

    private static final int SHORTEST = 30;
    private static final int EXIF_OR_XMP = 0x08 | 0x04;
    private static final int ANIMATION = 0x02;

    private WebpCheck() {}

    static Size check(byte[] bytes, FileFaults faults) {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < SHORTEST
                || !name(bytes, 0).equals("RIFF")
                || !name(bytes, 8).equals("WEBP")) {
            faults.add(FaultKind.NO_WEBP.of());
            return Size.NONE;
        }
        if (in.getInt(4) + 8L != bytes.length) {
            faults.add(FaultKind.PICTURE_CUT.of());
        }
        return switch (name(bytes, 12)) {
            case "VP8 " -> new Size(in.getShort(26) & 0x3FFF, in.getShort(28) & 0x3FFF);
            case "VP8L" -> lossless(in.getInt(21));
            case "VP8X" -> extended(in, faults);
            default -> unknown(faults);
        };
    }

    private static Size lossless(int bits) {
        return new Size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
    }

    private static Size extended(ByteBuffer in, FileFaults faults) {
        var flags = in.get(20);
        if ((flags & EXIF_OR_XMP) != 0) {
            faults.add(FaultKind.EXIF.of());
        }
        if ((flags & ANIMATION) != 0) {
            faults.add(FaultKind.MOVES.of());
        }
        return new Size((in.getInt(24) & 0xFFFFFF) + 1, (in.getInt(26) >>> 8) + 1);
    }

    private static Size unknown(FileFaults faults) {
        faults.add(FaultKind.WEBP_UNMEASURED.of());
        return Size.NONE;
    }

    private static String name(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.US_ASCII);
    }
}
