package id.melek.participation;

import id.melek.account.LearnerErased;
import id.melek.account.LearnerMoved;
import id.melek.account.LearnerRegistered;
import id.melek.account.PersonKey;
import id.melek.account.TraitsChanged;
import id.melek.assessment.GainMeasured;
import id.melek.catalog.CourseId;
import id.melek.credential.CertificateIssued;
import id.melek.credential.CertificateRevoked;
import id.melek.learning.CourseCompleted;
import id.melek.learning.HalfWayReached;
import id.melek.learning.LearnerActive;
import id.melek.learning.LearnerEnrolled;
import id.melek.learning.ReviewAwaited;
import id.melek.learning.WorkReturned;
import id.melek.participation.Fact.Kind;
import id.melek.region.Regions;
import id.melek.region.VillageReassigned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the facts, in the transaction of the act that makes them: either both are there or neither.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ledger {

    private static final CourseId NO_COURSE = new CourseId(0);

    private final FactRepository facts;
    private final Scribe scribe;
    private final Subjects subjects;
    private final Regions regions;
    private final Clock clock;

    Ledger(FactRepository facts, Scribe scribe, Subjects subjects, Regions regions, Clock clock) {
        this.facts = facts;
        this.scribe = scribe;
        this.subjects = subjects;
        this.regions = regions;
        this.clock = clock;
    }

    @EventListener
    void on(LearnerRegistered event) {
        var address = regions.addressOf(event.village(), event.at());
        facts.addParticipant(event.person().value(), event.village().value());
        scribe.place(event.person().value(), Kind.REGISTERED, event.at(), address, event.helped() ? Fact.HELPED : "");
    }

    @EventListener
    void on(LearnerMoved event) {
        var person = event.person().value();
        if (facts.lock(person)) {
            facts.relocate(person, event.village().value());
            scribe.place(person, Kind.MOVED, event.at(), regions.addressOf(event.village(), event.at()));
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
            var history = new PersonHistory(facts.factsOf(person));
            var month = scribe.monthOf(history.placeAt(event.at()), event.at());
            if (!history.wasActive(event.course().value(), month, event.at())) {
                act(event.person(), Kind.ACTIVE, event.course(), event.at(), "");
            }
        }
    }

    @EventListener
    void on(HalfWayReached event) {
        act(event.person(), Kind.HALF_WAY, event.course(), event.at(), "");
    }

    /** It is told with every further act; one fact is enough until work comes back, unless it turns out to be earlier. */
    @EventListener
    void on(ReviewAwaited event) {
        var person = event.person().value();
        if (facts.lock(person)
                && !new PersonHistory(facts.factsOf(person))
                        .awaits(event.course().value(), event.at())) {
            act(event.person(), Kind.AWAITS, event.course(), event.at(), "");
        }
    }

    @EventListener
    void on(WorkReturned event) {
        var person = event.person().value();
        if (facts.lock(person)
                && new PersonHistory(facts.factsOf(person))
                        .awaits(event.course().value(), event.at())) {
            act(event.person(), Kind.RETURNED, event.course(), event.at(), "");
        }
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
            var points = String.valueOf(event.gain().points());
            int track = subjects.track(event.gain().track());
            scribe.act(person, Kind.GAINED, NO_COURSE.value(), track, event.at(), points);
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
            scribe.place(person, Kind.REASSIGNED, since, address);
        }
    }

    private void act(PersonKey key, Kind kind, CourseId course, Instant at, String detail) {
        var person = key.value();
        if (facts.lock(person)) {
            scribe.act(person, kind, course.value(), subjects.trackOf(course), at, detail);
        }
    }

    private static char letter(Optional<String> value) {
        return value.map(text -> text.charAt(0)).orElse(Traits.NOT_KNOWN);
    }

    private static char yesOrNo(boolean yes) {
        return yes ? 'Y' : 'N';
    }

    private static Instant arrival(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind().brings() || fact.kind() == Kind.MOVED)
                .max(Fact.AS_IT_HAPPENED)
                .orElseThrow()
                .happenedAt();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
