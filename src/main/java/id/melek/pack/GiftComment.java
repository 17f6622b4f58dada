package id.melek.pack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code [id:...]} and {@code [tag:...]} of a question's comments, with {@code \]} for a bracket inside. */
final class GiftComment {

    private static final String ID = "[id:";
    private static final String TAG = "[tag:";
    private static final String NOT_IN_TAGS = "<>`";

    private GiftComment() {}

    /** @param id the first one, even where there are several */
    record Marks(@Nullable String id, List<String> tags) {}

    static Marks read(String comments) {
        var ids = new ArrayList<String>();
        var tags = new ArrayList<String>();
        comments.lines().forEach(line -> read(line, ids, tags));
        return new Marks(ids.isEmpty() ? null : ids.getFirst(), tags);
    }

    private static void read(String line, List<String> ids, List<String> tags) {
        for (var at = line.indexOf('['); at >= 0; ) {
            var isId = line.startsWith(ID, at);
            var start = isId ? at + ID.length() : line.startsWith(TAG, at) ? at + TAG.length() : -1;
            at = line.indexOf(
                    '[', start < 0 ? at + 1 : content(line, start, isId ? "" : NOT_IN_TAGS, isId ? ids : tags));
        }
    }

    /** Where to go on. */
    private static int content(String line, int start, String forbidden, List<String> sink) {
        var stop = stop(line, start, forbidden);
        var end = stop < line.length() && line.charAt(stop) == ']' ? stop : lastEscaped(line, start, stop);
        if (end > start) {
            sink.add(Blanks.tidy(line.substring(start, end)).replace("\\]", "]"));
        }
        return Math.max(end, stop);
    }

    /** Where no bracket closes, an escaped one does after all. */
    private static int lastEscaped(String line, int start, int stop) {
        var i = stop - 1;
        while (i > start && !line.startsWith("\\]", i - 1)) {
            i--;
        }
        return i;
    }

    /** The first bracket that is not escaped, or character that cannot be. */
    private static int stop(String line, int start, String forbidden) {
        var i = start;
        while (i < line.length() && line.charAt(i) != ']' && forbidden.indexOf(line.charAt(i)) < 0) {
            i += line.startsWith("\\]", i) ? 2 : 1;
        }
        return Math.min(i, line.length());
    }

    static String write(@Nullable String id, List<String> tags) {
        var words = new ArrayList<String>();
        if (id != null) {
            words.add(ID + id.replace("]", "\\]") + "]");
        }
        tags.forEach(tag -> words.add(TAG + tag.replace("]", "\\]") + "]"));
        var lines = new StringBuilder();
        words.forEach(word -> lines.append("// ").append(word).append('\n'));
        return lines.toString();
    }
}
