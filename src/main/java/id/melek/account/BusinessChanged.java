package id.melek.account;

import id.melek.region.RegionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Who belongs to a business is different from this moment on, or where it is. Only learners who count are looked at.
 * Published in the same transaction.
 *
 * @param village of the member who has belonged to it longest; empty when nobody does any more
 * @param joined who belongs to it now and did not before
 */
public record BusinessChanged(
        BusinessKey business, Optional<RegionId> village, Optional<PersonKey> joined, Instant at) {}
