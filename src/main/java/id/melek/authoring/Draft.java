package id.melek.authoring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course that is being written.
 *
 * @param baseHash the published version it began from; null for a new course
 * @param originHash the content folder that it came from; null where somebody began it here
 */
record Draft(
        UUID id,
        String slug,
        @Nullable String baseHash,
        @Nullable String originHash,
        Instant changedAt) {}
