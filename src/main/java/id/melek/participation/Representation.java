package id.melek.participation;

import id.melek.region.Population;
import id.melek.region.Settlement;
import java.util.OptionalDouble;

/**
 * Whether rural people are among the enrolled as often as among the inhabitants: for regencies, many of which have no
 * urban inhabitants to compare with.
 */
public record Representation(int ruralEnrolled, int enrolled, int ruralInhabitants, int inhabitants) {

    /** The people enrolled in a region beside its inhabitants. */
    public static Representation of(Cells enrolled, Population population) {
        return new Representation(
                enrolled.people(Settlement.RURAL), enrolled.people(), population.rural(), population.total());
    }

    /** Rural share of the enrolled over rural share of the inhabitants; 1 is even. Empty where nobody could be either. */
    public OptionalDouble ratio() {
        return enrolled == 0 || ruralInhabitants == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(ruralShareOfEnrolled() / ruralShareOfInhabitants());
    }

    public double ruralShareOfEnrolled() {
        return (double) ruralEnrolled / enrolled;
    }

    public double ruralShareOfInhabitants() {
        return (double) ruralInhabitants / inhabitants;
    }
}
