package id.melek.learning;

import id.melek.account.PersonKey;
import id.melek.catalog.CourseId;
import java.time.Instant;

/**
 * A learner joined a course and opened one of its lessons. Published in the same transaction, and once more when a late
 * act shows that it happened earlier.
 */
public record LearnerEnrolled(PersonKey person, CourseId course, Instant at) {}
