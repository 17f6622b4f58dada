package id.melek.participation;

import static id.melek.participation.Booking.ANY_COURSE;

import id.melek.participation.Booking.Amount;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All facts of one person, and what they add up to. The figures are the sum of this over all people: recording a fact
 * books the difference between before and after, and a rebuild books the whole, so the order in which facts arrive
 * never matters.
 */
final class PersonHistory {

    private static final Amount ARRIVES = new Amount(1, 0);
    private static final Amount LEAVES = new Amount(-1, 0);
    private static final Amount IS_NEW = new Amount(0, 1);

    /** Something a person is counted for from its first fact on: an indicator, in one course or in any. */
    private record Holding(Indicator indicator, int course) {}

    private final List<Fact> facts;
    private final List<Fact> places;
    private final Optional<Fact> erasure;

    PersonHistory(Collection<Fact> unordered) {
        facts = unordered.stream().sorted(Fact.AS_IT_HAPPENED).toList();
        places = facts.stream().filter(fact -> fact.kind().placesThePerson()).toList();
        erasure = facts.stream().filter(fact -> fact.kind() == Fact.Kind.ERASED).findFirst();
    }

    Bookings bookings() {
        var bookings = new Bookings();
        firsts().forEach((holding, first) -> book(holding, first, bookings));
        return bookings;
    }

    /** Where the person was at that moment; before the registration: where they registered. */
    Place placeAt(Instant moment) {
        return lastPlaceUpTo(moment).place();
    }

    private Map<Holding, Fact> firsts() {
        var firsts = new LinkedHashMap<Holding, Fact>();
        for (var fact : facts) {
            indicatorOf(fact.kind()).ifPresent(indicator -> {
                firsts.putIfAbsent(new Holding(indicator, ANY_COURSE), fact);
                firsts.putIfAbsent(new Holding(indicator, fact.course()), fact);
            });
        }
        return firsts;
    }

    private static Optional<Indicator> indicatorOf(Fact.Kind kind) {
        return switch (kind) {
            case REGISTERED -> Optional.of(Indicator.REGISTERED);
            case ENROLLED -> Optional.of(Indicator.ENROLLED);
            case COMPLETED -> Optional.of(Indicator.COMPLETED);
            case MOVED, REASSIGNED, ERASED -> Optional.empty();
        };
    }

    private void book(Holding holding, Fact first, Bookings bookings) {
        add(bookings, holding, first.month(), first.place(), IS_NEW);
        var place = placeAt(first.happenedAt());
        var month = first.month();
        add(bookings, holding, month, place, ARRIVES);
        for (var move : placesAfter(first.happenedAt())) {
            month = later(month, move.month());
            add(bookings, holding, month, place, LEAVES);
            place = move.place();
            add(bookings, holding, month, place, ARRIVES);
        }
        if (erasure.isPresent()) {
            add(bookings, holding, later(month, erasure.get().month()), place, LEAVES);
        }
    }

    private List<Fact> placesAfter(Instant moment) {
        return places.stream().filter(fact -> fact.happenedAt().isAfter(moment)).toList();
    }

    private Fact lastPlaceUpTo(Instant moment) {
        return places.stream()
                .filter(fact -> !fact.happenedAt().isAfter(moment))
                .reduce((earlier, later) -> later)
                .orElseGet(places::getFirst);
    }

    /** Months run by local clocks, and somebody who moves west at midnight must not leave before they came. */
    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }

    private static void add(Bookings bookings, Holding holding, YearMonth month, Place place, Amount amount) {
        bookings.add(new Booking(holding.indicator(), holding.course(), month, place), amount);
    }
}
