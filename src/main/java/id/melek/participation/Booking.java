package id.melek.participation;

import java.time.YearMonth;

/**
 * Where an amount is added in the figures.
 *
 * @param subject {@link #ANY} for any course, each person once; a course's number; minus a track's number
 * @param spread into which spans of time around the month it goes
 */
record Booking(Indicator indicator, int subject, Spread spread, YearMonth month, Place place, Traits traits) {

    static final int ANY = 0;

    /** The same somewhere else. */
    Booking at(Place other) {
        return new Booking(indicator, subject, spread, month, other, traits);
    }

    /** {@link #ALL} where spans add up; the others for what each span counts for itself. */
    enum Spread {
        ALL("a"),
        MONTH("m"),
        QUARTER("q"),
        YEAR("y"),
        EVER("e");

        private final String letter;

        Spread(String letter) {
            this.letter = letter;
        }

        String letter() {
            return letter;
        }

        static Spread of(String letter) {
            for (var spread : values()) {
                if (spread.letter.equals(letter)) {
                    return spread;
                }
            }
            throw new IllegalArgumentException("No spread: " + letter);
        }
    }

    /**
     * What is added.
     *
     * @param people the stock, which moves with the person
     * @param newcomers the flow, which stays where it happened
     * @param points of learning gain, after minus before
     */
    record Amount(int people, int newcomers, int points) {

        static final Amount NONE = new Amount(0, 0, 0);

        Amount plus(Amount other) {
            return new Amount(people + other.people, newcomers + other.newcomers, points + other.points);
        }

        Amount negated() {
            return new Amount(-people, -newcomers, -points);
        }
    }
}
