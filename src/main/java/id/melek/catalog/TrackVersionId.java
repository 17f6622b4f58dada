package id.melek.catalog;

import java.util.UUID;

/** One immutable version of a track. */
public record TrackVersionId(UUID value) {}
