package id.melek.participation;

import static id.melek.participation.Booking.ANY;

import id.melek.participation.Booking.Amount;
import id.melek.participation.Booking.Spread;
import id.melek.participation.Fact.Kind;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one business. It counts where it is while somebody belongs to it; what it has taken part in it keeps, also
 * while nobody does, so that nobody who comes back makes it new again.
 */
final class BusinessHistory implements History {

    private static final Amount ARRIVES = new Amount(1, 0, 0);
    private static final Amount LEAVES = new Amount(-1, 0, 0);
    private static final Amount IS_NEW = new Amount(0, 1, 0);

    private record Holding(Indicator indicator, int subject) {}

    /** The business at one point of its history: what it holds, and where; nowhere while nobody belongs to it. */
    private static final class Walk {
        final Bookings bookings = new Bookings();
        final Set<Holding> held = new LinkedHashSet<>();

        @Nullable Place place;

        YearMonth month = YearMonth.of(1, 1);
    }

    private final List<Fact> facts;

    BusinessHistory(Collection<Fact> unordered) {
        facts = unordered.stream().sorted(Fact.AS_IT_HAPPENED).toList();
    }

    @Override
    public Bookings bookings() {
        var walk = new Walk();
        facts.forEach(fact -> step(fact, walk));
        return walk.bookings;
    }

    private static void step(Fact fact, Walk walk) {
        walk.month = walk.month.isAfter(fact.month()) ? walk.month : fact.month();
        switch (fact.kind()) {
            case FOUNDED -> {
                settle(fact.place(), walk);
                hold(new Holding(Indicator.BUSINESSES, ANY), fact, walk);
            }
            case MOVED, REASSIGNED -> {
                if (walk.place != null) {
                    settle(fact.place(), walk);
                }
            }
            case TOOK_PART ->
                History.subjects(fact)
                        .forEach(subject -> hold(new Holding(Indicator.BUSINESSES_ENROLLED, subject), fact, walk));
            case CLOSED -> settle(null, walk);
            default -> throw new IllegalArgumentException("Nothing that a business does: " + fact.kind());
        }
    }

    private static void settle(@Nullable Place place, Walk walk) {
        walk.held.forEach(holding -> add(holding, walk.place, LEAVES, walk));
        walk.place = place;
        walk.held.forEach(holding -> add(holding, walk.place, ARRIVES, walk));
    }

    private static void hold(Holding holding, Fact fact, Walk walk) {
        if (walk.held.add(holding)) {
            walk.bookings.add(booking(holding, fact.month(), fact.place()), IS_NEW);
            add(holding, walk.place, ARRIVES, walk);
        }
    }

    private static void add(Holding holding, @Nullable Place place, Amount amount, Walk walk) {
        if (place != null) {
            walk.bookings.add(booking(holding, walk.month, place), amount);
        }
    }

    private static Booking booking(Holding holding, YearMonth month, Place place) {
        return new Booking(holding.indicator(), holding.subject(), Spread.ALL, month, place, Traits.UNKNOWN);
    }

    @Override
    public Place placeAt(Instant moment) {
        return last(fact -> fact.kind().placesSomebody() && !fact.happenedAt().isAfter(moment))
                .place();
    }

    private Fact last(Predicate<Fact> which) {
        return facts.stream().filter(which).reduce((earlier, later) -> later).orElseGet(facts::getFirst);
    }

    /** Whether it is known already that the business took part in this course by then. */
    boolean tookPart(int course, Instant by) {
        return facts.stream()
                .anyMatch(fact -> fact.kind() == Kind.TOOK_PART
                        && fact.course() == course
                        && !fact.happenedAt().isAfter(by));
    }
}
