package id.melek.credential;

import id.melek.learning.Completions;
import id.melek.learning.Completions.Completion;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Certificates for courses that were completed before there were any. Broken off, it begins again and doubles nothing. */
@Component
class CertificateBacklog {

    private static final int AT_ONCE = 200;

    private final Completions completions;
    private final Certificates certificates;
    private final CertificateRepository repository;
    private final Clock clock;

    CertificateBacklog(
            Completions completions, Certificates certificates, CertificateRepository repository, Clock clock) {
        this.completions = completions;
        this.certificates = certificates;
        this.repository = repository;
        this.clock = clock;
    }

    void workOff() {
        if (repository.isBacklogDone()) {
            return;
        }
        var last = Completions.START;
        List<Completion> some;
        while (!(some = completions.after(last, AT_ONCE)).isEmpty()) {
            some.forEach(done -> certificates.issue(done.learner(), done.course(), done.version(), done.at()));
            last = some.getLast().id();
        }
        repository.noteBacklogDone(clock.instant());
    }
}
