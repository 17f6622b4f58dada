package id.melek.account;

import java.time.Instant;

/**
 * A code to tell to the person it is for; shown once.
 *
 * @param contact the number or address to use it with, which they may have forgotten too
 */
public record NewCode(String name, Contact contact, String code, Instant expiresAt) {

    /** Secrets and numbers do not belong in logs. */
    @Override
    public String toString() {
        return "NewCode[expiresAt=" + expiresAt + "]";
    }
}
