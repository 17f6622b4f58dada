package id.melek.authoring;

import java.time.Instant;
import java.util.UUID;

/**
 * What a reader has to say to a draft.
 *
 * @param lesson the slug of the lesson it is about; empty for the whole course
 * @param by the reader's name
 * @param settled whether an author has dealt with it
 */
public record Remark(UUID id, String lesson, String words, String by, Instant at, boolean settled) {}
