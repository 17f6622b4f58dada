package id.melek.participation.ui;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as the reader writes them. */
final class Numbers {

    private final NumberFormat counts;
    private final NumberFormat rates;

    Numbers(Locale language) {
        counts = NumberFormat.getIntegerInstance(language);
        rates = NumberFormat.getNumberInstance(language);
    }

    String count(int people) {
        return counts.format(people);
    }

    /** Two decimals, and four where two would hide a rate that is not nothing. */
    String rate(double perThousand) {
        var decimals = perThousand > 0 && perThousand < 0.1 ? 4 : 2;
        rates.setMinimumFractionDigits(decimals);
        rates.setMaximumFractionDigits(decimals);
        return rates.format(perThousand);
    }
}
