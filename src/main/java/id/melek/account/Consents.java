package id.melek.account;

import id.melek.base.Reading;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What learners agreed to. The text stands in the translations ({@code account.consent.*}). */
@Service
@Transactional
public class Consents implements PersonalData {

    /** Raise it when the text says something new: everybody is asked again. */
    public static final int VERSION = 1;

    private final ConsentRepository consents;
    private final Clock clock;

    Consents(ConsentRepository consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    /** Whether a learner has not yet agreed to the text as it is now. Staff are not asked. */
    @Reading
    public boolean isMissing(Person who) {
        return who.is(Role.LEARNER) && !consents.covers(who.id(), VERSION);
    }

    public void agree(Person who) {
        if (isMissing(who)) {
            consents.save(new Consent(who.id(), VERSION, who.language(), clock.instant()));
        }
    }

    @Override
    public Set<String> tables() {
        return Set.of("consent");
    }

    @Override
    @Reading
    public List<PersonalRecords> about(Person who) {
        var rows = consents.of(who.id()).stream()
                .map(given -> PersonalRecords.row(
                        "version", given.version(), "language", given.language(), "agreed", given.agreedAt()))
                .toList();
        return List.of(new PersonalRecords("consents", rows));
    }

    @Override
    public void erase(Erasure erasure) {
        var account = erasure.account();
        consents.deleteOf(account);
    }
}
