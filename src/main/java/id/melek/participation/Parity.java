package id.melek.participation;

/** How often the people of one class take part, compared with urban people. */
public sealed interface Parity {

    /** Participants in each class below which a comparison would be chance. */
    int LEAST = 100;

    /** The 97.5 % quantile of the standard normal distribution. */
    double QUANTILE = 1.959964;

    /** @param inhabitants of the same class, participants included */
    record Group(int participants, int inhabitants) {

        /** Share of the inhabitants who take part. */
        public double rate() {
            return (double) participants / inhabitants;
        }
    }

    /**
     * A comparison that can be made.
     *
     * @param ratio reach of the class over the urban reach: 0.62 means "0.62 times as often"
     * @param low lower end of the 95 % interval of the ratio, by the log method for a ratio of two proportions (Katz, Baptista,
     *     Azen and Pike, Biometrics 34, 1978, 469-474): exp(ln ratio - 1.96 s) with s² = 1/x₁ - 1/n₁ + 1/x₂ - 1/n₂
     * @param high upper end, exp(ln ratio + 1.96 s)
     */
    record Measured(Group group, Group urban, double ratio, double low, double high) implements Parity {

        /**
         * The adjusted parity index of the UNESCO Institute for Statistics: the ratio up to 1, above it 2 - 1/ratio, so that
         * an advantage of either side lies equally far from 1 and the index stays between 0 and 2.
         */
        public double adjusted() {
            return ratio <= 1 ? ratio : 2 - 1 / ratio;
        }
    }

    /** Fewer than {@link #LEAST} participants in one of the classes. */
    record TooFew(Group group, Group urban) implements Parity {}

    /** One of the classes has no inhabitants to divide by. */
    record NoDenominator() implements Parity {}

    static Parity of(Group group, Group urban) {
        if (group.inhabitants() <= 0 || urban.inhabitants() <= 0) {
            return new NoDenominator();
        }
        if (group.participants() < LEAST || urban.participants() < LEAST) {
            return new TooFew(group, urban);
        }
        var ratio = group.rate() / urban.rate();
        var factor = Math.exp(QUANTILE * Math.sqrt(variance(group) + variance(urban)));
        return new Measured(group, urban, ratio, ratio / factor, ratio * factor);
    }

    /** Of the logarithm of the rate. */
    private static double variance(Group group) {
        return Math.max(0, 1.0 / group.participants() - 1.0 / group.inhabitants());
    }
}
