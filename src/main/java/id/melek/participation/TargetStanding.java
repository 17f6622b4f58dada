package id.melek.participation;

import id.melek.region.Region;

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

    /** Nobody is new in the period, so nobody can be a share of them. */
    public record NoParticipants() implements Progress {}

    /** Figures by this trait are not kept. */
    public record NotMeasured() implements Progress {}
}
