package id.melek.participation;

import id.melek.region.Settlement;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A graded question, by the first attempts that the learners of its course handed in within 90 days.
 *
 * @param lesson slug
 * @param id its name in that lesson
 * @param people who were asked it
 * @param percent of them who earned all its points; empty where those are fewer than ten, or nobody
 * @param classes the same by settlement class, empty where nobody was asked; not there where that would tell of few people
 */
public record QuestionShare(
        String lesson, String id, String title, int people, OptionalInt percent, Map<Settlement, OptionalInt> classes) {

    private static final int PERCENT = 100;

    /** What the percent are, or are at most. */
    public int most() {
        return percent.orElse(PERCENT * (SmallCounts.LEAST - 1) / people);
    }
}
