package id.melek.account;

import java.time.Instant;
import java.util.Map;

/** What became of a one-time code. */
public sealed interface CodeResult {

    /** The code was right, and the new PIN or password holds. */
    record Accepted(AccountId account) implements CodeResult {}

    /** Number and code do not fit, or the code is too old, used or tried too often; it is not said which. */
    record Refused() implements CodeResult {}

    /** @param problems what is wrong with a field: the key of its message; the code was not touched */
    record Invalid(Map<Field, String> problems) implements CodeResult {}

    /** Another account has the new number; the code is still good. */
    record Taken() implements CodeResult {}

    record TryLater(Instant from) implements CodeResult {}
}
