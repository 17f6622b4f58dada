package id.melek.catalog;

import java.time.Instant;

/**
 * Says that nobody new may join a course; whoever is under way may finish it.
 *
 * @param reason said to learners, in the words of whoever withdrew it
 */
public record Withdrawal(String reason, Instant at) {}
