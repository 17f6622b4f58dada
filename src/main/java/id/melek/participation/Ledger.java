package id.melek.participation;

import id.melek.account.LearnerErased;
import id.melek.account.LearnerMoved;
import id.melek.account.LearnerRegistered;
import id.melek.base.Uuids;
import id.melek.learning.CourseCompleted;
import id.melek.learning.LearnerEnrolled;
import id.melek.participation.Fact.Kind;
import id.melek.region.Address;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import id.melek.region.VillageReassigned;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the facts, in the transaction of the act that makes them: either both are there or neither. Each fact books
 * the difference that it makes to the person's part of the figures.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ledger {

    private final FactRepository facts;
    private final Regions regions;
    private final Clock clock;

    Ledger(FactRepository facts, Regions regions, Clock clock) {
        this.facts = facts;
        this.regions = regions;
        this.clock = clock;
    }

    @EventListener
    void on(LearnerRegistered event) {
        var address = regions.addressOf(event.village(), event.at());
        facts.addParticipant(event.person().value(), event.village().value());
        place(event.person().value(), Kind.REGISTERED, event.at(), address);
    }

    @EventListener
    void on(LearnerMoved event) {
        var person = event.person().value();
        if (facts.lock(person)) {
            facts.relocate(person, event.village().value());
            place(person, Kind.MOVED, event.at(), regions.addressOf(event.village(), event.at()));
        }
    }

    @EventListener
    void on(LearnerEnrolled event) {
        act(event.person().value(), Kind.ENROLLED, event.course().value(), event.at());
    }

    @EventListener
    void on(CourseCompleted event) {
        event.person()
                .ifPresent(person ->
                        act(person.value(), Kind.COMPLETED, event.course().value(), event.at()));
    }

    @EventListener
    void on(LearnerErased event) {
        var person = event.person().value();
        act(person, Kind.ERASED, Booking.ANY_COURSE, event.at());
        facts.markErased(person);
    }

    /**
     * Everybody who lives there now gets the new address, from its first day or from the day they came. After a merger it
     * is an address in the successor.
     */
    @EventListener
    void on(VillageReassigned event) {
        var now = regions.addressOf(event.village(), clock.instant());
        var firstDay = event.from().atStartOfDay(now.zone()).toInstant();
        for (var person : facts.livingIn(event.village().value())) {
            var since = latest(firstDay, arrival(facts.factsOf(person)));
            var address = regions.addressOf(event.village(), since);
            facts.relocate(person, now.village().value());
            place(person, Kind.REASSIGNED, since, address);
        }
    }

    private void place(UUID person, Kind kind, Instant at, Address address) {
        record(person, kind, Booking.ANY_COURSE, at, Place.of(address), address.zone());
    }

    private void act(UUID person, Kind kind, int course, Instant at) {
        if (facts.lock(person)) {
            var place = new PersonHistory(facts.factsOf(person)).placeAt(at);
            record(person, kind, course, at, place, zoneOf(place, at));
        }
    }

    private void record(UUID person, Kind kind, int course, Instant at, Place place, ZoneId zone) {
        var now = clock.instant();
        var month = YearMonth.from(at.atZone(zone));
        var fact = new Fact(person, Uuids.next(), kind, course, at, now, month, place);
        var before = facts.factsOf(person);
        var after = new ArrayList<>(before);
        after.add(fact);
        facts.append(fact);
        facts.book(new PersonHistory(after).bookings().minus(new PersonHistory(before).bookings()), now);
    }

    private ZoneId zoneOf(Place place, Instant at) {
        return regions.addressOf(new RegionId(place.village()), at).zone();
    }

    private static Instant arrival(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind() == Kind.REGISTERED || fact.kind() == Kind.MOVED)
                .max(Fact.AS_IT_HAPPENED)
                .orElseThrow()
                .happenedAt();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
