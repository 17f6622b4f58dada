package id.melek.account;

/** What became of the wish for an access token. */
public sealed interface AccessTokenResult {

    /** @param secret the token itself: to be shown this once, and kept nowhere */
    record Issued(String secret, AccessToken token) implements AccessTokenResult {

        /** Without the secret, wherever it may be written. */
        @Override
        public String toString() {
            return "Issued[" + token.id() + "]";
        }
    }

    /** @param problem the key of the text that says what to do */
    record Invalid(String problem) implements AccessTokenResult {}
}
