package id.melek.learning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something a learner did, as a phone reports it.
 *
 * @param id made on the phone; the same act sent again has the same id
 * @param course slug
 * @param lesson slug
 * @param question id of the practice question; empty for other kinds
 * @param answer to that question
 * @param answers to a graded test, by question id
 * @param at by the phone's clock, which may be wrong
 * @param attempt that is handed in; empty for other kinds, and from a phone with an old lesson
 */
public record Act(
        UUID id,
        Kind kind,
        String course,
        String lesson,
        String question,
        List<String> answer,
        Map<String, List<String>> answers,
        Instant at,
        Optional<UUID> attempt) {

    /** Any act but a test that names its attempt. */
    public Act(
            UUID id,
            Kind kind,
            String course,
            String lesson,
            String question,
            List<String> answer,
            Map<String, List<String>> answers,
            Instant at) {
        this(id, kind, course, lesson, question, answer, answers, at, Optional.empty());
    }

    public enum Kind {
        OPENED,
        FINISHED,
        ANSWERED,
        SUBMITTED
    }

    Act happened(Instant when) {
        return new Act(id, kind, course, lesson, question, answer, answers, when, attempt);
    }
}
