package id.melek.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An access token as its manager sees it again: all but the secret.
 *
 * @param lastUsedAt to the minute; null if it never was
 */
public record AccessToken(
        UUID id,
        String name,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    public boolean isExpired(Instant now) {
        return !expiresAt.isAfter(now);
    }
}
