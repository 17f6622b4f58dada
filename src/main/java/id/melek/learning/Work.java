package id.melek.learning;

import java.time.Instant;
import java.util.UUID;

/**
 * What a learner hands in for a practical task.
 *
 * @param id made on the phone; the same work sent again has the same id
 * @param text empty where there is none
 * @param link as typed; empty where there is none
 * @param photos how many were sent before under the same id
 * @param at by the phone's clock, which may be wrong
 */
public record Work(UUID id, String text, String link, int photos, Instant at) {}
