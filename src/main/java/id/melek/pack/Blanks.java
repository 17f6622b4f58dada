package id.melek.pack;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** Blanks as people type and paste them: no-break spaces, marks of no width and page breaks among them. */
final class Blanks {

    /** Stand for bytes that are no character; like all of U+FDD0 to U+FDEF they are no characters of any file. */
    private static final char FIRST_UNREADABLE = '\uFDE0';

    private static final String UNREADABLE = "\u0081\u008D\u008F\u0090\u009D\uFFFD";

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Blanks() {}

    static String trim(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\uFEFF' || c == '\u200B' || Character.isSpaceChar(c);
    }

    /** What PHP, and with it Moodle, does not trim. */
    static boolean isUnusual(char c) {
        return c > ' ' && isBlank(c);
    }

    /** A text as every part of a question holds it: line ends as {@code \n}, nothing invisible at its ends. */
    static String tidy(String text) {
        return trim(clean(withoutReserved(text)));
    }

    /** U+FDD0 to U+FDEF have a meaning of their own while a file is read. */
    static String withoutReserved(String text) {
        return text.chars().anyMatch(Blanks::isReserved) ? text.replaceAll("[\uFDD0-\uFDEF]", "") : text;
    }

    static boolean isReserved(int c) {
        return c >= '\uFDD0' && c <= '\uFDEF';
    }

    /** @param value a byte that Windows-1252 does not use, or U+FFFD for half a character of UTF-16 */
    static char unreadable(int value) {
        return (char) (FIRST_UNREADABLE + UNREADABLE.indexOf(value));
    }

    static boolean isUnreadable(int c) {
        return c >= FIRST_UNREADABLE && c < FIRST_UNREADABLE + UNREADABLE.length();
    }

    static int unreadableByte(char c) {
        return UNREADABLE.charAt(c - FIRST_UNREADABLE);
    }

    /** Without control characters; line ends become {@code \n}, of which the strange {@code \r\r\n} is one. */
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); ) {
            if (text.charAt(i) == '\r') {
                i = lineEnds(text, i, clean);
            } else {
                append(
                        clean,
                        text.charAt(i),
                        i > 0 && Character.isHighSurrogate(text.charAt(i - 1)),
                        followsLow(text, i));
                i++;
            }
        }
        return clean.toString();
    }

    private static int lineEnds(String text, int from, StringBuilder clean) {
        var end = from;
        while (end < text.length() && text.charAt(end) == '\r') {
            end++;
        }
        var isOne = end < text.length() && text.charAt(end) == '\n';
        clean.repeat("\n", isOne ? 1 : end - from);
        return isOne ? end + 1 : end;
    }

    private static boolean followsLow(String text, int at) {
        return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }

    private static void append(StringBuilder clean, char c, boolean afterHigh, boolean beforeLow) {
        if (c == '\u000B' || c == '\f') {
            clean.append(' ');
        } else if (c >= '\u0080' && c < '\u00A0') {
            windows(clean, (byte) c);
        } else if ((Character.isHighSurrogate(c) && !beforeLow) || (Character.isLowSurrogate(c) && !afterHigh)) {
            clean.append('\uFFFD');
        } else if (!isDropped(c)) {
            clean.append(c);
        }
    }

    /** Quotation marks of Windows that were taken for Latin-1 on their way. */
    private static void windows(StringBuilder clean, byte b) {
        var c = WINDOWS.decode(ByteBuffer.wrap(new byte[] {b})).charAt(0);
        if (c != '\uFFFD') {
            clean.append(c);
        }
    }

    static boolean isDropped(char c) {
        return isControl(c) || c == '\uFEFF';
    }

    static boolean isControl(char c) {
        return (c < ' ' && c != '\n' && c != '\t') || c == '\u007F';
    }
}
