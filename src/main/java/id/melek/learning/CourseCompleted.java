package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.account.PersonKey;
import id.melek.catalog.CourseId;
import id.melek.catalog.VersionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody finished every required lesson, passed the final test and had every task accepted. Published in the same
 * transaction, and once more when a late act shows that it happened earlier.
 *
 * @param person empty for whoever does not count
 * @param at the learner's last own act, not the moment of marking or review
 */
public record CourseCompleted(
        AccountId learner, Optional<PersonKey> person, CourseId course, VersionId version, Instant at) {}
