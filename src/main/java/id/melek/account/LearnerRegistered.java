package id.melek.account;

import id.melek.region.RegionId;
import java.time.Instant;

/**
 * A learner who counts has an account now, with a business in this village. Published in the same transaction.
 *
 * @param helped whether a trainer helped with it, as the person said
 */
public record LearnerRegistered(AccountId account, PersonKey person, RegionId village, boolean helped, Instant at) {}
