package id.melek.account;

import java.util.Map;

/** What became of an invitation that an operator wrote. */
public sealed interface InviteResult {

    /** @param token the secret of the link, told this once */
    record Invited(String token, OpenInvitation invitation) implements InviteResult {

        /** Secrets do not belong in logs. */
        @Override
        public String toString() {
            return "Invited";
        }
    }

    /** This number or address already has an account. */
    record Taken() implements InviteResult {}

    /** @param problems what is wrong with a field: the key of its message */
    record Invalid(Map<Field, String> problems) implements InviteResult {}
}
