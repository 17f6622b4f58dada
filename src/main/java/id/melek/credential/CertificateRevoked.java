package id.melek.credential;

import id.melek.account.PersonKey;
import id.melek.catalog.CourseId;
import java.time.Instant;
import java.util.Optional;

/**
 * A certificate is worthless from now on. Published in the same transaction.
 *
 * @param person empty for whoever does not count, and for whoever left
 */
public record CertificateRevoked(Optional<PersonKey> person, CourseId course, Instant at) {}
