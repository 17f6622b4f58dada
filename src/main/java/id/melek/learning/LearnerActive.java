package id.melek.learning;

import id.melek.account.PersonKey;
import id.melek.catalog.CourseId;
import java.time.Instant;

/**
 * A learner finished a lesson, answered a question or handed in a task. Published in the same transaction; further acts
 * of the same hour may be left out.
 */
public record LearnerActive(PersonKey person, CourseId course, Instant at) {}
