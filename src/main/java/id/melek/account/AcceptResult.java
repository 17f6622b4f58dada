package id.melek.account;

import java.time.Instant;
import java.util.Map;

/** What became of an invited person's answer. */
public sealed interface AcceptResult {

    record Accepted(AccountId account) implements AcceptResult {}

    /** The link is unknown, too old, used or withdrawn. */
    record Gone() implements AcceptResult {}

    /** Meanwhile somebody has an account with the number or address that was invited. */
    record Taken() implements AcceptResult {}

    /** @param problems what is wrong with a field: the key of its message */
    record Invalid(Map<Field, String> problems) implements AcceptResult {}

    record TryLater(Instant from) implements AcceptResult {}
}
