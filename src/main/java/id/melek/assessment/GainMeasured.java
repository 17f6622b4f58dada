package id.melek.assessment;

import id.melek.account.PersonKey;
import java.time.Instant;

/**
 * Somebody who counts answered both forms of a track. Published in the same transaction.
 *
 * @param at the last own answer to the form after
 */
public record GainMeasured(PersonKey person, Gain gain, Instant at) {}
