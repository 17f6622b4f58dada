package id.melek.credential;

import id.melek.catalog.VersionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Proof that somebody completed a course.
 *
 * @param name as it was when the certificate was issued
 * @param version of the course; it says what was learned
 * @param completedOn the day of the last own act that was needed, where the learner's business was
 * @param madeUp of somebody who does not exist, in a demonstration
 * @param revocation since when it is worthless, if it is
 */
public record Certificate(
        UUID id,
        CertificateCode code,
        String name,
        VersionId version,
        LocalDate completedOn,
        boolean madeUp,
        Optional<Revocation> revocation) {

    /** @param reason in the operator's words; for the learner and for operators, not for the public */
    public record Revocation(Instant at, String reason) {}
}
