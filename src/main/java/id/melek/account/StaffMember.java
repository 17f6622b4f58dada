package id.melek.account;

import id.melek.region.RegionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of those who run things here.
 *
 * @param scope the region of a manager; null for everybody else
 * @param endedAt when access was ended; null while they have it
 * @param endedBy the name of who ended it
 */
public record StaffMember(
        AccountId id,
        String name,
        Role role,
        @Nullable RegionId scope,
        Instant since,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    /** For queries, where the scope is a number or missing. */
    StaffMember(
            AccountId id,
            String name,
            Role role,
            @Nullable Integer scope,
            Instant since,
            @Nullable Instant endedAt,
            @Nullable String endedBy) {
        this(id, name, role, scope == null ? null : new RegionId(scope), since, endedAt, endedBy);
    }
}
