package id.melek.pack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Walks through an Ogg file page by page, as in RFC 3533: one stream of Opus or Vorbis. */
final class OggCheck {

    private static final int HEAD = 27;
    private static final int SERIAL = 14;

    private OggCheck() {}

    static Size check(byte[] bytes, FileFaults faults) {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (!isPage(in) || !isSound(in)) {
            faults.add(FaultKind.NO_OGG.of());
            return Size.SOUND;
        }
        var serial = in.getInt(SERIAL);
        while (isPage(in) && in.getInt(in.position() + SERIAL) == serial && length(in) <= in.remaining()) {
            in.position(in.position() + length(in));
        }
        if (in.hasRemaining()) {
            faults.add(FaultKind.OGG_CUT.of());
        }
        return Size.SOUND;
    }

    private static boolean isPage(ByteBuffer in) {
        return in.remaining() >= HEAD
                && text(in, in.position(), 4).equals("OggS")
                && in.remaining() >= HEAD + segments(in);
    }

    private static boolean isSound(ByteBuffer in) {
        var start = HEAD + segments(in);
        return in.remaining() >= start + 8
                && (text(in, start, 8).equals("OpusHead") || text(in, start, 7).equals("\u0001vorbis"));
    }

    private static int length(ByteBuffer in) {
        var length = HEAD + segments(in);
        for (var segment = 0; segment < segments(in); segment++) {
            length += in.get(in.position() + HEAD + segment) & 0xFF;
        }
        return length;
    }

    private static int segments(ByteBuffer in) {
        return in.get(in.position() + HEAD - 1) & 0xFF;
    }

    private static String text(ByteBuffer in, int at, int length) {
        return new String(in.array(), at, length, StandardCharsets.ISO_8859_1);
    }
}
