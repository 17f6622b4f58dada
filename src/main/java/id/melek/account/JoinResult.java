package id.melek.account;

import java.time.Instant;

/** What became of a try to join a business by its code. */
public sealed interface JoinResult {

    record Joined(Business business) implements JoinResult {}

    record UnknownCode() implements JoinResult {}

    record TryLater(Instant from) implements JoinResult {}
}
