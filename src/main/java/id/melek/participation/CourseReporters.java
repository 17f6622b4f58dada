package id.melek.participation;

import id.melek.region.Settlement;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Who reported a mistake in a course within 90 days of enrolling.
 *
 * @param classes apart by settlement class; not there where that would tell of few people
 */
public record CourseReporters(Share all, Map<Settlement, Share> classes) {

    /** @param people who reported one or more @param enrolled with them; 0 of a class from which nobody came */
    public record Share(int people, int enrolled) {

        private static final double PERCENT = 100;

        /** Empty where nobody enrolled. */
        public OptionalDouble percent() {
            return enrolled == 0 ? OptionalDouble.empty() : OptionalDouble.of(PERCENT * people / enrolled);
        }
    }
}
