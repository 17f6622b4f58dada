package id.melek.pack;

import id.melek.pack.GiftToken.Kind;

/** Cuts GIFT into tokens, one at a time, so that a large file costs no more memory than its text. */
final class GiftLexer {

    private static final String CATEGORY = "$CATEGORY:";
    private static final String ESCAPABLE = "~=#{}:*\\";

    private final String source;
    private final FileFaults faults;
    private int at;
    private int line = 1;
    private boolean atLineStart = true;

    GiftLexer(String source, FileFaults faults) {
        this.source = SourceText.normalize(source);
        this.faults = faults;
    }

    GiftToken next() {
        if (atLineStart) {
            atLineStart = false;
            if (isBlankLine()) {
                return gap();
            }
            if (lineStartsWith("//")) {
                return wholeLine(Kind.COMMENT, "//");
            }
            if (lineStartsWith(CATEGORY)) {
                return wholeLine(Kind.CATEGORY, CATEGORY);
            }
        }
        return at == source.length() ? token(Kind.END, 0) : markOrText();
    }

    private GiftToken markOrText() {
        return switch (source.charAt(at)) {
            case '=' -> token(Kind.EQUALS, 1);
            case '~' -> token(Kind.TILDE, 1);
            case '{' -> token(Kind.OPEN, 1);
            case '}' -> token(Kind.CLOSE, 1);
            case '*' -> token(Kind.STAR, 1);
            case '#' -> source.startsWith("####", at) ? token(Kind.GENERAL, 4) : token(Kind.HASH, 1);
            default -> source.startsWith("::", at) ? token(Kind.NAME, 2) : text();
        };
    }

    private GiftToken token(Kind kind, int length) {
        at += length;
        return new GiftToken(kind, source.substring(at - length, at), line);
    }

    private GiftToken text() {
        var text = new StringBuilder();
        var startLine = line;
        while (at < source.length() && !atLineStart && !isMark()) {
            append(text);
        }
        return new GiftToken(Kind.TEXT, text.toString(), startLine);
    }

    private boolean isMark() {
        return "=~{}*#".indexOf(source.charAt(at)) >= 0 || source.startsWith("::", at);
    }

    private void append(StringBuilder text) {
        var c = source.charAt(at++);
        if (c == '\\') {
            text.append(escaped());
        } else if (c == '\n') {
            text.append(' ');
            newLine();
        } else {
            text.append(c == '\t' ? ' ' : c);
        }
    }

    private String escaped() {
        var c = at < source.length() ? source.charAt(at) : '\n';
        if (c == 'n') {
            at++;
            return "\n";
        }
        if (ESCAPABLE.indexOf(c) >= 0) {
            at++;
            return String.valueOf(c);
        }
        faults.add(line, FaultKind.BACKSLASH.of());
        return "\\";
    }

    private GiftToken gap() {
        var startLine = line;
        while (isBlankLine()) {
            at = lineEnd();
            if (at < source.length()) {
                at++;
                line++;
            }
        }
        atLineStart = at < source.length();
        return new GiftToken(Kind.GAP, " ", startLine);
    }

    private GiftToken wholeLine(Kind kind, String prefix) {
        var end = lineEnd();
        var text = source.substring(source.indexOf(prefix, at) + prefix.length(), end)
                .strip();
        var token = new GiftToken(kind, text, line);
        at = end;
        if (at < source.length()) {
            at++;
            newLine();
        }
        return token;
    }

    private void newLine() {
        line++;
        atLineStart = true;
    }

    private boolean isBlankLine() {
        var ink = firstInk();
        return at < source.length() && (ink == source.length() || source.charAt(ink) == '\n');
    }

    private boolean lineStartsWith(String prefix) {
        return source.startsWith(prefix, firstInk());
    }

    private int firstInk() {
        var i = at;
        while (i < source.length() && (source.charAt(i) == ' ' || source.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private int lineEnd() {
        var end = source.indexOf('\n', at);
        return end < 0 ? source.length() : end;
    }
}
