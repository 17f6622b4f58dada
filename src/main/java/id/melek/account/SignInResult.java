package id.melek.account;

import java.time.Instant;

/** What became of a try to sign in. */
public sealed interface SignInResult {

    record Welcome(AccountId account) implements SignInResult {}

    /** Name or secret is wrong, and it is not said which. */
    record Refused() implements SignInResult {}

    record TryLater(Instant from) implements SignInResult {}
}
