package id.melek.participation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.UUID;

/**
 * A line of the ledger: what one person did or became, when and where.
 *
 * @param course 0 where no course is meant
 * @param month the local month in which it happened
 * @param place the person's place at that moment; for the three kinds that place somebody, the new one
 */
record Fact(
        UUID person,
        UUID id,
        Kind kind,
        int course,
        Instant happenedAt,
        Instant recordedAt,
        YearMonth month,
        Place place) {

    enum Kind {
        REGISTERED,
        MOVED,
        REASSIGNED,
        ENROLLED,
        COMPLETED,
        ERASED;

        boolean placesThePerson() {
            return this == REGISTERED || this == MOVED || this == REASSIGNED;
        }
    }

    /** As it happened; what was recorded first comes first where two happened at once. */
    static final Comparator<Fact> AS_IT_HAPPENED =
            Comparator.comparing(Fact::happenedAt).thenComparing(Fact::id);
}
