package id.melek.participation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.UUID;

/**
 * A line of the ledger: what one participant did or became, when and where.
 *
 * @param person whose it is: the random key of a person, or of a business
 * @param course 0 where no course is meant
 * @param track the course's track, or the track itself; 0 where none is meant
 * @param month the local month in which it happened
 * @param place the participant's place at that moment; for the kinds that place somebody, the new one
 * @param detail what the kind has to say besides: traits, or points; empty for most
 */
record Fact(
        UUID person,
        UUID id,
        Kind kind,
        int course,
        int track,
        Instant happenedAt,
        Instant recordedAt,
        YearMonth month,
        Place place,
        String detail) {

    /** The detail of a registration with a trainer's help. */
    static final String HELPED = "h";

    enum Kind {
        REGISTERED,
        MOVED,
        REASSIGNED,
        TRAITS,
        ENROLLED,
        ACTIVE,
        HALF_WAY,
        COMPLETED,
        CERTIFIED,
        REVOKED,
        GAINED,
        ERASED,
        /** Of a business: somebody belongs to it, for the first time or again. */
        FOUNDED,
        /** Of a business: one of its people enrolled. */
        TOOK_PART,
        /** Of a business: nobody belongs to it any more. */
        CLOSED,
        /** A course is done but for the review of practical work. */
        AWAITS,
        /** Practical work came back with remarks. */
        RETURNED;

        boolean placesSomebody() {
            return this == MOVED || this == REASSIGNED || brings();
        }

        /** Whether a participant is there from then on. */
        boolean brings() {
            return this == REGISTERED || this == FOUNDED;
        }
    }

    /** As it happened; what was recorded first comes first where two happened at once. */
    static final Comparator<Fact> AS_IT_HAPPENED =
            Comparator.comparing(Fact::happenedAt).thenComparing(Fact::id);

    Traits.Said said() {
        return new Traits.Said(detail);
    }

    /** Whether a trainer helped the person to register. */
    boolean isHelped() {
        return kind == Kind.REGISTERED && detail.equals(HELPED);
    }

    int points() {
        return Integer.parseInt(detail);
    }
}
