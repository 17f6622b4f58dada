package id.melek.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.authoring.Difference.Mark;
import id.melek.authoring.Difference.Piece;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {

    @Test
    void aChangedWordIsShownInItsLineAndLinesFarAwayAreCounted() {
        var before = "satu\ndua\ntiga\nempat\nlima\nBayar dengan uang tunai.\n";
        var after = "satu\ndua\ntiga\nempat\nlima\nBayar dengan uang pas.\n";

        assertThat(WordDifference.of(before, after))
                .containsExactly(
                        new Piece(Mark.LEFT_OUT, "3"),
                        new Piece(Mark.KEPT, "empat\nlima\n"),
                        new Piece(Mark.KEPT, "Bayar dengan uang "),
                        new Piece(Mark.REMOVED, "tunai"),
                        new Piece(Mark.ADDED, "pas"),
                        new Piece(Mark.KEPT, ".\n"));
    }

    @Test
    void whatIsKeptAndRemovedMakesTheOldTextAndWhatIsKeptAndAddedTheNewOne() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var before = text(random);
            var after = text(random);
            var pieces = WordDifference.of(before, after);
            if (pieces.stream().noneMatch(piece -> piece.mark() == Mark.LEFT_OUT)) {
                assertThat(without(pieces, Mark.ADDED)).isEqualTo(before);
                assertThat(without(pieces, Mark.REMOVED)).isEqualTo(after);
            }
        }
    }

    @Test
    void textsThatShareNothingAndAreLongAreShownOneAfterTheOther() {
        var before = "a\n".repeat(100_000);
        var after = "b\n".repeat(100_000);

        assertThat(WordDifference.of(before, after))
                .containsExactly(new Piece(Mark.REMOVED, before), new Piece(Mark.ADDED, after));
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(line -> "kata " + random.nextInt(3) + (random.nextBoolean() ? "\n" : " <b>"))
                .collect(Collectors.joining());
    }

    private static String without(List<Piece> pieces, Mark mark) {
        return pieces.stream()
                .filter(piece -> piece.mark() != mark)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
