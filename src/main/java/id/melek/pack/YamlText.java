package id.melek.pack;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file in which single values are changed, and every other character of it stays: comments, order, keys that nobody
 * asked about. Values are named by the keys that lead to them.
 */
record YamlText(String text, MappingNode root) {

    private static final int STEP = 2;

    /** Empty where the text is no YAML, or holds no keys. */
    static Optional<YamlText> of(String text) {
        try {
            return YamlMap.yaml().compose(new StringReader(text)) instanceof MappingNode mapping
                    ? Optional.of(new YamlText(text, mapping))
                    : Optional.empty();
        } catch (YAMLException e) {
            return Optional.empty();
        }
    }

    /** As written; empty where there is no such value. A single text is a list of one. */
    List<String> values(List<String> path) {
        return switch (value(path)) {
            case ScalarNode scalar -> List.of(scalar.getValue().strip());
            case SequenceNode list ->
                list.getValue().stream()
                        .map(item -> item instanceof ScalarNode scalar
                                ? scalar.getValue().strip()
                                : "")
                        .toList();
            case null, default -> List.of();
        };
    }

    boolean has(List<String> path) {
        return entry(path) != null;
    }

    /** Of the value's key, counted from 1; 0 where there is none. */
    int line(List<String> path) {
        var entry = entry(path);
        return entry == null ? 0 : entry.getKeyNode().getStartMark().getLine() + 1;
    }

    private @Nullable Node value(List<String> path) {
        var entry = entry(path);
        return entry == null ? null : entry.getValueNode();
    }

    private @Nullable NodeTuple entry(List<String> path) {
        var parent = path.size() == 1 ? root : value(path.subList(0, path.size() - 1));
        return parent instanceof MappingNode mapping ? entry(mapping, path.getLast()) : null;
    }

