package id.melek.credential;

import id.melek.account.AccountId;
import id.melek.account.AccountPaths;
import id.melek.account.Accounts;
import id.melek.account.Erasure;
import id.melek.account.Guesses;
import id.melek.account.Installation;
import id.melek.account.Message;
import id.melek.account.Messages;
import id.melek.account.Person;
import id.melek.account.PersonalData;
import id.melek.account.PersonalRecords;
import id.melek.account.Role;
import id.melek.base.Uuids;
import id.melek.catalog.CourseId;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.catalog.VersionId;
import id.melek.credential.CertificateRepository.Held;
import id.melek.learning.CourseCompleted;
import id.melek.learning.CourseProgress;
import id.melek.learning.Enrolments;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All certificates: one for each person and completed course. */
@Service
@Transactional
public class Certificates implements PersonalData {

    private static final int LONGEST_REASON = 500;

    private final CertificateRepository certificates;
    private final Enrolments enrolments;
    private final Courses courses;
    private final Accounts accounts;
    private final Installation installation;
    private final Messages messages;
    private final Guesses guesses;
    private final Regions regions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Certificates(
            CertificateRepository certificates,
            Enrolments enrolments,
            Courses courses,
            Accounts accounts,
            Installation installation,
            Messages messages,
            Guesses guesses,
            Regions regions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.certificates = certificates;
        this.enrolments = enrolments;
        this.courses = courses;
        this.accounts = accounts;
        this.installation = installation;
        this.messages = messages;
        this.guesses = guesses;
        this.regions = regions;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(CourseCompleted event) {
        issue(event.learner(), event.course(), event.version(), event.at());
    }

    /** Once for each person and course; an earlier date that comes later moves the certificate back, if nobody has a copy yet. */
    void issue(AccountId learner, CourseId course, VersionId version, Instant at) {
        accounts.person(learner).ifPresent(who -> {
            var certificate = certificate(who, version, at);
            if (certificates.add(learner, course, certificate, at, clock.instant())) {
                tell(who, "credential.message.issued", version, "certificate:" + course.value());
                events.publishEvent(new CertificateIssued(accounts.personKey(learner), course, at));
            } else if (certificates.moveBack(learner, course, at, certificate.completedOn())) {
                events.publishEvent(new CertificateIssued(accounts.personKey(learner), course, at));
            }
        });
    }

    private Certificate certificate(Person who, VersionId version, Instant at) {
        return new Certificate(
                Uuids.next(),
                CertificateCode.next(),
                who.name(),
                version,
                dayOf(who, at),
                installation.isMadeUp(),
                Optional.empty());
    }

    /** The day where the learner's business was; staff, who have no village, go by the capital. */
    private LocalDate dayOf(Person who, Instant at) {
        var place = who.is(Role.LEARNER) ? accounts.villageOf(who.id(), at) : RegionId.NATION;
        return LocalDate.ofInstant(at, regions.zoneOf(place));
    }

    private void tell(Person who, String text, VersionId version, String once) {
        var title = courses.version(version, who.language()).title();
        messages.tell(
                who.id(), new Message(Message.Kind.CERTIFICATE, text, List.of(title), AccountPaths.CERTIFICATES, once));
    }

    /** This person's own, the latest first; whatever they completed and have no certificate for gets one now. */
    public List<Certificate> of(Person who) {
        enrolments.of(who).forEach(progress -> progress.completedAt().ifPresent(at -> issue(who, progress, at)));
        return certificates.of(who.id()).stream().map(Held::certificate).toList();
    }

    private void issue(Person who, CourseProgress progress, Instant at) {
        issue(who.id(), progress.course().id(), progress.course().version(), at);
    }

    /** What was learned, in one language. */
    @Transactional(readOnly = true)
    public CourseOutline course(Certificate certificate, Locale language) {
        return courses.version(certificate.version(), language);
    }

    /** A certificate to be printed: one's own, as long as it is not revoked. */
    public Optional<Certificate> download(Person who, UUID id) {
        var own = certificates.of(who.id()).stream()
                .map(Held::certificate)
                .filter(certificate -> certificate.id().equals(id))
                .filter(certificate -> certificate.revocation().isEmpty())
                .findFirst();
        own.ifPresent(certificate -> certificates.noteDownload(id, clock.instant()));
        return own;
    }

    /** What anybody is told who types a code. A code that cannot be one is looked up all the same: it takes as long. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Verification verify(String typed) {
        var wait = guesses.take();
        if (wait.isPresent()) {
            return new Verification.TryLater(wait.get());
        }
        var code = CertificateCode.parse(typed).orElseGet(CertificateCode::next);
        var found = certificates.byCode(code).map(Held::certificate);
        found.ifPresent(right -> guesses.giveBack());
        return found.map(Certificates::verification).orElseGet(Verification.Unknown::new);
    }

    private static Verification verification(Certificate certificate) {
        return certificate
                .revocation()
                .<Verification>map(revocation -> new Verification.Revoked(certificate, revocation.at()))
                .orElseGet(() -> new Verification.Valid(certificate));
    }

    /** Makes a certificate worthless, for good; who did it, when and why stays on record. */
    public RevokeResult revoke(Person operator, String typed, String reason) {
        requireOperator(operator);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return new RevokeResult.Invalid("credential.problem.reason");
        }
        return CertificateCode.parse(typed)
                .flatMap(certificates::byCode)
                .map(held -> revoke(operator, held, reason.strip()))
                .orElseGet(RevokeResult.Unknown::new);
    }

    private RevokeResult revoke(Person operator, Held held, String reason) {
        var now = clock.instant();
        var certificate = held.certificate();
        if (!certificates.revoke(certificate.id(), operator.id(), reason, now)) {
            return new RevokeResult.Already(certificate);
        }
        var owner = Optional.ofNullable(held.owner());
        owner.flatMap(accounts::person)
                .ifPresent(who ->
                        tell(who, "credential.message.revoked", certificate.version(), "revoked:" + certificate.id()));
        events.publishEvent(new CertificateRevoked(owner.flatMap(accounts::personKey), held.course(), now));
        return new RevokeResult.Done(certificate);
    }

    private static void requireOperator(Person who) {
        if (!who.is(Role.OPERATOR)) {
            throw new AccessDeniedException("Certificates are revoked by operators");
        }
    }

    @Override
    public Set<String> tables() {
        return Set.of("certificate");
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecords> about(Person who) {
        var rows = certificates.of(who.id()).stream()
                .map(held -> row(held.certificate(), held.completedAt(), who.language()))
                .toList();
        return List.of(new PersonalRecords("certificates", rows));
    }

    private Map<String, Object> row(Certificate certificate, Instant completedAt, Locale language) {
        var revocation = certificate.revocation();
        return PersonalRecords.row(
                "course", course(certificate, language).title(),
                "name", certificate.name(),
                "completed", completedAt,
                "code", certificate.code().grouped(),
                "revoked", revocation.map(Certificate.Revocation::at).orElse(null),
                "reason", revocation.map(Certificate.Revocation::reason).orElse(null));
    }

    /** Those that stay belong to nobody any more: name, course and code are all that is left. */
    @Override
    public void erase(Erasure erasure) {
        if (erasure.certificatesStay()) {
            certificates.release(erasure.account());
        } else {
            certificates.deleteOf(erasure.account());
        }
    }
}
