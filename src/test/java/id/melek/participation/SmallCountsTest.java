package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmallCountsTest {

    @Test
    void whatIsNotSmallIsShownAndSoIsNobody() {
        assertThat(SmallCounts.shown(40, Map.of("a", 10, "b", 30, "c", 0)))
                .containsOnly(shown("a", 10), shown("b", 30), shown("c", 0));
    }

    @Test
    void aSmallCountAloneTakesTheNextSmallestWithIt() {
        assertThat(SmallCounts.shown(61, Map.of("a", 1, "b", 40, "c", 20, "d", 0)))
                .containsOnly(hidden("a"), hidden("c"), shown("b", 40), shown("d", 0));
    }

    @Test
    void severalSmallCountsStandForTenPeopleAtLeast() {
        assertThat(SmallCounts.shown(35, Map.of("a", 1, "b", 2, "c", 12, "d", 20)))
                .containsOnly(hidden("a"), hidden("b"), hidden("c"), shown("d", 20));
        assertThat(SmallCounts.shown(31, Map.of("a", 5, "b", 6, "d", 20)))
                .containsOnly(hidden("a"), hidden("b"), shown("d", 20));
    }

    @Test
    void underATotalThatIsSmallItselfNothingElseNeedsHiding() {
        assertThat(SmallCounts.shown(3, Map.of("a", 3, "b", 0))).containsOnly(hidden("a"), shown("b", 0));
    }

    private static Map.Entry<String, Optional<Integer>> shown(String key, int count) {
        return Map.entry(key, Optional.of(count));
    }

    private static Map.Entry<String, Optional<Integer>> hidden(String key) {
        return Map.entry(key, Optional.empty());
    }
}
