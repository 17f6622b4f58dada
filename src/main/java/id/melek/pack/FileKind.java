package id.melek.pack;

import id.melek.pack.Reason.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Tells by a file's first bytes and its zeros what kind of file it is. */
final class FileKind {

    private static final List<String> WORD_PROCESSOR =
            List.of("PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0", "{\\rtf", "%PDF-");
    private static final List<String> XML = List.of("<?xml", "<quiz", "<!DOCTYPE", "<html");
    private static final int LOOK = 64 * 1024;
    private static final int WEIGHT_OF_ZERO = 4;

    private FileKind() {}

    static Optional<Reason> refusal(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 100), StandardCharsets.ISO_8859_1);
        if (WORD_PROCESSOR.stream().anyMatch(start::startsWith)) {
            return Optional.of(Reason.of(Kind.WORD_PROCESSOR));
        }
        var text = (start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start).stripLeading();
        if (XML.stream().anyMatch(mark -> text.regionMatches(true, 0, mark, 0, mark.length()))) {
            return Optional.of(Reason.of(Kind.XML));
        }
        return wide(bytes).isEmpty() && isBinary(bytes) ? Optional.of(Reason.of(Kind.NOT_TEXT)) : Optional.empty();
    }

    /** No text of a person has that many control characters; what fits no UTF-8 is trusted less. */
    private static boolean isBinary(byte[] bytes) {
        var look = Math.min(bytes.length, LOOK);
        var controls = 0;
        for (var i = 0; i < look; i++) {
            controls += bytes[i] == 0 ? WEIGHT_OF_ZERO : bytes[i] > 0 && bytes[i] < ' ' && !isBlank(bytes[i]) ? 1 : 0;
        }
        return controls * (Utf8.looksRight(bytes) ? 4L : 16L) > look;
    }

    private static boolean isBlank(byte b) {
        return b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0x0B;
    }

    /** UTF-16 by its mark, or because every second byte of its first part is zero, as in Latin letters. */
    static Optional<Charset> wide(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        var odd = zeros(bytes, 1);
        var even = zeros(bytes, 0);
        var many = Math.min(bytes.length, LOOK) * 2 / 5;
        if (bytes.length < 4 || Math.max(odd, even) < many || Math.min(odd, even) > many / 20) {
            return Optional.empty();
        }
        return Optional.of(odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static int zeros(byte[] bytes, int from) {
        var zeros = 0;
        for (var i = from; i < Math.min(bytes.length, LOOK); i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }
}
