package id.melek.authoring;

import java.util.List;

/**
 * The pictures, sounds and videos of a draft, and what its lessons weigh.
 *
 * @param files by name
 * @param lessons in their order, Indonesian first
 */
public record MediaShelf(List<File> files, List<Load> lessons) {

    /**
     * @param name in media/: {@code market.webp}
     * @param address where it can be seen or heard
     * @param bytes on the line
     * @param width in CSS pixels, 0 for a sound
     */
    public record File(
            String name, String address, String mediaType, long bytes, int width, int height, List<Lesson> uses) {

        public boolean isPicture() {
            return mediaType.startsWith("image/");
        }

        public boolean isSound() {
            return mediaType.startsWith("audio/");
        }
    }

    /** A lesson in one language. */
    public record Lesson(String slug, String title, String language) {}

    /**
     * What opening a lesson costs.
     *
     * @param bytes of text and pictures, as compressed on the line
     * @param playedBytes on top, should all sounds and videos be played
     */
    public record Load(Lesson lesson, long bytes, long playedBytes) {

        /** What a lesson should weigh at most, so that it opens in three seconds on 400 kbit/s. */
        public static final long AIM = 120 * 1024;

        public boolean isTooHeavy() {
            return bytes > AIM;
        }
    }
}
