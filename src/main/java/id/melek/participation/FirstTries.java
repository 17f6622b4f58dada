package id.melek.participation;

import id.melek.participation.FigureValue.Count;
import id.melek.region.Settlement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who earned all points of a graded question at the first attempt, by settlement class, and what of it may be told. A question
 * is a way without lessons: all who were asked stand at its beginning, those who were right at its end.
 */
final class FirstTries {

    private static final int WITHOUT_LESSONS = 0;
    private static final int ASKED = 0;
    private static final int RIGHT = CourseWay.last(WITHOUT_LESSONS);
    private static final int PERCENT = 100;

    /**
     * What is told.
     *
     * @param people who were asked; empty for one class
     * @param percent of them who were right; empty for fewer than ten of all, and for a class of which nobody was asked
     */
    record Share(
            String lesson, String question, Optional<Settlement> settlement, OptionalInt people, OptionalInt percent) {}

    private record Question(String lesson, String id) {}

    private final Map<Question, CourseStops> found = new HashMap<>();

    void add(Settlement settlement, String lesson, Map<String, Boolean> right) {
        right.forEach((question, isRight) -> found.computeIfAbsent(
                        new Question(lesson, question), any -> new CourseStops(WITHOUT_LESSONS))
                .add(false, settlement, isRight ? RIGHT : ASKED, 1));
    }

    List<Share> told() {
        var told = new ArrayList<Share>();
        found.forEach((question, stops) -> tell(question, stops, told));
        return told;
    }

    /**
     * Where fewer than ten were right, that alone is told, and nobody stands for few as well: any number below ten is then possible.
     * Where fewer than ten were wrong nothing is told: of many people they are few, and of few nobody can say.
     */
    private static void tell(Question question, CourseStops stops, List<Share> told) {
        int asked = stops.people(ASKED);
        int right = stops.people(RIGHT);
        boolean fewRight = right < SmallCounts.LEAST;
        boolean fewWrong = asked - right < SmallCounts.LEAST;
        if (!fewRight && !fewWrong) {
            told.add(share(question, Optional.empty(), OptionalInt.of(asked), asked, right));
            classes(question, stops, told);
        } else if (asked >= 2 * SmallCounts.LEAST && fewRight) {
            told.add(new Share(
                    question.lesson(), question.id(), Optional.empty(), OptionalInt.of(asked), OptionalInt.empty()));
        }
    }

    private static void classes(Question question, CourseStops stops, List<Share> told) {
        var steps = stops.told();
        for (var settlement : Settlement.values()) {
            var way = CourseWay.of(steps, CourseSpan.SINCE_THE_START, Optional.of(settlement), WITHOUT_LESSONS);
            if (way.enrolled() instanceof Count(int asked) && way.completed() instanceof Count(int right)) {
                told.add(share(question, Optional.of(settlement), OptionalInt.empty(), asked, right));
            }
        }
    }

    private static Share share(
            Question question, Optional<Settlement> settlement, OptionalInt told, int asked, int right) {
        var percent = asked == 0 ? OptionalInt.empty() : OptionalInt.of(Math.round((float) PERCENT * right / asked));
        return new Share(question.lesson(), question.id(), settlement, told, percent);
    }
}
