package id.melek.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Looks for the measures of a WebM file in its EBML elements, as in RFC 8794 and RFC 9559. */
final class WebmCheck {

    private static final long EBML = 0x1A45DFA3L;
    private static final long DOC_TYPE = 0x4282;
    private static final long WIDTH = 0xB0;
    private static final long HEIGHT = 0xBA;

    /** Elements that lead to the measures: segment, tracks, track, video. */
    private static final Map<Long, Integer> DEPTHS = Map.of(0x18538067L, 0, 0x1654AE6BL, 1, 0xAEL, 2, 0xE0L, 3);

    private boolean isWebm;
    private int width;
    private int height;

    private WebmCheck() {}

    static Size check(byte[] bytes, FileFaults faults) {
        var check = new WebmCheck();
        var in = ByteBuffer.wrap(bytes);
        var isWhole = (bytes.length < 4 || (in.getInt(0) & 0xFFFF_FFFFL) == EBML) && check.elements(in, 0);
        if (!check.isWebm) {
            faults.add(FaultKind.NO_WEBM.of());
        } else if (!isWhole) {
            faults.add(FaultKind.VIDEO_CUT.of());
        } else if (check.width < 1 || check.height < 1) {
            faults.add(FaultKind.VIDEO_WITHOUT_PICTURE.of());
        }
        return check.width < 1 || check.height < 1 ? Size.NONE : new Size(check.width, check.height);
    }

    /** False where an element is longer than what it stands in. */
    private boolean elements(ByteBuffer in, int depth) {
        while (in.remaining() >= 2) {
            var id = number(in, true);
            var length = in.hasRemaining() ? number(in, false) : -1;
            if (id < 0 || length < 0 || (length > in.remaining() && length != Long.MAX_VALUE)) {
                return false;
            }
            // recorders that do not know how long a film gets write no length
            var end = length == Long.MAX_VALUE ? in.limit() : in.position() + (int) length;
            var inside = in.slice(in.position(), end - in.position());
            in.position(end);
            if (!element(id, inside, depth)) {
                return false;
            }
        }
        return !in.hasRemaining();
    }

    private boolean element(long id, ByteBuffer inside, int depth) {
        if (depth == 0 && id == EBML) {
            return elements(inside, 9);
        }
        if (id == DOC_TYPE) {
            isWebm = StandardCharsets.ISO_8859_1.decode(inside).toString().equals("webm");
        } else if (id == WIDTH && depth == 4) {
            width = whole(inside);
        } else if (id == HEIGHT && depth == 4) {
            height = whole(inside);
        }
        return !Integer.valueOf(depth).equals(DEPTHS.get(id)) || elements(inside, depth + 1);
    }

    /** The first bit that is set says how many bytes there are; an id keeps it, all ones mean a length unknown. */
    private static long number(ByteBuffer in, boolean isId) {
        var first = in.get() & 0xFF;
        var more = Integer.numberOfLeadingZeros(first) - 24;
        if (more > 7 || in.remaining() < more) {
            return -1;
        }
        var value = isId ? first : first & (0x7F >> more);
        var number = (long) value;
        for (var i = 0; i < more; i++) {
            number = number << 8 | (in.get() & 0xFF);
        }
        return !isId && number == (1L << 7 * (more + 1)) - 1 ? Long.MAX_VALUE : number;
    }

    private static int whole(ByteBuffer in) {
        var number = 0L;
        while (in.hasRemaining() && number <= Size.MOST) {
            number = number << 8 | (in.get() & 0xFF);
        }
        return (int) Math.min(number, Integer.MAX_VALUE);
    }
}
