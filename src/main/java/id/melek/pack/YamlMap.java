package id.melek.pack;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of a YAML file, read value by value. What is missing or of the wrong type leaves a fault and reads as
 * empty or 0, so that reading goes on to the next fault. Scalars are taken as written: {@code no} is the word no.
 */
final class YamlMap {

    /** What every database takes for a date. */
    private static final int EARLIEST_YEAR = 1000;

    private static final int LATEST_YEAR = 9999;

    private final Map<String, NodeTuple> entries;
    private final int line;
    private final Source source;

    /** The file a mapping stands in: its lines, and the line of the file where the YAML begins, less one. */
    private record Source(List<String> lines, int before, FileFaults faults) {

        int line(Node node) {
            return before + 1 + node.getStartMark().getLine();
        }

        void fault(Node node, FaultText what) {
            faults.add(line(node), what);
        }
    }

    private YamlMap(Map<String, NodeTuple> entries, int line, Source source) {
        this.entries = entries;
        this.line = line;
        this.source = source;
    }

    /** @param before how many lines of the file stand before the text */
    static YamlMap parse(String text, int before, FileFaults faults) {
        var source = new Source(text.lines().toList(), before, faults);
        try {
            var root = yaml().compose(new StringReader(text));
            if (root instanceof MappingNode mapping) {
                return of(mapping, source);
            }
            faults.add(before + 1, FaultKind.YAML_KEYS.of());
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            faults.add(
                    before + 1 + (mark == null ? 0 : mark.getLine()),
                    FaultKind.YAML_BROKEN.of(String.valueOf(e.getProblem())));
        } catch (YAMLException e) {
            faults.add(before + 1, FaultKind.YAML_UNREADABLE.of(String.valueOf(e.getMessage())));
        }
        return none(faults);
    }

    /** Where there is nothing to read, and the fault is known already. */
    static YamlMap none(FileFaults faults) {
        return new YamlMap(Map.of(), 0, new Source(List.of(), 0, faults));
    }

