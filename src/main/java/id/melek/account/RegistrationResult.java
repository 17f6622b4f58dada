package id.melek.account;

import java.time.Instant;
import java.util.Map;

/** What became of a registration. */
public sealed interface RegistrationResult {

    record Registered(AccountId account) implements RegistrationResult {}

    /** This number or address already has an account. */
    record Taken() implements RegistrationResult {}

    /** @param problems what is wrong with a field: the key of its message */
    record Invalid(Map<Field, String> problems) implements RegistrationResult {}

    /** Too many registrations from one address. */
    record TryLater(Instant from) implements RegistrationResult {}
}
