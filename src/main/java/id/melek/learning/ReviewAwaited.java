package id.melek.learning;

import id.melek.account.PersonKey;
import id.melek.catalog.CourseId;
import java.time.Instant;

/**
 * A learner did everything that the course asks for, and only a trainer's review is missing. Published in the same
 * transaction, perhaps more than once.
 *
 * @param at the last own act that was needed
 */
public record ReviewAwaited(PersonKey person, CourseId course, Instant at) {}
