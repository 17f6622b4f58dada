package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MapScaleTest {

    @Test
    void noValueMakesNoClass() {
        assertThat(MapScale.over().size()).isZero();
    }

    @Test
    void oneValueAndEqualValuesMakeOneClass() {
        assertThat(MapScale.over(3.2).size()).isOne();

        var equal = MapScale.over(0, 0, 0, 0, 0, 0, 0);
        assertThat(equal.size()).isOne();
        assertThat(equal.classOf(0)).isZero();
    }

    @Test
    void limitsAreTheRoundestNumbersBetweenNeighbours() {
        assertThat(MapScale.roundestBetween(1.987, 3.14159)).isEqualTo(3);
        assertThat(MapScale.roundestBetween(0.123, 0.1275)).isEqualTo(0.127);
        assertThat(MapScale.roundestBetween(97, 1234)).isEqualTo(1000);
        assertThat(MapScale.roundestBetween(0, 0.00042)).isEqualTo(0.0004);
        assertThat(MapScale.roundestBetween(0.1, Math.nextUp(0.1))).isEqualTo(Math.nextUp(0.1));
    }

    @Test
    void aboutAsManyRegionsAreInEveryClass() {
        var scale = MapScale.over(1.1, 1.2, 2.3, 2.4, 3.5, 3.6, 8, 9, 100, 1000);

        assertThat(scale.limits()).containsExactly(2.0, 3.0, 8.0, 100.0);
        assertThat(scale.from(0)).isEqualTo(1.1);
        assertThat(scale.to(4)).isEqualTo(1000);
    }

    @Test
    void whateverTheValuesClassesAreAtMostSevenAndEqualOnesAreTogether() {
        var random = new Random(5);
        for (int round = 0; round < 500; round++) {
            var values = random.doubles(1 + random.nextInt(600), 0, 3)
                    .map(value -> Math.pow(Math.round(value * 4), 3) / 1000)
                    .toArray();
            var scale = MapScale.over(values);
            assertThat(scale.size()).isBetween(1, 7);
            assertThat(scale.limits()).isSorted().doesNotHaveDuplicates();
            assertThat(Arrays.stream(values).mapToInt(scale::classOf).distinct().count())
                    .isEqualTo(scale.size());
        }
    }
}
