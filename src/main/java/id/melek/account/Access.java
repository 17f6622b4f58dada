package id.melek.account;

import java.time.Instant;

/** What an access token opens at this moment. */
public sealed interface Access {

    /** @param who the token's manager, with the scope they have now */
    record Granted(Person who) implements Access {}

    /** Unknown, expired or revoked, or its manager is none any more. */
    record Refused() implements Access {}

    /** The token is used too often. */
    record TooOften(Instant at) implements Access {}

    /** Too many wrong ones came from the same address. */
    record TryLater(Instant at) implements Access {}
}
