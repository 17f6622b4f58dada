package id.melek.participation;

import id.melek.region.Region;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/** A target, and how far the region has come. */
public record TargetStanding(Target target, Region region, Progress progress) {

    /** What can be said of it today. */
    public sealed interface Progress {}

    /** Of a number of people. */
    public record Counted(Attainment attainment) implements Progress {}

    /**
     * Of a share. A share is not something that grows with the days, so it is not projected.
     *
     * @param part the people who are meant, of {@code all} people new in the period
     */
    public record Shared(int percent, int part, int all) implements Progress {

        public double achieved() {
            return 100.0 * part / all;
        }

        /** Percentage points that are missing; 0 once the target is reached. */
        public double gap() {
            return Math.max(0, percent - achieved());
        }
    }

    /**
     * Of a share by trait, at the end of a quarter that was published, of those whose answer is known.
     *
     * @param at the quarter
     * @param before the share at the end of the quarter before, in percent; empty where that is not known
     * @param end the last quarter of the target's period
     */
    public record Traced(int percent, Period at, int part, int all, OptionalDouble before, Period end)
            implements Progress {

        private static final double ALL = 100;

        public double achieved() {
            return ALL * part / all;
        }

        /** Percentage points that are missing; 0 once the target is reached. */
        public double gap() {
            return Math.max(0, percent - achieved());
        }

        /** Percent at the end of the period, if each quarter to come changes as much as the last; empty without a last one. */
        public OptionalDouble projected() {
            int quarters = Grain.QUARTER.period(end.last().orElseThrow())
                    - Grain.QUARTER.period(at.last().orElseThrow());
            return before.isEmpty() || quarters <= 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                            Math.clamp(achieved() + (achieved() - before.getAsDouble()) * quarters, 0, ALL));
        }
    }

    /** Nobody is new in the period, so nobody can be a share of them. */
    public record NoParticipants() implements Progress {}

    /** So few people that nobody may know. */
    public record Hidden() implements Progress {}

    /** @param from the day from which the figures by this trait can be known; empty where they are not kept */
    public record NotMeasured(Optional<LocalDate> from) implements Progress {}
}
