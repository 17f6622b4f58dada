package id.melek.authoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A course that is being written, without its texts.
 *
 * @param slug the course's permanent name
 * @param title in Indonesian; the slug where there is none yet
 * @param isFromFolder whether it came from the content folder, where it was changed as well as here
 * @param isPublished whether learners have an earlier version
 */
public record DraftOutline(
        UUID id,
        String slug,
        String title,
        boolean isFromFolder,
        boolean isPublished,
        Instant changedAt,
        List<Lesson> lessons) {

    /**
     * A lesson of it.
     *
     * @param folder number and slug: {@code 01-why-sell-online}
     * @param title in Indonesian; the folder's name where there is none yet
     * @param languages that it is written in, {@code id} first
     */
    public record Lesson(String folder, String title, List<String> languages) {

        /** What the lesson is known by, whatever its number is. */
        public String slug() {
            return LessonOrder.slug(folder);
        }
    }
}
