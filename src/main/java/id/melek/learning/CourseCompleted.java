package id.melek.learning;

import id.melek.account.PersonKey;
import id.melek.catalog.CourseId;
import java.time.Instant;

/**
 * A learner finished every required lesson and passed the final test. Published in the same transaction, and once more
 * when a late act shows that it happened earlier.
 *
 * @param at the learner's last own act, not the moment of marking
 */
public record CourseCompleted(PersonKey person, CourseId course, Instant at) {}
