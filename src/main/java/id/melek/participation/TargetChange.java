package id.melek.participation;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody set, changed or removed a target.
 *
 * @param target as it is since then; as it was before, if it was removed
 * @param before empty if it was new
 * @param after empty if it was removed
 * @param by the name of the manager who did it
 */
public record TargetChange(Target target, Optional<Integer> before, Optional<Integer> after, Instant at, String by) {}
