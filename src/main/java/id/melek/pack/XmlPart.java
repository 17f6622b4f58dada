package id.melek.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of an XML file with what it holds. */
final class XmlPart {

    final String name;
    final int line;
    private final Map<String, String> attributes = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final List<XmlPart> parts = new ArrayList<>();

    XmlPart(String name, int line) {
        this.name = name;
        this.line = line;
    }

    void attribute(String name, String value) {
        attributes.put(name, value);
    }

    void append(String words) {
        text.append(words);
    }

    void add(XmlPart part) {
        parts.add(part);
    }

    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    Stream<XmlPart> all(String name) {
        return parts.stream().filter(part -> part.name.equals(name));
    }

    Optional<XmlPart> first(String name) {
        return all(name).findFirst();
    }

    /** Words directly inside, or those of the part of that name. */
    String words() {
        return first("text").map(XmlPart::words).orElseGet(() -> Blanks.tidy(text.toString()));
    }

    String words(String name) {
        return first(name).map(XmlPart::words).orElse("");
    }

    /** Words with their format; none where there is no such part. */
    FormattedText formatted(String name) {
        return first(name).map(XmlPart::formatted).orElse(FormattedText.NONE);
    }

    FormattedText formatted() {
        var format = switch (attribute("format")) {
            case "html" -> TextFormat.HTML;
            case "plain_text" -> TextFormat.PLAIN;
            case "markdown" -> TextFormat.MARKDOWN;
            default -> TextFormat.MOODLE;
        };
        return new FormattedText(words(), format);
    }

    boolean holds(String name) {
        return parts.stream().anyMatch(part -> part.name.equals(name) || part.holds(name));
    }
}
