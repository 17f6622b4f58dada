package id.melek.account;

import id.melek.region.RegionId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a code may be for.
 *
 * @param village null for staff
 */
public record Candidate(
        AccountId id, String name, Role role, @Nullable RegionId village) {

    /** For queries, where the village is a number or missing. */
    Candidate(AccountId id, String name, Role role, @Nullable Integer village) {
        this(id, name, role, village == null ? null : new RegionId(village));
    }
}
