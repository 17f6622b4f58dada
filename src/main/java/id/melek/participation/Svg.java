package id.melek.participation;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes a drawing as text. Everything that stands in it is escaped; looks are attributes, not styles, so that a page, a
 * file and a printed report show the same.
 */
final class Svg {

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    /** The drawing itself; what it shows is said by its label. */
    static Svg drawing(double width, double height, String role, String label) {
        return new Svg()
                .open("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + number(width) + " " + number(height))
                .with("role", role)
                .with("aria-label", label);
    }

    Svg open(String tag) {
        endTag();
        text.append('<').append(tag);
        open.push(tag);
        inTag = true;
        return this;
    }

    Svg with(String attribute, String value) {
        text.append(' ').append(attribute).append("=\"").append(escaped(value)).append('"');
        return this;
    }

    Svg with(String attribute, double value) {
        return with(attribute, number(value));
    }

    Svg text(String words) {
        endTag();
        text.append(escaped(words));
        return this;
    }

    /** Begins a line of text; what it says comes next. */
    Svg line(double x, double y, double size, String ink) {
        return open("text")
                .with("x", x)
                .with("y", y)
                .with("font-family", "sans-serif")
                .with("font-size", size)
                .with("fill", ink);
    }

    /** Another drawing, within this one. */
    Svg drawing(String other, double x, double y, double width, double height) {
        endTag();
        var at = new Svg().with("x", x).with("y", y).with("width", width).with("height", height);
        text.append(other.replaceFirst("<svg", "<svg" + at.text));
        return this;
    }

    Svg close() {
        var tag = open.pop();
        if (inTag) {
            text.append("/>");
            inTag = false;
        } else {
            text.append("</").append(tag).append('>');
        }
        return this;
    }

    String done() {
        while (!open.isEmpty()) {
            close();
        }
        return text.toString();
    }

    private void endTag() {
        if (inTag) {
            text.append('>');
            inTag = false;
        }
    }

    /** To a tenth, and without a zero behind the point. */
    private static String number(double value) {
        var tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
