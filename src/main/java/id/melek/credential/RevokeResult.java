package id.melek.credential;

/** What became of revoking a certificate. */
public sealed interface RevokeResult {

    record Done(Certificate certificate) implements RevokeResult {}

    record Unknown() implements RevokeResult {}

    /** It was revoked before, and that reason stands. */
    record Already(Certificate certificate) implements RevokeResult {}

    /** @param problem key of the message that says what is wrong with the reason */
    record Invalid(String problem) implements RevokeResult {}
}
