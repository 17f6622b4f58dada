package id.melek.region;

/**
 * How far the estimated settlement classes of a province are from BPS's projection for 2025, in percent of its people.
 *
 * @param official the urban share by BPS, which knows no suburban class
 * @param estimated the share of urban and suburban people by the estimate
 * @param difference estimated minus official, in points
 */
public record EstimateError(double official, double estimated, double difference) {

    /** Points up to which provinces can be compared by settlement class. */
    public static final int MOST = 10;

    public boolean isTooLarge() {
        return Math.abs(difference) > MOST;
    }
}
