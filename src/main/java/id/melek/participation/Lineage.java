package id.melek.participation;

import id.melek.participation.Siblings.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A region with all above it, and the parts of each of them. What is hidden is decided from the top down: whoever asks, for
 * whatever region, comes by the same parts to the same answer.
 *
 * @param path regions, topmost first
 * @param generations the topmost one alone, then the parts of each region of the path
 */
record Lineage(List<Integer> path, List<List<Integer>> generations) {

    List<Integer> all() {
        return generations.stream().flatMap(List::stream).toList();
    }

    /**
     * The regions that are hidden.
     *
     * @param least k
     */
    Set<Integer> hidden(Function<Integer, Part> part, int least) {
        var hidden = new HashSet<Integer>();
        for (int depth = 0; depth < generations.size(); depth++) {
            var parts = generations.get(depth);
            if (depth > 0 && hidden.contains(path.get(depth - 1))) {
                hidden.addAll(parts);
            } else {
                hidden.addAll(Siblings.hidden(parts.stream().map(part).toList(), least));
            }
        }
        return hidden;
    }
}
