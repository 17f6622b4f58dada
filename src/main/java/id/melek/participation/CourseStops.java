package id.melek.participation;

import id.melek.region.Settlement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everybody who enrolled in a course and had their time, by the step at which they stopped, in the last year or before it, and
 * by settlement class; and what of it may be told.
 */
final class CourseStops {

    /** What is told: so many people of the span, of one class or of all, came to the step or further. */
    record Told(CourseSpan span, Optional<Settlement> settlement, int step, int people) {}

    /** When a part of the people enrolled. */
    private enum When {
        LAST_YEAR,
        BEFORE,
        EVER;

        boolean counts(boolean recent) {
            return this == EVER || recent == (this == LAST_YEAR);
        }
    }

    /** Steps that are told, and whether of both spans or of all people since the start only. */
    private record Choice(List<Integer> steps, List<When> when) {

        private static final List<When> APART = List.of(When.LAST_YEAR, When.BEFORE);
        private static final List<When> TOGETHER = List.of(When.EVER);

        List<CourseSpan> spans() {
            return when.equals(APART) ? List.of(CourseSpan.values()) : List.of(CourseSpan.SINCE_THE_START);
        }

        /** What can be chosen among it, by preference. */
        List<List<When>> further() {
            return when.equals(APART) ? List.of(APART, TOGETHER) : List.of(TOGETHER);
        }
    }

    private static final Set<Settlement> EVERYWHERE = Set.of(Settlement.values());

    private final int steps;
    private final Map<Settlement, int[]> lastYear = new EnumMap<>(Settlement.class);
    private final Map<Settlement, int[]> before = new EnumMap<>(Settlement.class);

    /** @param lessons how many the course has */
    CourseStops(int lessons) {
        steps = CourseWay.last(lessons) + 1;
    }

    void add(boolean recent, Settlement settlement, int step, int people) {
        (recent ? lastYear : before).computeIfAbsent(settlement, any -> new int[steps])[step] += people;
    }

    /** All who came to a step or further, whether that may be told or not. */
    int people(int step) {
        return from(step, When.EVER, EVERYWHERE);
    }

    /**
     * All people together; the largest class apart from the two others, in some of these steps; and the two apart from each
     * other, in some of those. One span is a part of the other, so both are decided at once.
     */
    List<Told> told() {
        var classes = Stream.of(Settlement.values())
                .sorted(Comparator.comparing((Settlement one) -> from(0, When.EVER, Set.of(one)))
                        .reversed())
                .toList();
        var largest = classes.getFirst();
        var others = classes.subList(1, classes.size());
        var every = new Choice(IntStream.range(0, steps).boxed().toList(), Choice.APART);
        var all = choose(List.of(EVERYWHERE), every);
        var some = choose(List.of(Set.of(largest), Set.copyOf(others)), all);
        var few = choose(others.stream().map(Set::of).toList(), some);
        var told = new ArrayList<>(tell(all, Optional.empty(), EVERYWHERE));
        told.addAll(tell(some, Optional.of(largest), Set.of(largest)));
        others.forEach(one -> told.addAll(tell(few, Optional.of(one), Set.of(one))));
        return told;
    }

    /** The parts are told from each other in these steps; in none where that would tell of few people. */
    private Choice choose(List<Set<Settlement>> parts, Choice among) {
        return among.further().stream()
                .map(when -> new Choice(Steps.told(columns(parts, when), among.steps()), when))
                .filter(choice -> !choice.steps().isEmpty())
                .findFirst()
                .orElse(new Choice(List.of(), Choice.TOGETHER));
    }

    private int[][] columns(List<Set<Settlement>> parts, List<When> when) {
        return IntStream.range(0, steps)
                .mapToObj(step -> parts.stream()
                        .flatMapToInt(part -> when.stream().mapToInt(one -> stopped(step, one, part)))
                        .toArray())
                .toArray(int[][]::new);
    }

    private int stopped(int step, When when, Set<Settlement> part) {
        int people = 0;
        for (var settlement : part) {
            people += when.counts(true) ? at(lastYear, settlement, step) : 0;
            people += when.counts(false) ? at(before, settlement, step) : 0;
        }
        return people;
    }

    private static int at(Map<Settlement, int[]> counts, Settlement settlement, int step) {
        var found = counts.get(settlement);
        return found == null ? 0 : found[step];
    }

    private List<Told> tell(Choice choice, Optional<Settlement> settlement, Set<Settlement> part) {
        return choice.spans().stream()
                .flatMap(span -> choice.steps().stream()
                        .map(step -> new Told(span, settlement, step, from(step, when(span), part))))
                .toList();
    }

    private static When when(CourseSpan span) {
        return span == CourseSpan.LAST_YEAR ? When.LAST_YEAR : When.EVER;
    }

    private int from(int step, When when, Set<Settlement> part) {
        return IntStream.range(step, steps)
                .map(later -> stopped(later, when, part))
                .sum();
    }
}
