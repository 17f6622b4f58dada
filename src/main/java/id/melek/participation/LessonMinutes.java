package id.melek.participation;

import id.melek.region.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reckons from acts how long people were in a lesson before they finished it: from each act in it to their next one in the
 * course, of which a pause counts up to {@link #PAUSE}. Half an hour is the usual end of a visit in web statistics, after
 * Catledge and Pitkow, "Characterizing browsing strategies in the World-Wide Web" (1995), who found 25.5 minutes.
 */
final class LessonMinutes {

    static final Duration PAUSE = Duration.ofMinutes(30);

    /**
     * @param enrolment whose it is; the acts of one follow each other in the order in which they happened
     * @param finished when that lesson was finished, by any act; null while it is not
     */
    record LessonAct(
            UUID enrolment,
            Settlement settlement,
            String lesson,
            boolean opens,
            Instant at,
            @Nullable Instant finished) {}

    /** Of everybody, or of one class. */
    record Minutes(String lesson, Optional<Settlement> settlement, CourseMinutes minutes) {}

    private record Of(String lesson, Optional<Settlement> settlement) {}

    private final Map<Of, List<Integer>> found = new HashMap<>();
    private final Map<String, Instant> finishedAt = new HashMap<>();
    private final Map<String, Duration> spent = new HashMap<>();
    private @Nullable LessonAct before;

    void add(LessonAct act) {
        if (before != null && before.enrolment().equals(act.enrolment())) {
            spend(before, act.at());
        } else {
            end();
        }
        if (act.opens() && act.finished() != null && act.at().isBefore(act.finished())) {
            finishedAt.put(act.lesson(), act.finished());
        }
        before = act;
    }

    private void spend(LessonAct act, Instant until) {
        var end = finishedAt.get(act.lesson());
        if (end != null && act.at().isBefore(end)) {
            var time = Duration.between(act.at(), until.isBefore(end) ? until : end);
            spent.merge(act.lesson(), time.compareTo(PAUSE) > 0 ? PAUSE : time, Duration::plus);
        }
    }

    /** Of one person everything is known. A phone whose clock was wrong may say that no time passed at all. */
    private void end() {
        if (before != null) {
            var settlement = before.settlement();
            spent.forEach((lesson, time) -> {
                if (time.isPositive()) {
                    count(new Of(lesson, Optional.empty()), time);
                    count(new Of(lesson, Optional.of(settlement)), time);
                }
            });
        }
        finishedAt.clear();
        spent.clear();
    }

    private void count(Of of, Duration time) {
        int minutes = (int) Math.max(1, Math.round(time.toSeconds() / 60.0));
        found.computeIfAbsent(of, any -> new ArrayList<>()).add(minutes);
    }

    /**
     * The quartiles (nearest rank) of every lesson that enough people finished; of its classes apart, where there are enough in
     * each that has any: else the rest of all would be few.
     */
    List<Minutes> quartiles() {
        end();
        before = null;
        return found.entrySet().stream()
                .filter(one -> one.getValue().size() >= SmallCounts.LEAST)
                .filter(one -> one.getKey().settlement().isEmpty()
                        || !hasSmallClass(one.getKey().lesson()))
                .map(one -> new Minutes(one.getKey().lesson(), one.getKey().settlement(), quartiles(one.getValue())))
                .toList();
    }

    private boolean hasSmallClass(String lesson) {
        return Stream.of(Settlement.values())
                .map(settlement -> found.getOrDefault(new Of(lesson, Optional.of(settlement)), List.of())
                        .size())
                .anyMatch(people -> people > 0 && people < SmallCounts.LEAST);
    }

    private static CourseMinutes quartiles(List<Integer> minutes) {
        var sorted = minutes.stream().sorted().toList();
        return new CourseMinutes(quarter(sorted, 1), quarter(sorted, 2), quarter(sorted, 3));
    }

    private static int quarter(List<Integer> sorted, int quarters) {
        return sorted.get((sorted.size() * quarters + 3) / 4 - 1);
    }
}
