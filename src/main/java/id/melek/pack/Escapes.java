package id.melek.pack;

/**
 * GIFT's backslashes. While a question is taken apart, an escaped character hides behind a code point that no file
 * holds, so that it is not mistaken for a mark.
 */
final class Escapes {

    private static final String ESCAPED = ":#={}~n";
    private static final String MEANT = ":#={}~\n";
    private static final char FIRST_HIDDEN = '\uFDD0';

    private Escapes() {}

    static String hide(String source) {
        var hidden = new StringBuilder(source.length());
        for (var i = 0; i < source.length(); i++) {
            var c = source.charAt(i);
            var next = c == '\\' && i + 1 < source.length() ? source.charAt(i + 1) : 0;
            var at = next == 0 ? -1 : ESCAPED.indexOf(next);
            if (at >= 0) {
                hidden.append((char) (FIRST_HIDDEN + at));
                i++;
            } else {
                hidden.append(c);
                i += next == '\\' ? 1 : 0;
            }
        }
        return hidden.toString();
    }

    static String show(String hidden) {
        var shown = new StringBuilder(hidden.length());
        for (var i = 0; i < hidden.length(); i++) {
            var at = hidden.charAt(i) - FIRST_HIDDEN;
            shown.append(at >= 0 && at < MEANT.length() ? MEANT.charAt(at) : hidden.charAt(i));
        }
        return shown.toString();
    }

    static String write(String text) {
        var written = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var at = MEANT.indexOf(c);
            if (at >= 0 || c == '\\') {
                written.append('\\');
            }
            written.append(at >= 0 ? ESCAPED.charAt(at) : c);
        }
        return written.toString();
    }
}
