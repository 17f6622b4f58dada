package id.melek.pack;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** A value as it is written into a YAML file: a text, words in a line, or sentences one to a line. */
record YamlValue(Style style, List<String> items) {

    enum Style {
        TEXT,
        WORDS,
        SENTENCES
    }

    private static final Resolver RESOLVER = new Resolver();
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}](?:(?!: | #)[^\\p{C}\\u2028\\u2029])*");
    private static final Pattern NUMBER_OR_DATE = Pattern.compile("[0-9]{1,9}|[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern PLAIN_IN_FLOW = Pattern.compile("[\\p{L}\\p{N} .-]*");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\\s]+");

    /** Without line breaks and characters that no text file may hold. */
    YamlValue {
        items = items.stream()
                .map(item -> INVISIBLE.matcher(item).replaceAll(" ").strip())
                .toList();
    }

    boolean isList() {
        return style != Style.TEXT;
    }

    boolean isBlock() {
        return style == Style.SENTENCES && !items.isEmpty();
    }

    String inLine(boolean inFlow) {
        if (isList()) {
            return items.stream().map(item -> scalar(item, true)).collect(Collectors.joining(", ", "[", "]"));
        }
        return NUMBER_OR_DATE.matcher(items.getFirst()).matches() ? items.getFirst() : scalar(items.getFirst(), inFlow);
    }

    String block(int column) {
        return items.stream()
                .map(item -> "\n" + " ".repeat(column) + "- " + scalar(item, false))
                .collect(Collectors.joining());
    }

    /** Plain where every reader of YAML takes it for that very text, else in quotes. */
    static String scalar(String text, boolean inFlow) {
        boolean isPlain = PLAIN.matcher(text).matches()
                && !text.endsWith(":")
                && (!inFlow || PLAIN_IN_FLOW.matcher(text).matches())
                && RESOLVER.resolve(NodeId.scalar, text, true).equals(Tag.STR);
        return isPlain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
