package id.melek.participation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides which parts of a region that is shown are hidden, row by row, so that subtracting the others leaves a small count
 * anything between nobody and at least k. Rows with a small count are hidden whole; and so many others, the smallest first,
 * that in each column the hidden ones stand for k people and two places at least. That can always be done: all parts
 * together are their region, which would be hidden itself if it were small.
 */
final class Siblings {

    /**
     * A part of the region.
     *
     * @param counts people, by columns that do not add up to anything else that is shown
     * @param possible by column, whether anybody there can be counted at all, as everybody knows
     * @param secret whether it is to be hidden and kept from being told whatever its counts are
     */
    record Part(int region, int[] counts, boolean[] possible, boolean secret) {

        private int total() {
            int sum = 0;
            for (int count : counts) {
                sum += count;
            }
            return sum;
        }

        private boolean isDelicate(int column, int least) {
            return counts[column] > 0 && (secret || counts[column] < least);
        }
    }

    private final int least;
    private final List<Part> hidden = new ArrayList<>();
    private final List<Part> open = new ArrayList<>();

    private Siblings(List<Part> parts, int least) {
        this.least = least;
        parts.forEach(part -> (mustHide(part) ? hidden : open).add(part));
        open.sort(Comparator.comparingInt(Part::total));
    }

    /**
     * The regions whose rows are hidden.
     *
     * @param least k
     */
    static Set<Integer> hidden(List<Part> parts, int least) {
        var siblings = new Siblings(parts, least);
        int columns = parts.isEmpty() ? 0 : parts.getFirst().counts().length;
        for (int column = 0; column < columns; column++) {
            siblings.cover(column);
        }
        var regions = new HashSet<Integer>();
        siblings.hidden.forEach(part -> regions.add(part.region()));
        return regions;
    }

    private boolean mustHide(Part part) {
        if (part.secret()) {
            return true;
        }
        for (int column = 0; column < part.counts().length; column++) {
            if (part.isDelicate(column, least)) {
                return true;
            }
        }
        return false;
    }

    private void cover(int column) {
        var next = Optional.<Part>empty();
        do {
            next.ifPresent(part -> {
                open.remove(part);
                hidden.add(part);
            });
            next = isCovered(column) ? Optional.empty() : another(column);
        } while (next.isPresent());
    }

    private boolean isCovered(int column) {
        if (hidden.stream().noneMatch(part -> part.isDelicate(column, least))) {
            return true;
        }
        int people = hidden.stream().mapToInt(part -> part.counts()[column]).sum();
        long places = hidden.stream().filter(part -> part.possible()[column]).count();
        return people >= least && places > 1;
    }

    private Optional<Part> another(int column) {
        return first(part -> part.counts()[column] > 0).or(() -> first(part -> part.possible()[column]));
    }

    private Optional<Part> first(Predicate<Part> wanted) {
        return open.stream().filter(wanted).findFirst();
    }
}
