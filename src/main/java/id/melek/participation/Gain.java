package id.melek.participation;

import java.util.Optional;

/**
 * Learning gain: the mean of after minus before. It is rounded to whole points: with a decimal, two answers could be
 * subtracted until the gain of one person is left.
 *
 * @param points the mean, from -100 to 100
 * @param people who answered both forms
 * @param percent of those who enrolled in the same period; 100 at most
 */
public record Gain(int points, int people, int percent) {

    /** Fewer people have no mean. */
    public static final int LEAST = 30;

    private static final int ALL = 100;

    static Optional<Gain> of(Cells gained, int enrolled) {
        return gained.hidesNewcomers() ? Optional.empty() : of(gained.newcomers(), gained.points(), enrolled);
    }

    /** @param points the sum of after minus before */
    static Optional<Gain> of(int people, int points, int enrolled) {
        return people < LEAST
                ? Optional.empty()
                : Optional.of(new Gain((int) Math.round((double) points / people), people, (int)
                        Math.min(ALL, Math.round((double) ALL * people / Math.max(1, enrolled)))));
    }
}
