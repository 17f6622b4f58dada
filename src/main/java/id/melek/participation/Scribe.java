package id.melek.participation;

import id.melek.base.Uuids;
import id.melek.participation.Fact.Kind;
import id.melek.region.Address;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes facts down, and books the difference that each makes to its participant's part of the figures. */
@Component
class Scribe {

    private final FactRepository facts;
    private final Regions regions;
    private final Clock clock;

    Scribe(FactRepository facts, Regions regions, Clock clock) {
        this.facts = facts;
        this.regions = regions;
        this.clock = clock;
    }

    /** What somebody did or became, where they were then. */
    void act(UUID participant, Kind kind, int course, int track, Instant at, String detail) {
        var known = facts.factsOf(participant);
        var place = History.of(known).placeAt(at);
        record(known, fact(participant, kind, course, track, at, monthOf(place, at), place, detail));
    }

    /** From then on they are there. */
    void place(UUID participant, Kind kind, Instant at, Address address) {
        place(participant, kind, at, address, "");
    }

    void place(UUID participant, Kind kind, Instant at, Address address, String detail) {
        var month = YearMonth.from(at.atZone(address.zone()));
        record(facts.factsOf(participant), fact(participant, kind, 0, 0, at, month, Place.of(address), detail));
    }

    /** The local month. */
    YearMonth monthOf(Place place, Instant at) {
        return YearMonth.from(
                at.atZone(regions.addressOf(new RegionId(place.village()), at).zone()));
    }

    private Fact fact(
            UUID participant,
            Kind kind,
            int course,
            int track,
            Instant at,
            YearMonth month,
            Place place,
            String detail) {
        return new Fact(participant, Uuids.next(), kind, course, track, at, clock.instant(), month, place, detail);
    }

    private void record(List<Fact> before, Fact fact) {
        var after = new ArrayList<>(before);
        after.add(fact);
        facts.append(fact);
        var difference = History.of(after).bookings().minus(History.of(before).bookings());
        facts.book(difference, fact.recordedAt());
    }
}
