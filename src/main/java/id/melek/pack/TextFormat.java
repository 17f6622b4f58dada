package id.melek.pack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a text of a question file is written, as its prefix such as {@code [html]} says. */
enum TextFormat {
    /** Moodle's own: HTML in which line breaks count. What has no prefix is this. */
    MOODLE,
    HTML,
    PLAIN,
    MARKDOWN;

    String prefix() {
        return "[" + name().toLowerCase(Locale.ROOT) + "]";
    }

    static Optional<TextFormat> before(String text) {
        return Arrays.stream(values())
                .filter(format -> text.startsWith(format.prefix()))
                .findFirst();
    }
}