    private static @Nullable NodeTuple entry(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** The text with another value there, which is added where it is missing. */
    String with(List<String> path, YamlValue wanted) {
        var entry = entry(path);
        return entry == null ? added(path, wanted) : changed(entry, wanted);
    }

    private String changed(NodeTuple entry, YamlValue wanted) {
        var value = entry.getValueNode();
        boolean inFlow = isFlow(parentOf(entry));
        if (isBlockList(value) && wanted.isList() && !wanted.items().isEmpty()) {
            return list((SequenceNode) value, wanted.items());
        }
        if (isBlockList(value) || value instanceof MappingNode || (wanted.isBlock() && !inFlow)) {
            return replaced(
                    at(entry.getKeyNode().getEndMark().getIndex()),
                    end(value),
                    ":" + after(wanted, inFlow, column(entry)));
        }
        var start = at(value.getStartMark().getIndex());
        var blank = text.charAt(start - 1) == ':' ? " " : "";
        return replaced(start, end(value), blank + wanted.inLine(inFlow));
    }

    /** Item by item, so that what stands between them stays. */
    private String list(SequenceNode old, List<String> items) {
        var nodes = old.getValue();
        var changed = text;
        if (items.size() > nodes.size()) {
            var indent = "\n" + " ".repeat(old.getStartMark().getColumn()) + "- ";
            var more = items.subList(nodes.size(), items.size()).stream()
                    .map(item -> indent + YamlValue.scalar(item, false))
                    .collect(Collectors.joining());
            int end = lineEnd(end(old));
            changed = changed.substring(0, end) + more + changed.substring(end);
        } else if (items.size() < nodes.size()) {
            int from = lineStart(at(nodes.get(items.size()).getStartMark().getIndex()));
            changed = changed.substring(0, from - 1) + changed.substring(lineEnd(end(old)));
        }
        for (int i = Math.min(items.size(), nodes.size()) - 1; i >= 0; i--) {
            var node = nodes.get(i);
            if (!(node instanceof ScalarNode scalar)
                    || !scalar.getValue().strip().equals(items.get(i))) {
                changed = changed.substring(0, at(node.getStartMark().getIndex()))
                        + YamlValue.scalar(items.get(i), false)
                        + changed.substring(end(node));
            }
        }
        return changed;
    }

    private String added(List<String> path, YamlValue wanted) {
        var parents = path.subList(0, path.size() - 1);
        var parent = parents.isEmpty() ? root : value(parents);
        if (parent instanceof MappingNode mapping && isFlow(mapping)) {
            int end = mapping.getValue().isEmpty() ? at(mapping.getStartMark().getIndex()) + 1 : end(lastOf(mapping));
            var comma = mapping.getValue().isEmpty() ? "" : ", ";
            return replaced(end, end, comma + path.getLast() + ": " + wanted.inLine(true));
        }
        if (parent instanceof MappingNode mapping) {
            int column = mapping.getStartMark().getColumn();
            int end = lineEnd(end(mapping));
            return replaced(end, end, "\n" + " ".repeat(column) + path.getLast() + ":" + after(wanted, false, column));
        }
        var inside = "\n" + " ".repeat(STEP) + path.getLast() + ":" + after(wanted, false, STEP);
        var entry = entry(parents);
        if (entry != null) {
            return replaced(at(entry.getKeyNode().getEndMark().getIndex()), end(entry.getValueNode()), ":" + inside);
        }
        int end = lineEnd(end(root));
        return replaced(end, end, "\n" + parents.getLast() + ":" + inside);
    }

    /** The text without that value, and without what held it where nothing else is left in there. */
    String without(List<String> path) {
        var entry = entry(path);
        if (entry == null) {
            return text;
        }
        var mapping = parentOf(entry);
        if (mapping.getValue().size() == 1 && path.size() > 1) {
            return without(path.subList(0, path.size() - 1));
        }
        if (isFlow(mapping)) {
            return withoutInFlow(mapping, entry);
        }
        int from = lineStart(at(entry.getKeyNode().getStartMark().getIndex()));
        int to = Math.min(lineEnd(end(entry.getValueNode())) + 1, text.length());
        return replaced(from, to, "");
    }

    private String withoutInFlow(MappingNode mapping, NodeTuple entry) {
        int place = mapping.getValue().indexOf(entry);
        if (place > 0) {
            return replaced(end(mapping.getValue().get(place - 1).getValueNode()), end(entry.getValueNode()), "");
        }
        var next = mapping.getValue().get(1);
        return replaced(
                at(entry.getKeyNode().getStartMark().getIndex()),
                at(next.getKeyNode().getStartMark().getIndex()),
                "");
    }

    private MappingNode parentOf(NodeTuple entry) {
        var all = new ArrayList<MappingNode>(List.of(root));
        for (int i = 0; i < all.size(); i++) {
            for (var one : all.get(i).getValue()) {
                if (one == entry) {
                    return all.get(i);
                }
                if (one.getValueNode() instanceof MappingNode inner) {
                    all.add(inner);
                }
            }
        }
        return root;
    }

    private static String after(YamlValue wanted, boolean inFlow, int column) {
        return wanted.isBlock() && !inFlow ? wanted.block(column + STEP) : " " + wanted.inLine(inFlow);
    }

    private static int column(NodeTuple entry) {
        return entry.getKeyNode().getStartMark().getColumn();
    }

    private static Node lastOf(MappingNode mapping) {
        return mapping.getValue().getLast().getValueNode();
    }

    private static boolean isFlow(MappingNode mapping) {
        return mapping.getFlowStyle() == FlowStyle.FLOW;
    }

    private static boolean isBlockList(Node node) {
        return node instanceof SequenceNode list && list.getFlowStyle() != FlowStyle.FLOW;
    }

    /** Where its last character stands, plus one. A block's own mark is only where the next thing begins. */
    private int end(Node node) {
        if (node instanceof MappingNode mapping && !isFlow(mapping)) {
            return end(lastOf(mapping));
        }
        if (node instanceof SequenceNode list && isBlockList(node)) {
            return end(list.getValue().getLast());
        }
        int start = at(node.getStartMark().getIndex());
        int end = at(node.getEndMark().getIndex());
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Marks count code points. */
    private int at(int index) {
        return text.offsetByCodePoints(0, index);
    }

    private int lineStart(int from) {
        return text.lastIndexOf('\n', from - 1) + 1;
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private String replaced(int from, int to, String by) {
        return text.substring(0, from) + by + text.substring(to);
    }
}
