package id.melek.participation;

import id.melek.participation.CourseStops.Told;
import id.melek.region.Settlement;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far the people came who enrolled in a course, within 90 days. What would tell of few people is not in it.
 *
 * @param people who came to a step or further, by step: 0 enrolled; 2n + 1 opened lesson n, counted from 0, or a later one;
 *     2n + 2 finished it, or opened a later one; the last completed
 * @param lessons how many there are
 */
public record CourseWay(NavigableMap<Integer, Integer> people, int lessons) {

    private static final double PERCENT = 100;

    /** The step of those who completed a course. */
    static int last(int lessons) {
        return 2 * lessons + 1;
    }

    /** What is told of one class, or of all of them together. */
    static CourseWay of(List<Told> told, CourseSpan span, Optional<Settlement> settlement, int lessons) {
        var people = new TreeMap<Integer, Integer>();
        told.stream()
                .filter(one -> one.span() == span && one.settlement().equals(settlement))
                .forEach(one -> people.put(one.step(), one.people()));
        return new CourseWay(people, lessons);
    }

    /** Those who stopped in a lesson or, where they alone would be few, in one of several. */
    public record Stopped(int people, int lastLesson) {}

    /** False where there is nobody, and where all together are too few to be told of. */
    public boolean isTold() {
        return people.getOrDefault(0, 0) > 0;
    }

    public FigureValue enrolled() {
        return at(0);
    }

    /** Who opened this lesson or a later one. @param lesson counted from 0 */
    public FigureValue came(int lesson) {
        return at(2 * lesson + 1);
    }

    /** Who finished this lesson, or opened a later one. @param lesson counted from 0 */
    public FigureValue through(int lesson) {
        return at(2 * lesson + 2);
    }

    public FigureValue completed() {
        return at(last(lessons));
    }

    private FigureValue at(int step) {
        var count = people.get(step);
        return count == null ? new FigureValue.Without(Lack.SUPPRESSED) : new FigureValue.Count(count);
    }

    /** Who came to this lesson and no further; empty where that is told with an earlier lesson. @param lesson counted from 0 */
    public Optional<Stopped> stopped(int lesson) {
        var came = people.get(2 * lesson + 1);
        var next = nextLesson(lesson);
        return came == null || next == null
                ? Optional.empty()
                : Optional.of(new Stopped(came - people.getOrDefault(next, 0), next / 2 - 1));
    }

    /** The step to the next lesson, or to the end, that is told; of the last one what is told of the end. */
    private @Nullable Integer nextLesson(int lesson) {
        return people.tailMap(2 * lesson + 1, false).keySet().stream()
                .filter(step -> step % 2 == 1)
                .findFirst()
                .orElse(null);
    }

    /** In percent of the enrolled; empty where there is no number, or nobody enrolled. */
    public OptionalDouble share(FigureValue value) {
        int all = people.getOrDefault(0, 0);
        return value instanceof FigureValue.Count(int count) && all > 0
                ? OptionalDouble.of(PERCENT * count / all)
                : OptionalDouble.empty();
    }
}
