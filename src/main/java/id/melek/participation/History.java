package id.melek.participation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * All facts of one participant, and what they add up to. The figures are the sum of this over all participants: recording a
 * fact books the difference between before and after, and a rebuild books the whole, so the order in which facts arrive
 * never matters.
 */
sealed interface History permits PersonHistory, BusinessHistory {

    /** A business is known by having been founded; all others are people. */
    static History of(Collection<Fact> facts) {
        return facts.stream().anyMatch(fact -> fact.kind() == Fact.Kind.FOUNDED)
                ? new BusinessHistory(facts)
                : new PersonHistory(facts);
    }

    Bookings bookings();

    /** Where the participant was at that moment; before it was known: where it was known first. */
    Place placeAt(Instant moment);

    /** What a fact counts for: any course, its course, its track. */
    static Set<Integer> subjects(Fact fact) {
        return Set.copyOf(List.of(Booking.ANY, fact.course(), -fact.track()));
    }
}
