package id.melek.pack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Sounds in which nothing is heard and videos in which nothing moves, made of headers alone. */
final class Recordings {

    private Recordings() {}

    /** Frames of 24 milliseconds: MPEG-2 Layer III, 24 kHz, 24 kbit/s, 72 bytes each. */
    static byte[] mp3(int frames) {
        var sound = ByteBuffer.allocate(72 * frames);
        for (var frame = 0; frame < frames; frame++) {
            sound.putInt(72 * frame, 0xFFF3_34C4);
        }
        return sound.array();
    }

    static byte[] ogg(String codec, int serial) {
        var page = ByteBuffer.allocate(27 + 1 + 19);
        page.put(ascii("OggS"))
                .put((byte) 0)
                .put((byte) 2)
                .putLong(0)
                .putInt(serial)
                .putInt(0)
                .putInt(0);
        page.put((byte) 1).put((byte) 19).put(ascii(codec));
        return page.array();
    }

    static byte[] mp4(int width, int height, String more) {
        return joined(box("ftyp", ascii("isom0000")), moov(width, height, more), box("mdat", new byte[9]));
    }

    static byte[] moov(int width, int height, String more) {
        var sound = ByteBuffer.allocate(84);
        var picture = ByteBuffer.allocate(84).putInt(76, width << 16).putInt(80, height << 16);
        return box(
                "moov",
                joined(
                        box("trak", box("tkhd", picture.array())),
                        box("trak", box("tkhd", sound.array())),
                        box("udta", ascii(more))));
    }

    static byte[] box(String name, byte[] inside) {
        var head = ByteBuffer.allocate(8).putInt(8 + inside.length).put(ascii(name));
        return joined(head.array(), inside);
    }

    static byte[] webm(int width, int height) {
        var measures = ByteBuffer.allocate(8)
                .put(new byte[] {(byte) 0xB0, (byte) 0x82})
                .putShort((short) width)
                .put(new byte[] {(byte) 0xBA, (byte) 0x82})
                .putShort((short) height);
        var track = element(0xAE, element(0xE0, measures.array()));
        return joined(
                element(0x1A45DFA3, element(0x4282, ascii("webm"))), element(0x18538067, element(0x1654AE6B, track)));
    }

    private static byte[] element(int id, byte[] inside) {
        var length = id >>> 24 != 0 ? 4 : id >>> 8 != 0 ? 2 : 1;
        var whole = ByteBuffer.allocate(length + 1 + inside.length);
        for (var i = length - 1; i >= 0; i--) {
            whole.put((byte) (id >>> 8 * i));
        }
        return whole.put((byte) (0x80 | inside.length)).put(inside).array();
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
