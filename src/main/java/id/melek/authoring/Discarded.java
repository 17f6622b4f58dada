package id.melek.authoring;

import java.time.Instant;
import java.util.UUID;

/**
 * A draft that was put away unpublished.
 *
 * @param title in Indonesian; the slug where there is none
 * @param by who did it
 */
public record Discarded(UUID id, String title, String by, Instant at) {}
