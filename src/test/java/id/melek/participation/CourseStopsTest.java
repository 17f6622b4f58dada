package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.participation.CourseStops.Told;
import id.melek.region.Settlement;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of a course nobody is found out, by whoever knows all that is told of it. */
class CourseStopsTest {

    private static final int K = SmallCounts.LEAST;
    private static final int LESSONS = 4;
    private static final int STEPS = CourseWay.last(LESSONS) + 1;
    private static final Settlement[] CLASSES = Settlement.values();
    private static final boolean[] SPANS = {true, false};

    @Test
    void aStepThatWouldShowAFewPeopleIsLeftOut() {
        var stops = new CourseStops(1);
        stops.add(false, Settlement.RURAL, 1, 30);
        stops.add(false, Settlement.RURAL, 2, 3);
        stops.add(false, Settlement.RURAL, 3, 20);

        assertThat(steps(stops, CourseSpan.SINCE_THE_START, Optional.empty())).containsExactly(0, 1, 3);
    }

    @Test
    void fewerThanTenPeopleAreNotToldOfAtAll() {
        var stops = new CourseStops(LESSONS);
        stops.add(false, Settlement.RURAL, 1, K - 1);

        assertThat(stops.told()).isEmpty();
    }

    @Test
    void theLastYearIsNotToldWhereItWouldTellOfAFewBeforeIt() {
        var stops = new CourseStops(LESSONS);
        stops.add(true, Settlement.RURAL, 1, 40);
        stops.add(false, Settlement.RURAL, 1, 2);

        assertThat(stops.told()).extracting(Told::span).containsOnly(CourseSpan.SINCE_THE_START);
    }

    @Test
    void aClassOfAFewPeopleIsNotToldFromAnother() {
        var stops = new CourseStops(LESSONS);
        stops.add(true, Settlement.RURAL, 1, 40);
        stops.add(true, Settlement.SUBURBAN, 3, 20);
        assertThat(classes(stops))
                .containsOnly(
                        Optional.empty(),
                        Optional.of(Settlement.RURAL),
                        Optional.of(Settlement.SUBURBAN),
                        Optional.of(Settlement.URBAN));

        stops.add(true, Settlement.URBAN, 3, 4);

        assertThat(classes(stops)).containsOnly(Optional.empty(), Optional.of(Settlement.RURAL));
    }

    private static List<Optional<Settlement>> classes(CourseStops stops) {
        return stops.told().stream().map(Told::settlement).toList();
    }

    @Test
    void withManyPeopleEverythingIsTold() {
        var stops = new CourseStops(LESSONS);
        for (int step = 0; step < STEPS; step++) {
            for (var settlement : CLASSES) {
                stops.add(true, settlement, step, K);
                stops.add(false, settlement, step, K + 1);
            }
        }

        assertThat(stops.told())
                .hasSize(STEPS * 2 * (CLASSES.length + 1))
                .contains(new Told(CourseSpan.LAST_YEAR, Optional.of(Settlement.URBAN), STEPS - 2, 2 * K))
                .contains(new Told(CourseSpan.SINCE_THE_START, Optional.empty(), STEPS - 1, 3 * (2 * K + 1)));
    }

    private static List<Integer> steps(CourseStops stops, CourseSpan span, Optional<Settlement> settlement) {
        return stops.told().stream()
                .filter(one -> one.span() == span && one.settlement().equals(settlement))
                .map(Told::step)
                .toList();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    /** Every few people who stopped at the same step, of a class or of all, in the last year, before it, or ever. */
    @ParameterizedTest(name = "course {0}")
    @MethodSource("seeds")
    void aLinearProgramCannotNarrowAFewPeople(long seed) {
        var course = new Course(new Random(seed));
        var unknowns = course.whatIsTold();

        for (int step = 0; step < STEPS; step++) {
            for (int of = 0; of <= CLASSES.length; of++) {
                for (int span = 0; span <= SPANS.length; span++) {
                    var group = course.group(step, step + 1, of, span);
                    int people = course.people(group);
                    if (people > 0 && people < K) {
                        assertThat(unknowns.span(group))
                                .as("step %s, class %s, span %s", step, of, span)
                                .isGreaterThanOrEqualTo(K - 1e-6);
                    }
                }
            }
        }
    }

    /** A course with its people by step, class and span; each is a variable. */
    private static final class Course {
        private final int[] people = new int[STEPS * CLASSES.length * SPANS.length];
        private final CourseStops stops = new CourseStops(LESSONS);

        Course(Random random) {
            int most = 3 + random.nextInt(60);
            var share = random.doubles(CLASSES.length, 0.1, 1).toArray();
            for (int step = 0; step < STEPS; step++) {
                for (int of = 0; of < CLASSES.length; of++) {
                    for (int span = 0; span < SPANS.length; span++) {
                        int count = (int) (share[of] * Math.max(0, random.nextInt(most + 10) - 10));
                        people[at(step, of, span)] = count;
                        stops.add(SPANS[span], CLASSES[of], step, count);
                    }
                }
            }
        }

        private static int at(int step, int of, int span) {
            return (step * CLASSES.length + of) * SPANS.length + span;
        }

        /** Weights of people from one step until before another. @param of a class, or the number of classes for all */
        double[] group(int from, int before, int of, int span) {
            var weights = new double[people.length];
            for (int step = from; step < before; step++) {
                for (int one = 0; one < CLASSES.length; one++) {
                    for (int time = 0; time < SPANS.length; time++) {
                        boolean counts = (of == CLASSES.length || of == one) && (span == SPANS.length || span == time);
                        weights[at(step, one, time)] = counts ? 1 : 0;
                    }
                }
            }
            return weights;
        }

        int people(double[] group) {
            int sum = 0;
            for (int i = 0; i < people.length; i++) {
                sum += (int) group[i] * people[i];
            }
            return sum;
        }

        Unknowns whatIsTold() {
            var told = new Unknowns(people.length);
            for (var one : stops.told()) {
                int of = one.settlement().map(Settlement::ordinal).orElse(CLASSES.length);
                int span = one.span() == CourseSpan.LAST_YEAR ? 0 : SPANS.length;
                var group = group(one.step(), STEPS, of, span);
                assertThat(people(group)).isEqualTo(one.people());
                told.know(group, one.people());
            }
            return told;
        }
    }
}
