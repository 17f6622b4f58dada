package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.participation.FirstTries.Share;
import id.melek.region.Settlement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** By how a question does nobody is found out, even by whoever knows how many of each class that is told were asked. */
class FirstTriesTest {

    private static final int K = SmallCounts.LEAST;
    private static final String LESSON = "final-test";
    private static final Settlement[] CLASSES = Settlement.values();

    /** Those who were wrong and those who were right, by class; and what is missing to the most who may be few. */
    private static final int ANSWERS = 2;

    private static final int MISSING = CLASSES.length * ANSWERS;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    /** Ten numbers lie in a span of nine. */
    @ParameterizedTest(name = "question {0}")
    @MethodSource("seeds")
    void aLinearProgramCannotNarrowAFewPeople(long seed) {
        var people = people(new Random(seed));
        var unknowns = whatIsTold(people);

        for (int of = 0; of <= CLASSES.length; of++) {
            for (int answer = 0; answer < ANSWERS; answer++) {
                var group = group(of, answer);
                int count = count(people, group);
                if (count > 0 && count < K) {
                    assertThat(unknowns.span(group))
                            .as("class %s, answer %s of %s", of, answer, people)
                            .isGreaterThanOrEqualTo(K - 1 - 1e-6);
                }
            }
        }
    }

    @Test
    void amongThemAreEnoughOfEachKind() {
        var told = seeds().mapToObj(seed -> people(new Random(seed)))
                .map(people -> tries(people).told())
                .toList();

        assertThat(told).filteredOn(List::isEmpty).hasSizeGreaterThan(25);
        assertThat(told)
                .filteredOn(shares -> shares.stream().anyMatch(FirstTriesTest::isFew))
                .hasSizeGreaterThan(25);
        assertThat(told)
                .filteredOn(shares -> shares.size() > 1)
                .as("classes apart")
                .hasSizeGreaterThan(60);
        assertThat(told)
                .filteredOn(shares -> shares.size() == 2)
                .as("the largest alone")
                .hasSizeGreaterThan(10);
    }

    private static int[] people(Random random) {
        int most = 10 + random.nextInt(80);
        double ease = 0.05 + random.nextDouble() * 0.75;
        var people = new int[MISSING + 1];
        for (int of = 0; of < CLASSES.length; of++) {
            int all = random.nextInt(5) == 0 ? random.nextInt(K) : random.nextInt(most);
            int right = (int) Math.round(all * Math.clamp(ease + random.nextGaussian() / 5, 0, 1));
            people[of * ANSWERS] = all - right;
            people[of * ANSWERS + 1] = right;
        }
        return people;
    }

    private static Unknowns whatIsTold(int[] people) {
        var unknowns = new Unknowns(people.length);
        for (var one : tries(people).told()) {
            int of = one.settlement().map(Settlement::ordinal).orElse(CLASSES.length);
            var right = group(of, 1);
            var asked = sum(right, group(of, 0));
            unknowns.know(asked, count(people, asked));
            if (isFew(one)) {
                assertThat(count(people, right)).isLessThan(K);
                right[MISSING] = 1;
                unknowns.know(right, K - 1);
            } else {
                unknowns.know(right, count(people, right));
            }
        }
        return unknowns;
    }

    private static boolean isFew(Share one) {
        return one.settlement().isEmpty() && one.percent().isEmpty();
    }

    private static FirstTries tries(int[] people) {
        var tries = new FirstTries();
        for (var settlement : CLASSES) {
            for (int answer = 0; answer < ANSWERS; answer++) {
                for (int one = 0; one < people[settlement.ordinal() * ANSWERS + answer]; one++) {
                    tries.add(settlement, LESSON, Map.of("question", answer == 1));
                }
            }
        }
        return tries;
    }

    /** @param of a class, or the number of classes for all */
    private static double[] group(int of, int answer) {
        var weights = new double[MISSING + 1];
        for (int one = 0; one < CLASSES.length; one++) {
            weights[one * ANSWERS + answer] = of == CLASSES.length || of == one ? 1 : 0;
        }
        return weights;
    }

    private static double[] sum(double[] one, double[] other) {
        var sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    private static int count(int[] people, double[] group) {
        int sum = 0;
        for (int i = 0; i < people.length; i++) {
            sum += (int) group[i] * people[i];
        }
        return sum;
    }
}