    /** No type is ever made from a tag, and no alias multiplies what is read. */
    static Yaml yaml() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(10);
        options.setAllowRecursiveKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    private static YamlMap of(MappingNode mapping, Source source) {
        var entries = new LinkedHashMap<String, NodeTuple>();
        for (var entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                source.fault(entry.getKeyNode(), FaultKind.KEY_NO_WORD.of());
            } else if (entries.putIfAbsent(key.getValue(), entry) != null) {
                source.fault(key, FaultKind.KEY_TWICE.of(Quoted.text(key.getValue())));
            }
        }
        return new YamlMap(entries, source.line(mapping), source);
    }

    /** False where nothing could be read at all. */
    boolean isRead() {
        return line > 0;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** In the order of the file. */
    Set<String> keys() {
        return entries.keySet();
    }

    /** The line of a key, or of the mapping where it is missing. */
    int line(String key) {
        var entry = entries.get(key);
        return entry == null ? Math.max(line, 1) : source.line(entry.getKeyNode());
    }

    void allow(List<String> known) {
        for (var key : entries.keySet()) {
            if (!known.contains(key)) {
                fault(key, FaultKind.UNKNOWN_KEY.of(Quoted.text(key)).or(Quoted.orRather(key, known)));
            }
        }
    }

    void fault(String key, FaultText what) {
        source.faults.add(line(key), what);
    }

    String text(String key) {
        var node = required(key);
        return node == null ? "" : text(key, node);
    }

    String text(String key, int most) {
        var text = text(key);
        limit(key, text, most);
        return text;
    }

    String line(String key, int most) {
        var text = text(key);
        limitLine(key, text, most);
        return text;
    }

    void limitLine(String key, String text, int most) {
        if (text.lines().count() > 1) {
            fault(key, FaultKind.ONE_LINE.of(key));
        }
        limit(key, text, most);
    }

    /** Counted as the database counts: an emoji is one. */
    void limit(String key, String text, int most) {
        var length = text.codePointCount(0, text.length());
        if (length > most) {
            fault(key, FaultKind.TOO_MANY_CHARACTERS.of(key, length, most));
        }
    }

    int number(String key, int min, int max) {
        var text = text(key);
        if (text.isEmpty()) {
            return 0;
        }
        var number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        if (number < min || number > max) {
            fault(key, FaultKind.NUMBER_RANGE.of(key, min, max, Quoted.text(text)));
            return 0;
        }
        return number;
    }

    LocalDate date(String key) {
        var text = text(key);
        try {
            var date = text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
            if (date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        fault(key, FaultKind.DATE.of(key, Quoted.text(text)));
        return LocalDate.EPOCH;
    }

    List<String> texts(String key, int atLeast) {
        var node = required(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            source.fault(node, FaultKind.LIST.of(key));
            return List.of();
        }
        if (sequence.getValue().size() < atLeast) {
            fault(key, FaultKind.AT_LEAST.of(key, atLeast));
        }
        var texts = new ArrayList<String>();
        sequence.getValue().forEach(item -> texts.add(text(key, item)));
        return texts;
    }

    /** One of some words; the first of them where it is none. */
    String oneOf(String key, List<String> known) {
        var text = text(key);
        if (text.isEmpty() || known.contains(text)) {
            return text.isEmpty() ? known.getFirst() : text;
        }
        fault(key, FaultKind.ONE_OF.of(key, String.join(" or ", known), Quoted.text(text)));
        return known.getFirst();
    }

    /** A list of mappings. */
    List<YamlMap> maps(String key) {
        var maps = new ArrayList<YamlMap>();
        if (required(key) instanceof SequenceNode sequence) {
            for (var item : sequence.getValue()) {
                if (item instanceof MappingNode mapping) {
                    maps.add(of(mapping, source));
                } else {
                    source.fault(item, FaultKind.EACH_KEYS.of(key));
                }
            }
        } else if (has(key)) {
            fault(key, FaultKind.LIST.of(key));
        }
        return maps;
    }

    YamlMap map(String key) {
        var node = required(key);
        if (node instanceof MappingNode mapping) {
            return of(mapping, source);
        }
        if (node != null) {
            source.fault(node, FaultKind.KEYS_BELOW.of(key));
        }
        return none(source.faults);
    }

    /** A list of mappings, each after {@code - }. */
    List<YamlMap> maps(String key, int atLeast, int atMost) {
        var node = required(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            source.fault(node, FaultKind.LIST_OF_MAPS.of(key));
            return List.of();
        }
        var size = sequence.getValue().size();
        if (size < atLeast || size > atMost) {
            fault(key, FaultKind.AT_LEAST_AT_MOST.of(key, atLeast, atMost, size));
        }
        return sequence.getValue().stream()
                .limit(atMost)
                .map(item -> map(key, item))
                .toList();
    }

    private YamlMap map(String key, Node item) {
        if (item instanceof MappingNode mapping) {
            return of(mapping, source);
        }
        source.fault(item, FaultKind.EACH_KEYS_WITH_VALUES.of(key));
        return none(source.faults);
    }

    private @Nullable Node required(String key) {
        var entry = entries.get(key);
        if (entry == null && isRead()) {
            fault(key, FaultKind.MISSING.of(key));
        }
        return entry == null ? null : entry.getValueNode();
    }

    private String text(String key, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            source.fault(node, FaultKind.NO_TEXT.of(key));
            return "";
        }
        var text = scalar.getValue().strip();
        if (text.isEmpty() || scalar.getTag().equals(Tag.NULL)) {
            source.fault(node, FaultKind.EMPTY.of(key));
        } else if (!scalar.getTag().startsWith("tag:yaml.org,2002:")) {
            source.fault(node, FaultKind.TAG.of(key));
        } else if (isCutByComment(scalar)) {
            source.fault(node, FaultKind.CUT_BY_COMMENT.of(key));
        }
        return text;
    }

    /** YAML drops what follows {@code  #} without a word; in a sentence that is hardly meant. */
    private boolean isCutByComment(ScalarNode scalar) {
        var end = scalar.getEndMark();
        var isSentence = scalar.getScalarStyle() == ScalarStyle.PLAIN
                && scalar.getValue().contains(" ");
        if (!isSentence || end.getLine() >= source.lines.size()) {
            return false;
        }
        var line = source.lines.get(end.getLine());
        var column = line.offsetByCodePoints(0, Math.min(end.getColumn(), line.codePointCount(0, line.length())));
        return line.substring(column).strip().startsWith("#");
    }
}
