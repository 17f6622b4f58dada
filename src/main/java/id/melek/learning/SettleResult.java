package id.melek.learning;

import java.time.Instant;

/** What became of a trainer's answer. */
public sealed interface SettleResult {

    record Settled(Instant at) implements SettleResult {}

    record Empty() implements SettleResult {}

    /** @param length in characters; {@link Enquiries#LONGEST} is allowed */
    record TooLong(int length) implements SettleResult {}

    /** Another trainer was faster, or the person left. */
    record SettledBefore() implements SettleResult {}
}
