package id.melek.account;

import id.melek.base.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** What a person may do with everything Melek knows about them: take it along, and have it erased. */
@Service
public class MyData {

    private final ObjectProvider<PersonalData> parts;
    private final Accounts accounts;
    private final SignIns signIns;
    private final Attempts attempts;
    private final Texts texts;
    private final Clock clock;

    MyData(
            ObjectProvider<PersonalData> parts,
            Accounts accounts,
            SignIns signIns,
            Attempts attempts,
            Texts texts,
            Clock clock) {
        this.parts = parts;
        this.accounts = accounts;
        this.signIns = signIns;
        this.attempts = attempts;
        this.texts = texts;
        this.clock = clock;
    }

    /** @return when to come back, if somebody took their data too often: five times, then with waits that double */
    public Optional<Instant> takeTurn(Person who) {
        return attempts.take(Attempts.Way.ARCHIVE, who.id().value().toString());
    }

    /**
     * Writes a ZIP file with a page to read, the same as JSON, and what belongs to it. Nothing of it is kept here, and no
     * transaction is open while a slow line takes it. A part that fails breaks it off: half an archive must not look whole.
     */
    public void write(Person who, OutputStream out) throws IOException {
        var archive = new Archive(who, texts, clock.instant(), out);
        for (var part : parts.orderedStream().toList()) {
            for (var records : part.about(who)) {
                archive.add(records);
            }
        }
        archive.finish();
    }

    /** Whether there is anything to choose when this person leaves: only certificates may stay. */
    public boolean hasCertificates(Person who) {
        return parts.stream()
                .filter(part -> part.tables().contains("certificate"))
                .flatMap(part -> part.about(who).stream())
                .anyMatch(records -> !records.rows().isEmpty());
    }

    /** Takes a learner out for good, if the PIN is theirs. */
    public ChangeResult erase(Person who, String secret, boolean certificatesStay) {
        if (!who.is(Role.LEARNER)) {
            throw new AccessDeniedException("The access of staff is ended; their records stay");
        }
        return signIns.objection(who, secret).orElseGet(() -> {
            accounts.erase(who, certificatesStay);
            return new ChangeResult.Changed();
        });
    }
}
