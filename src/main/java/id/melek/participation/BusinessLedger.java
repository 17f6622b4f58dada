package id.melek.participation;

import id.melek.account.Belonging;
import id.melek.account.BusinessChanged;
import id.melek.account.Businesses;
import id.melek.account.PersonKey;
import id.melek.learning.LearnerEnrolled;
import id.melek.participation.Fact.Kind;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the facts of businesses, in the transaction of the act that makes them. A business takes part as soon as one of its
 * people enrolled, and not before that one belonged to it. Who that is, the ledger does not say.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BusinessLedger {

    /** What somebody belonged to at a moment, and what they joined after it. */
    interface Belongings {
        List<Belonging> heldFrom(PersonKey who, Instant at);
    }

    private final FactRepository facts;
    private final Scribe scribe;
    private final Subjects subjects;
    private final Belongings belongings;
    private final Regions regions;

    @Autowired
    BusinessLedger(FactRepository facts, Scribe scribe, Subjects subjects, Businesses businesses, Regions regions) {
        this(facts, scribe, subjects, businesses::heldFrom, regions);
    }

    BusinessLedger(FactRepository facts, Scribe scribe, Subjects subjects, Belongings belongings, Regions regions) {
        this.facts = facts;
        this.scribe = scribe;
        this.subjects = subjects;
        this.belongings = belongings;
        this.regions = regions;
    }

    /** The person first, as when they enrol: so that neither of two at once misses the other. */
    @EventListener
    void on(BusinessChanged event) {
        var business = event.business().value();
        event.joined().ifPresent(person -> facts.lock(person.value()));
        event.village()
                .ifPresentOrElse(village -> settle(business, village, event.at()), () -> close(business, event.at()));
        event.joined().ifPresent(person -> takePartWith(person, business, event.at()));
    }

    private void settle(UUID business, RegionId village, Instant at) {
        var address = regions.addressOf(village, at);
        int there = address.village().value();
        var before = facts.whereabouts(business);
        if (before.isEmpty()) {
            facts.addParticipant(business, there);
            scribe.place(business, Kind.FOUNDED, at, address);
        } else if (before.get().gone() || before.get().village() != there) {
            facts.settle(business, there);
            scribe.place(business, before.get().gone() ? Kind.FOUNDED : Kind.MOVED, at, address);
        }
    }

    private void close(UUID business, Instant at) {
        if (facts.whereabouts(business).filter(known -> !known.gone()).isPresent()) {
            scribe.act(business, Kind.CLOSED, 0, 0, at, "");
            facts.markErased(business);
        }
    }

    /** What the new member enrolled in before counts for the business from now on. */
    private void takePartWith(PersonKey person, UUID business, Instant since) {
        facts.factsOf(person.value()).stream()
                .filter(fact -> fact.kind() == Kind.ENROLLED)
                .forEach(fact -> takePart(business, fact.course(), fact.track(), latest(fact.happenedAt(), since)));
    }

    @EventListener
    void on(LearnerEnrolled event) {
        if (facts.lock(event.person().value())) {
            int course = event.course().value();
            int track = subjects.trackOf(event.course());
            belongings
                    .heldFrom(event.person(), event.at())
                    .forEach(
                            held -> takePart(held.business().value(), course, track, latest(event.at(), held.since())));
        }
    }

    private void takePart(UUID business, int course, int track, Instant at) {
        if (facts.lock(business) && !new BusinessHistory(facts.factsOf(business)).tookPart(course, at)) {
            scribe.act(business, Kind.TOOK_PART, course, track, at, "");
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
