package id.melek.credential;

import id.melek.account.PersonKey;
import id.melek.catalog.CourseId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody holds a certificate. Published in the same transaction, and once more when its date moves to an earlier one.
 *
 * @param person empty for whoever does not count
 * @param at when the course was completed
 */
public record CertificateIssued(Optional<PersonKey> person, CourseId course, Instant at) {}
