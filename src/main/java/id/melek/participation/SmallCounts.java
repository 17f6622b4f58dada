package id.melek.participation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hides counts by which somebody could be found out, and as many others as it takes that no subtraction brings them back. */
final class SmallCounts {

    /** From here on a count is shown. */
    static final int LEAST = Suppression.LEAST;

    private SmallCounts() {}

    static boolean isSmall(int count) {
        return count > 0 && count < LEAST;
    }

    /**
     * The parts of a total that may be shown beside it; empty for those that may not.
     *
     * @param total is published, unless it is small itself
     */
    static <K> Map<K, Optional<Integer>> shown(int total, Map<K, Integer> parts) {
        var hidden = parts.entrySet().stream()
                .filter(part -> isSmall(part.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var others = new ArrayList<>(parts.entrySet());
        others.removeIf(part -> part.getValue() < LEAST);
        others.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        while (!isSmall(total) && isGivenAway(hidden) && !others.isEmpty()) {
            var next = others.removeLast();
            hidden.put(next.getKey(), next.getValue());
        }
        var shown = new HashMap<K, Optional<Integer>>();
        parts.forEach((key, count) -> shown.put(key, hidden.containsKey(key) ? Optional.empty() : Optional.of(count)));
        return shown;
    }

    /** One alone is the total minus the others; few in several are nearly known. */
    private static boolean isGivenAway(Map<?, Integer> hidden) {
        int sum = hidden.values().stream().mapToInt(Integer::intValue).sum();
        return !hidden.isEmpty() && (hidden.size() == 1 || sum < LEAST);
    }
}
