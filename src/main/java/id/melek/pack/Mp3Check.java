package id.melek.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Walks through an MP3 file frame by frame, as in ISO/IEC 11172-3 and 13818-3, Layer III. */
final class Mp3Check {

    private static final int LARGEST_TAG = 2_048;
    private static final int OLD_TAG = 128;
    private static final int FEWEST_FRAMES = 2;
    private static final int[] RATES_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] RATES_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] SAMPLES = {44_100, 48_000, 32_000};

    private Mp3Check() {}

    static Size check(byte[] bytes, FileFaults faults) {
        var in = ByteBuffer.wrap(bytes);
        skipTag(in, faults);
        var frames = 0;
        for (var length = frame(in); length > 0 && length <= in.remaining(); length = frame(in)) {
            in.position(in.position() + length);
            frames++;
        }
        if (frames < FEWEST_FRAMES) {
            faults.add(FaultKind.NO_MP3.of());
        } else if (in.hasRemaining() && !isOldTag(in)) {
            faults.add(FaultKind.SOUND_CUT.of());
        }
        return Size.SOUND;
    }

    /** ID3v2: its length is written in four times seven bits. */
    private static void skipTag(ByteBuffer in, FileFaults faults) {
        if (in.remaining() < 10 || !text(in, 3).equals("ID3")) {
            return;
        }
        var length = 10 + (in.get(6) << 21 | in.get(7) << 14 | in.get(8) << 7 | in.get(9));
        if (length > LARGEST_TAG) {
            faults.add(FaultKind.MP3_TAG.of((length + 1023) / 1024));
        }
        in.position(Math.clamp(length, 0, in.limit()));
    }

    /** Its length in bytes; 0 where there is none. */
    private static int frame(ByteBuffer in) {
        if (in.remaining() < 4) {
            return 0;
        }
        var head = in.getInt(in.position());
        var version = head >>> 19 & 3;
        var rate = head >>> 12 & 15;
        var samples = head >>> 10 & 3;
        if (head >>> 21 != 0x7FF || version == 1 || (head >>> 17 & 3) != 1 || rate == 0 || rate == 15 || samples == 3) {
            return 0;
        }
        var padding = head >>> 9 & 1;
        return version == 3
                ? 144_000 * RATES_1[rate] / SAMPLES[samples] + padding
                : 72_000 * RATES_2[rate] / (SAMPLES[samples] / (version == 2 ? 2 : 4)) + padding;
    }

    private static boolean isOldTag(ByteBuffer in) {
        return in.remaining() == OLD_TAG && text(in, 3).equals("TAG");
    }

    private static String text(ByteBuffer in, int length) {
        return new String(in.array(), in.position(), length, StandardCharsets.ISO_8859_1);
    }
}
