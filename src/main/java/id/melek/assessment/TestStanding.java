package id.melek.assessment;

import java.time.Instant;
import java.util.Optional;

/**
 * How often a learner handed a test in, and what came of it.
 *
 * @param best the result that counts: the best, or the last where the test says so
 */
public record TestStanding(int used, Optional<Score> best) {

    public record Score(int percent, boolean passed, Instant at) {}
}
