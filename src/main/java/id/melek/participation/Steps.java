package id.melek.participation;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides which steps of a way may be told, so that nobody is found out. People come to a step or further, so the difference
 * between two steps that are told is a group of people; every number that can be reckoned from what is told is a sum of such
 * groups. So steps are left out until each group is empty or has k people: in each column, if there are several.
 *
 * <p>Where the groups of a coarser way are told apart by parts of the people as well, and those of a finer one without, each
 * part of a finer group could still be anything in a span of k: the group's size and the part's size in the coarser group are k
 * or more, and so is what remains of each.
 */
final class Steps {

    private static final int NOT_POSSIBLE = -1;

    /** Told by preference: odd steps are those to a lesson, and the last; between them lies only having finished one. */
    private static final int[] WORTH = {1, 2};

    private Steps() {}

    /**
     * The steps that may be told, in their order, the first always among them; none if all people together are too few.
     *
     * @param stopped people by step, at which they stopped, and by column
     * @param candidates steps of which some may be told; the first always among them
     */
    static List<Integer> told(int[][] stopped, List<Integer> candidates) {
        int ends = candidates.size();
        var worth = new int[ends + 1];
        var begins = new int[ends + 1];
        for (int end = 1; end <= ends; end++) {
            worth[end] = NOT_POSSIBLE;
            for (int begin = 0; begin < end; begin++) {
                int worthIt = worth[begin] + WORTH[candidates.get(begin) % 2];
                if (worth[begin] != NOT_POSSIBLE
                        && worthIt > worth[end]
                        && isLarge(stopped, step(candidates, begin, stopped), step(candidates, end, stopped))) {
                    worth[end] = worthIt;
                    begins[end] = begin;
                }
            }
        }
        return worth[ends] == NOT_POSSIBLE ? List.of() : back(candidates, begins);
    }

    private static int step(List<Integer> candidates, int at, int[][] stopped) {
        return at == candidates.size() ? stopped.length : candidates.get(at);
    }

    private static List<Integer> back(List<Integer> candidates, int[] begins) {
        var told = new ArrayList<Integer>();
        for (int end = candidates.size(); end > 0; end = begins[end]) {
            told.addFirst(candidates.get(begins[end]));
        }
        return told;
    }

    private static boolean isLarge(int[][] stopped, int from, int before) {
        for (int column = 0; column < stopped[0].length; column++) {
            int people = 0;
            for (int step = from; step < before; step++) {
                people += stopped[step][column];
            }
            if (SmallCounts.isSmall(people)) {
                return false;
            }
        }
        return true;
    }
}
