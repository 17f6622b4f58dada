package id.melek.catalog;

import java.time.Instant;

/**
 * A lesson that turned out to be wrong.
 *
 * @param reason said to learners, in the words of whoever recalled it
 */
public record Recall(String lesson, String reason, Instant at) {}
