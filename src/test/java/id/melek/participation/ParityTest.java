package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.melek.participation.Parity.Group;
import id.melek.participation.Parity.Measured;
import id.melek.participation.Parity.NoDenominator;
import id.melek.participation.Parity.TooFew;
import org.junit.jupiter.api.Test;

class ParityTest {

    private static final Group URBAN = new Group(300, 50_000);

    @Test
    void theRatioOfTheReachesWithItsInterval() {
        // 0.002 / 0.006; s² = 1/200 - 1/100000 + 1/300 - 1/50000 = 0.0083033, exp(1.96 s) = 1.19554
        var parity = (Measured) Parity.of(new Group(200, 100_000), URBAN);

        assertThat(parity.ratio()).isEqualTo(1 / 3.0, within(1e-9));
        assertThat(parity.low()).isEqualTo(0.27881, within(1e-5));
        assertThat(parity.high()).isEqualTo(0.39851, within(1e-5));
        assertThat(parity.adjusted()).isEqualTo(parity.ratio());
    }

    @Test
    void aboveOneTheAdjustedIndexMirrorsTheAdvantage() {
        var parity = (Measured) Parity.of(new Group(900, 50_000), URBAN);

        assertThat(parity.ratio()).isEqualTo(3, within(1e-9));
        assertThat(parity.adjusted()).isEqualTo(2 - 1 / 3.0, within(1e-9));
    }

    @Test
    void whereEverybodyTakesPartNothingIsUncertain() {
        var parity = (Measured) Parity.of(new Group(100, 100), new Group(200, 200));

        assertThat(parity.low()).isEqualTo(1);
        assertThat(parity.high()).isEqualTo(1);
    }

    @Test
    void underOneHundredParticipantsInEitherClassNothingIsCompared() {
        assertThat(Parity.of(new Group(99, 100_000), URBAN)).isInstanceOf(TooFew.class);
        assertThat(Parity.of(new Group(200, 100_000), new Group(99, 50_000))).isInstanceOf(TooFew.class);
        assertThat(Parity.of(new Group(100, 100_000), new Group(100, 50_000))).isInstanceOf(Measured.class);
    }

    @Test
    void withoutInhabitantsThereIsNoDenominator() {
        assertThat(Parity.of(new Group(200, 0), URBAN)).isInstanceOf(NoDenominator.class);
        assertThat(Parity.of(new Group(200, 1_000), new Group(0, 0))).isInstanceOf(NoDenominator.class);
    }

    @Test
    void representationIsOneShareOverTheOther() {
        // 30 of 50 enrolled, 8,000 of 10,000 inhabitants: 0.6 / 0.8
        assertThat(new Representation(30, 50, 8_000, 10_000).ratio().orElseThrow())
                .isEqualTo(0.75, within(1e-9));
        assertThat(new Representation(0, 0, 8_000, 10_000).ratio()).isEmpty();
        assertThat(new Representation(0, 50, 0, 10_000).ratio()).isEmpty();
    }
}
