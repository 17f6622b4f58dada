package id.melek.region;

import java.time.LocalDate;

/**
 * The people registered in a region, by settlement class. The total is an official count; its division into classes is
 * Melek's estimate.
 *
 * @param asOf the day of the count
 * @param source where the count comes from, to be printed with it
 */
public record Population(int urban, int suburban, int rural, LocalDate asOf, String source) {

    public int total() {
        return urban + suburban + rural;
    }

    public int of(Settlement settlement) {
        return switch (settlement) {
            case URBAN -> urban;
            case SUBURBAN -> suburban;
            case RURAL -> rural;
        };
    }
}
