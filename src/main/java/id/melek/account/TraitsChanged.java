package id.melek.account;

import java.time.Instant;
import java.time.Year;
import java.util.Optional;

/** A learner who counts said something new about themselves or their business. Published in the same transaction. */
public record TraitsChanged(PersonKey person, Traits traits, Instant at) {

    /**
     * What is known now; empty for what was not asked yet, or what they did not want to say.
     *
     * @param gender one of the answers to {@link Question#GENDER}
     * @param disabled as the Washington Group counts it: much difficulty, or not at all, in at least one of six
     * @param sector letter of the KBLI section
     * @param size one of the answers to {@link BusinessQuestion#SIZE}
     * @param soldBefore whether orders came in online in the 30 days before they were first asked
     */
    public record Traits(
            Optional<String> gender,
            Optional<Year> born,
            Optional<Boolean> disabled,
            Optional<String> sector,
            Optional<String> size,
            Optional<Boolean> soldBefore) {}
}
