package id.melek.credential;

import java.time.Instant;

/** What anybody is told about a code. */
sealed interface Verification {

    record Valid(Certificate certificate) implements Verification {}

    record Revoked(Certificate certificate, Instant since) implements Verification {}

    /** No certificate has this code; a mistyped one looks the same. */
    record Unknown() implements Verification {}

    /** Too many wrong codes came from this address. */
    record TryLater(Instant from) implements Verification {}
}
