package id.melek.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/** Looks into an MP4 file, as in ISO/IEC 14496-12: what a phone needs to play it, and what it should not tell. */
final class Mp4Check {

    private static final int HEAD = 8;

    /** Where phones write down where they filmed. */
    private static final List<String> PLACES = List.of("\u00A9xyz", "loci", "location.ISO6709");

    private final FileFaults faults;
    private final StringBuilder order = new StringBuilder();
    private Size size = Size.NONE;

    private Mp4Check(FileFaults faults) {
        this.faults = faults;
    }

    static Size check(byte[] bytes, FileFaults faults) {
        return new Mp4Check(faults).check(ByteBuffer.wrap(bytes));
    }

    private Size check(ByteBuffer in) {
        if (in.remaining() < 2 * HEAD || !text(in, 4, 4).equals("ftyp")) {
            faults.add(FaultKind.NO_MP4.of());
            return Size.NONE;
        }
        if (!boxes(in, this::top)) {
            faults.add(FaultKind.VIDEO_CUT.of());
        }
        if (order.indexOf("moov") < 0 || size.equals(Size.NONE)) {
            faults.add(FaultKind.VIDEO_WITHOUT_PICTURE.of());
        } else if (order.indexOf("mdat") < order.indexOf("moov")) {
            faults.add(FaultKind.INDEX_AT_END.of());
        }
        return size;
    }

    private void top(String name, ByteBuffer box) {
        order.append(name).append(' ');
        if (name.equals("moov")) {
            var words = text(box, 0, box.remaining());
            if (PLACES.stream().anyMatch(words::contains)) {
                faults.add(FaultKind.FILMED_WHERE.of());
            }
            if (!words.contains("avc1") && !words.contains("avc3")) {
                faults.add(FaultKind.NO_H264.of());
            }
            boxes(box, this::inside);
        }
    }

    private void inside(String name, ByteBuffer box) {
        if (name.equals("trak")) {
            boxes(box, this::inside);
        } else if (name.equals("tkhd") && box.remaining() >= HEAD) {
            // the last two numbers, in 16.16 fixed point; a sound has 0 x 0
            var width = box.getInt(box.limit() - 8) >>> 16;
            var height = box.getInt(box.limit() - 4) >>> 16;
            size = width > 0 && height > 0 ? new Size(width, height) : size;
        }
    }

    /** False where the boxes do not fill what they stand in. */
    private static boolean boxes(ByteBuffer in, BiConsumer<String, ByteBuffer> each) {
        while (in.remaining() >= HEAD) {
            var length = length(in);
            var head = in.getInt(in.position()) == 1 ? 2 * HEAD : HEAD;
            if (length < head || length > in.remaining()) {
                return false;
            }
            var box = in.slice(in.position() + head, (int) length - head);
            each.accept(text(in, 4, 4), box);
            in.position(in.position() + (int) length);
        }
        return !in.hasRemaining();
    }

    private static long length(ByteBuffer in) {
        var length = in.getInt(in.position()) & 0xFFFF_FFFFL;
        if (length == 1) {
            return in.remaining() < 2 * HEAD ? 0 : in.getLong(in.position() + HEAD);
        }
        return length == 0 ? in.remaining() : length;
    }

    private static String text(ByteBuffer in, int from, int length) {
        return new String(in.array(), in.arrayOffset() + in.position() + from, length, StandardCharsets.ISO_8859_1);
    }
}
