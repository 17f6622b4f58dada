package id.melek.assessment;

import id.melek.account.AccountId;
import id.melek.catalog.VersionId;
import java.time.Instant;

/**
 * An attempt whose time ran out was marked without its learner. Published in the same transaction.
 *
 * @param at when the time was over
 */
public record TestTimedOut(AccountId learner, VersionId version, String lesson, boolean passed, Instant at) {}
