package id.melek.learning;

import id.melek.account.PersonKey;
import id.melek.catalog.CourseId;
import java.time.Instant;

/**
 * A learner finished at least half of a course's lessons. Published in the same transaction, and once more when a late act
 * shows that it happened earlier.
 */
public record HalfWayReached(PersonKey person, CourseId course, Instant at) {}
