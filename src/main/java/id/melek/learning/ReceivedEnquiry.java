package id.melek.learning;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person wrote to the trainers, as a trainer sees it.
 *
 * @param course slug
 * @param lesson slug
 * @param lessonTitle in the trainer's language; the slug when the lesson is not there any more
 * @param settled empty while it is open
 */
public record ReceivedEnquiry(
        UUID id,
        Enquiries.Kind kind,
        String from,
        String course,
        String lesson,
        String courseTitle,
        String lessonTitle,
        String text,
        Instant askedAt,
        Optional<Settled> settled) {

    /** @param answer empty when it was closed without a word */
    public record Settled(String by, Instant at, String answer) {}
}
