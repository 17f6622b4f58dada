package id.melek.participation;

import id.melek.region.Settlement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everybody who enrolled in a course and had their time, by the step at which they stopped, in the last year or before it, and
 * by settlement class; and what of it may be told.
 */
final class CourseStops {

    /** What is told: so many people of the span, of one class or of all, came to the step or further. */
    record Told(CourseSpan span, Optional<Settlement> settlement, int step, int people) {}

    /** A part of the people: whether they enrolled in the last year, and their class, decide. */
    private interface Part extends BiPredicate<Boolean, Settlement> {}

    private static final List<Part> TOGETHER = List.of((recent, settlement) -> true);
    private static final List<Part> BY_SPAN = List.of((recent, settlement) -> recent, (recent, settlement) -> !recent);
    private static final List<Part> BY_CLASS =
            Stream.of(Settlement.values()).map(CourseStops::of).toList();
    private static final List<Part> BY_BOTH = BY_SPAN.stream()
            .flatMap(span -> BY_CLASS.stream()
                    .<Part>map(
                            of -> (recent, settlement) -> span.test(recent, settlement) && of.test(recent, settlement)))
            .toList();

    private static final List<CourseSpan> EVER = List.of(CourseSpan.SINCE_THE_START);
    private static final List<CourseSpan> BOTH = List.of(CourseSpan.values());

    private final int steps;
    private final Map<Settlement, int[]> lastYear = new EnumMap<>(Settlement.class);
    private final Map<Settlement, int[]> before = new EnumMap<>(Settlement.class);

    /** @param lessons how many the course has */
    CourseStops(int lessons) {
        steps = CourseWay.last(lessons) + 1;
    }

    private static Part of(Settlement wanted) {
        return (recent, settlement) -> settlement == wanted;
    }

    void add(boolean recent, Settlement settlement, int step, int people) {
        (recent ? lastYear : before).computeIfAbsent(settlement, any -> new int[steps])[step] += people;
    }

    /** One span is a part of the other, so both are decided at once; the classes after all, as they are smaller. */
    List<Told> told() {
        var all = IntStream.range(0, steps).boxed().toList();
        var withYear = Steps.told(columns(BY_SPAN), all);
        if (withYear.isEmpty()) {
            var ever = Steps.told(columns(TOGETHER), all);
            return ever.isEmpty() ? List.of() : both(tell(ever, EVER), byClass(ever));
        }
        var classes = Steps.told(columns(BY_BOTH), withYear);
        return both(tell(withYear, BOTH), classes.isEmpty() ? byClass(withYear) : tellClasses(classes, BOTH));
    }

    private List<Told> byClass(List<Integer> among) {
        return tellClasses(Steps.told(columns(BY_CLASS), among), EVER);
    }

    private static List<Told> both(List<Told> some, List<Told> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private int[][] columns(List<Part> parts) {
        var columns = new int[steps][parts.size()];
        for (int step = 0; step < steps; step++) {
            for (int part = 0; part < parts.size(); part++) {
                columns[step][part] = stopped(step, parts.get(part));
            }
        }
        return columns;
    }

    private int stopped(int step, Part part) {
        int people = 0;
        for (var settlement : Settlement.values()) {
            people += part.test(true, settlement) ? at(lastYear, settlement, step) : 0;
            people += part.test(false, settlement) ? at(before, settlement, step) : 0;
        }
        return people;
    }

    private static int at(Map<Settlement, int[]> counts, Settlement settlement, int step) {
        var found = counts.get(settlement);
        return found == null ? 0 : found[step];
    }

    private List<Told> tell(List<Integer> told, List<CourseSpan> spans) {
        return tell(told, spans, Optional.empty(), (recent, settlement) -> true);
    }

    private List<Told> tellClasses(List<Integer> told, List<CourseSpan> spans) {
        return Stream.of(Settlement.values())
                .flatMap(one -> tell(told, spans, Optional.of(one), of(one)).stream())
                .toList();
    }

    private List<Told> tell(List<Integer> told, List<CourseSpan> spans, Optional<Settlement> settlement, Part part) {
        var all = new ArrayList<Told>();
        for (var span : spans) {
            Part counted = (recent, of) -> (recent || span == CourseSpan.SINCE_THE_START) && part.test(recent, of);
            told.forEach(step -> all.add(new Told(span, settlement, step, from(step, counted))));
        }
        return all;
    }

    private int from(int step, Part part) {
        return IntStream.range(step, steps).map(later -> stopped(later, part)).sum();
    }
}
