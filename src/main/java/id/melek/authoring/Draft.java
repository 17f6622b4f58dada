package id.melek.authoring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course that is being written.
 *
 * @param baseHash the published version it began from; null for a new course
 */
record Draft(UUID id, String slug, @Nullable String baseHash, Instant changedAt) {}
