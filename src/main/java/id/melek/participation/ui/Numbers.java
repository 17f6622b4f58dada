package id.melek.participation.ui;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as the reader writes them. */
final class Numbers {

    private static final double LEAST = 0.01;
    private static final double LEAST_PERCENT = 0.1;

    private final NumberFormat counts;
    private final NumberFormat rates;

    Numbers(Locale language) {
        counts = NumberFormat.getIntegerInstance(language);
        rates = NumberFormat.getNumberInstance(language);
    }

    String count(int people) {
        return counts.format(people);
    }

    /** Two decimals; what two would hide is said to be less than that. */
    String rate(double perThousand) {
        rates.setMinimumFractionDigits(2);
        rates.setMaximumFractionDigits(2);
        return perThousand > 0 && perThousand < LEAST ? "< " + rates.format(LEAST) : rates.format(perThousand);
    }

    /** Whole points, with their sign. */
    String points(int points) {
        return (points > 0 ? "+" : "") + counts.format(points);
    }

    /** One decimal, with its sign. */
    String points(double points) {
        rates.setMinimumFractionDigits(1);
        rates.setMaximumFractionDigits(1);
        return (points > 0 ? "+" : "") + rates.format(points);
    }

    /** One decimal; what that would hide is said to be less. */
    String percent(double percent) {
        rates.setMinimumFractionDigits(1);
        rates.setMaximumFractionDigits(1);
        return (percent > 0 && percent < LEAST_PERCENT ? "< " + rates.format(LEAST_PERCENT) : rates.format(percent))
                + " %";
    }
}
