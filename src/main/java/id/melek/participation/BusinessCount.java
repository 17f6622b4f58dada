package id.melek.participation;

import id.melek.region.RegionId;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * How many businesses there are in a region, counted by somebody else.
 *
 * @param source who counted, to be printed with it
 * @param asOf the day the count is for
 */
public record BusinessCount(RegionId region, int businesses, String source, LocalDate asOf) {

    /** Businesses enrolled over businesses counted; empty where none were counted. More than 1 if the count is too old. */
    public OptionalDouble participationRate(int enrolled) {
        return businesses == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) enrolled / businesses);
    }
}
