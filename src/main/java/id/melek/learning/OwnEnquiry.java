package id.melek.learning;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person wrote to the trainers, as they see it themselves.
 *
 * @param answer in the trainer's words; empty while nobody answered, or when it was closed without a word
 */
public record OwnEnquiry(
        Enquiries.Kind kind, String text, Instant askedAt, Optional<String> answer, Optional<Instant> settledAt) {}
