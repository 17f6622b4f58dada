package id.melek.participation;

import java.time.YearMonth;

/**
 * Where an amount is added in the figures.
 *
 * @param course 0 for any course, each person once
 */
record Booking(Indicator indicator, int course, YearMonth month, Place place) {

    static final int ANY_COURSE = 0;

    /**
     * What is added.
     *
     * @param people the stock, which moves with the person
     * @param newcomers the flow, which stays where it happened
     */
    record Amount(int people, int newcomers) {

        static final Amount NONE = new Amount(0, 0);

        Amount plus(Amount other) {
            return new Amount(people + other.people, newcomers + other.newcomers);
        }

        Amount negated() {
            return new Amount(-people, -newcomers);
        }
    }
}
