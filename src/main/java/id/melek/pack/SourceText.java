package id.melek.pack;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text as an author saved it: UTF-8, with whatever line ends, perhaps with a byte order mark. */
final class SourceText {

    private SourceText() {}

    /** Null, and a fault, where the bytes are no text. */
    static @Nullable String decode(byte[] bytes, FileFaults faults) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = decoder.decode(in, out, true);
        var text = normalize(out.flip().toString());
        if (result.isError()) {
            faults.add(lineOf(text, text.length()), FaultKind.UTF8.of());
            return null;
        }
        return withoutControls(text, faults) ? text : null;
    }

    /** Line ends as {@code \n}, no byte order mark. */
    static String normalize(String text) {
        var body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return body.replace("\r\n", "\n").replace('\r', '\n');
    }

    static int lineOf(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private static boolean withoutControls(String text, FileFaults faults) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                faults.add(lineOf(text, i), FaultKind.CONTROL_CHARACTER.of("U+%04X".formatted((int) c)));
                return false;
            }
        }
        return true;
    }
}
