package id.melek.authoring;

import java.time.Instant;
import java.util.UUID;

/**
 * A lesson that was taken out of a draft.
 *
 * @param removal by which it is put back
 * @param title in Indonesian; its folder's name where there is none
 */
public record RemovedLesson(UUID removal, String title, Instant removedAt) {}
