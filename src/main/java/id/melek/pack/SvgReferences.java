package id.melek.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What refers to what inside a drawing. A few lines of {@code <use>} that use each other ten times over unfold to
 * millions of shapes and freeze a phone, so what unfolds is counted.
 */
final class SvgReferences {

    private static final String ROOT = "";
    private static final long MOST = 5_000;

    private final FileFaults faults;
    private final Map<String, List<String>> targets = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Long> unfolded = new HashMap<>();

    SvgReferences(FileFaults faults) {
        this.faults = faults;
    }

    /** An element begins; without an id it belongs to the one around it. */
    void open(@Nullable String id) {
        if (id != null) {
            ids.add(id);
            targets.computeIfAbsent(owner(), owner -> new ArrayList<>()).add(id);
        }
        open.push(id == null ? owner() : id);
    }

    void close() {
        open.pop();
    }

    void to(String id) {
        targets.computeIfAbsent(owner(), owner -> new ArrayList<>()).add(id);
    }

    private String owner() {
        return open.isEmpty() ? ROOT : open.peek();
    }

    void finish() {
        targets.values().stream()
                .flatMap(List::stream)
                .filter(id -> !ids.contains(id))
                .distinct()
                .forEach(id -> faults.add(FaultKind.NO_REFERENCE.of(id)));
        if (unfold(ROOT, 0) > MOST) {
            faults.add(FaultKind.TOO_MANY_SHAPES.of());
        }
    }

    private long unfold(String id, int depth) {
        var known = unfolded.get(id);
        if (known != null) {
            return known;
        }
        if (depth > 50) {
            return MOST + 1;
        }
        long sum = 1;
        // in a circle this stands until the sum is known
        unfolded.put(id, MOST + 1);
        for (var target : targets.getOrDefault(id, List.of())) {
            sum = Math.min(MOST + 1, sum + unfold(target, depth + 1));
        }
        unfolded.put(id, sum);
        return sum;
    }
}
