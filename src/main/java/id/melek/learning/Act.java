package id.melek.learning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 */
public record Act(
        UUID id,
        Kind kind,
        String course,
        String lesson,
        String question,
        List<String> answer,
        Map<String, List<String>> answers,
        Instant at) {

    public enum Kind {
        OPENED,
        FINISHED,
        ANSWERED,
        SUBMITTED
    }

    Act happened(Instant when) {
        return new Act(id, kind, course, lesson, question, answer, answers, when);
    }
}
