package id.melek.assessment;

import java.time.Instant;
import java.util.Optional;

/** How often a learner handed a test in, and the best of it. */
public record TestStanding(int used, Optional<Best> best) {

    public record Best(int percent, boolean passed, Instant at) {}
}
