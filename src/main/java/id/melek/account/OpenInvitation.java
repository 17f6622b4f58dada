package id.melek.account;

import id.melek.region.RegionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that nobody has accepted yet.
 *
 * @param scope the region of a manager; null for everybody else
 */
public record OpenInvitation(
        UUID id, Role role, @Nullable RegionId scope, Contact contact, Instant invitedAt, Instant expiresAt) {}
