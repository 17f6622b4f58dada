package id.melek.pack;

import id.melek.pack.Reason.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out how a file's bytes are to be read: byte order marks, UTF-8, UTF-16, else Windows-1252. */
final class FileText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final byte[] bytes;
    private final StringBuilder text = new StringBuilder();
    private @Nullable Reason other;
    private int line = 1;

    private FileText(byte[] bytes) {
        this.bytes = bytes;
    }

    sealed interface Reading {

        /**
         * @param text where bytes are no character, with what {@link Blanks#isUnreadable} knows in their place
         * @param remarks on the file as a whole
         */
        record Sound(String text, String encoding, List<Reason> remarks) implements Reading {}

        record Refused(Reason reason) implements Reading {}
    }

    static Reading read(byte[] bytes) {
        return FileKind.refusal(bytes)
                .<Reading>map(Reading.Refused::new)
                .orElseGet(() -> new FileText(bytes).decoded());
    }

    private Reading decoded() {
        var encoding = encoding();
        switch (encoding.name()) {
            case "UTF-8" -> utf8(startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0);
            case "windows-1252" -> allWindows();
            default -> wide(encoding);
        }
        var decoded = text.toString();
        return new Reading.Sound(Blanks.clean(decoded), encoding.name(), remarks(decoded));
    }

    private List<Reason> remarks(String decoded) {
        var invisible = decoded.chars().anyMatch(FileText::isInvisible) ? Reason.of(Kind.INVISIBLE) : null;
        return Stream.of(Optional.ofNullable(other), Optional.ofNullable(invisible))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isInvisible(int c) {
        return c != '\r' && c != '\f' && c != '\u000B' && Blanks.isControl((char) c);
    }

    private Charset encoding() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        return FileKind.wide(bytes).orElseGet(() -> Utf8.looksRight(bytes) ? StandardCharsets.UTF_8 : WINDOWS);
    }

    private boolean startsWith(int... first) {
        for (var i = 0; i < first.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private void utf8(int from) {
        for (var i = from; i < bytes.length; ) {
            var length = Utf8.lengthAt(bytes, i);
            if (length == 0) {
                noteOther(bytes[i]);
                windows(bytes[i]);
            } else {
                character(Utf8.codePoint(bytes, i, length));
            }
            i += Math.max(1, length);
        }
    }

    private void allWindows() {
        for (var b : bytes) {
            windows(b);
        }
    }

    private void noteOther(byte b) {
        if (other == null) {
            other = Reason.of(Kind.OTHER_BYTE, hex(b & 0xFF), line);
        }
    }

    static String hex(int value) {
        return "0x%02X".formatted(value);
    }

    private void windows(byte b) {
        var c = WINDOWS.decode(ByteBuffer.wrap(new byte[] {b})).charAt(0);
        text.append(c == '\uFFFD' ? Blanks.unreadable(b & 0xFF) : c);
        line += b == '\n' ? 1 : 0;
    }

    private void character(int codePoint) {
        if (!Blanks.isReserved(codePoint)) {
            text.appendCodePoint(codePoint);
            line += codePoint == '\n' ? 1 : 0;
        }
    }

    private void wide(Charset charset) {
        var decoded = charset.decode(ByteBuffer.wrap(bytes));
        while (decoded.hasRemaining()) {
            var c = decoded.get();
            if (c == '\uFFFD') {
                text.append(Blanks.unreadable(c));
            } else if (!Blanks.isReserved(c)) {
                text.append(c);
            }
        }
    }
}
