package id.melek.account;

import java.time.Instant;

/** What became of a change that one's own PIN or password is asked for. */
public sealed interface ChangeResult {

    record Changed() implements ChangeResult {}

    /** The PIN or password given with it is not the present one. */
    record WrongSecret() implements ChangeResult {}

    /** @param problem key of the message that says what is wrong with the new number, address, PIN or password */
    record Invalid(String problem) implements ChangeResult {}

    /** Another account has this number or address. */
    record Taken() implements ChangeResult {}

    record TryLater(Instant from) implements ChangeResult {}
}
