package id.melek.participation;

import id.melek.account.LearnerErased;
import id.melek.account.LearnerMoved;
import id.melek.account.LearnerRegistered;
import id.melek.account.PersonKey;
import id.melek.account.TraitsChanged;
import id.melek.assessment.GainMeasured;
import id.melek.base.Uuids;
import id.melek.catalog.CourseId;
import id.melek.credential.CertificateIssued;
import id.melek.credential.CertificateRevoked;
import id.melek.learning.CourseCompleted;
import id.melek.learning.HalfWayReached;
import id.melek.learning.LearnerActive;
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
import java.util.Optional;
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

    private static final CourseId NO_COURSE = new CourseId(0);

    private final FactRepository facts;
    private final Subjects subjects;
    private final Regions regions;
    private final Clock clock;

    Ledger(FactRepository facts, Subjects subjects, Regions regions, Clock clock) {
        this.facts = facts;
        this.subjects = subjects;
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
    void on(TraitsChanged event) {
        var traits = event.traits();
        var said = Traits.said(
                letter(traits.gender()),
                traits.born(),
                traits.disabled().map(Ledger::yesOrNo).orElse(Traits.NOT_KNOWN),
                letter(traits.sector()),
                traits.size().map(size -> size.charAt(1)).orElse(Traits.NOT_KNOWN),
                traits.soldBefore().map(Ledger::yesOrNo).orElse(Traits.NOT_KNOWN));
        act(event.person(), Kind.TRAITS, NO_COURSE, event.at(), said.code());
    }

    @EventListener
    void on(LearnerEnrolled event) {
        act(event.person(), Kind.ENROLLED, event.course(), event.at(), "");
    }

    /** One fact for each course and month is enough, unless it turns out to have begun earlier. */
    @EventListener
    void on(LearnerActive event) {
        var person = event.person().value();
        if (facts.lock(person)) {
            var known = facts.factsOf(person);
            var history = new PersonHistory(known);
            var place = history.placeAt(event.at());
            var month = YearMonth.from(event.at().atZone(zoneOf(place, event.at())));
            if (!history.wasActive(event.course().value(), month, event.at())) {
                record(known, fact(person, Kind.ACTIVE, event.course(), event.at(), month, place, ""));
            }
        }
    }

    @EventListener
    void on(HalfWayReached event) {
        act(event.person(), Kind.HALF_WAY, event.course(), event.at(), "");
    }

    @EventListener
    void on(CourseCompleted event) {
        event.person().ifPresent(person -> act(person, Kind.COMPLETED, event.course(), event.at(), ""));
    }

    @EventListener
    void on(CertificateIssued event) {
        event.person().ifPresent(person -> act(person, Kind.CERTIFIED, event.course(), event.at(), ""));
    }

    @EventListener
    void on(CertificateRevoked event) {
        event.person().ifPresent(person -> act(person, Kind.REVOKED, event.course(), event.at(), ""));
    }

    @EventListener
    void on(GainMeasured event) {
        var person = event.person().value();
        if (facts.lock(person)) {
            var known = facts.factsOf(person);
            var place = new PersonHistory(known).placeAt(event.at());
            var month = YearMonth.from(event.at().atZone(zoneOf(place, event.at())));
            var points = String.valueOf(event.gain().points());
            var track = subjects.track(event.gain().track());
            record(
                    known,
                    new Fact(
                            person,
                            Uuids.next(),
                            Kind.GAINED,
                            NO_COURSE.value(),
                            track,
                            event.at(),
                            clock.instant(),
                            month,
                            place,
                            points));
        }
    }

    @EventListener
    void on(LearnerErased event) {
        act(event.person(), Kind.ERASED, NO_COURSE, event.at(), "");
        facts.markErased(event.person().value());
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
        var month = YearMonth.from(at.atZone(address.zone()));
        record(facts.factsOf(person), fact(person, kind, NO_COURSE, at, month, Place.of(address), ""));
    }

    private void act(PersonKey key, Kind kind, CourseId course, Instant at, String detail) {
        var person = key.value();
        if (facts.lock(person)) {
            var known = facts.factsOf(person);
            var place = new PersonHistory(known).placeAt(at);
            var month = YearMonth.from(at.atZone(zoneOf(place, at)));
            record(known, fact(person, kind, course, at, month, place, detail));
        }
    }

    private Fact fact(
            UUID person, Kind kind, CourseId course, Instant at, YearMonth month, Place place, String detail) {
        return new Fact(
                person,
                Uuids.next(),
                kind,
                course.value(),
                subjects.trackOf(course),
                at,
                clock.instant(),
                month,
                place,
                detail);
    }

    private void record(List<Fact> before, Fact fact) {
        var after = new ArrayList<>(before);
        after.add(fact);
        facts.append(fact);
        var difference = new PersonHistory(after).bookings().minus(new PersonHistory(before).bookings());
        facts.book(difference, fact.recordedAt());
    }

    private static char letter(Optional<String> value) {
        return value.map(text -> text.charAt(0)).orElse(Traits.NOT_KNOWN);
    }

    private static char yesOrNo(boolean yes) {
        return yes ? 'Y' : 'N';
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
