package id.melek.pack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson in one language.
 *
 * @param title plain text
 * @param minutes the same in every language
 * @param html sanitized; pictures stand under {@code /media/}, call-outs are {@code aside} elements with data-kind
 * @param practice questions whose key may travel to the phone
 * @param graded questions of test.gift: their key stays on the server
 * @param media pictures, sounds and videos of this lesson, each once, in the order of first use; the narration is the last
 * @param narration the lesson read aloud; null where nobody has recorded it
 */
public record LessonText(
        String title,
        int minutes,
        String html,
        List<Question> practice,
        List<Question> graded,
        List<PackMedia> media,
        @Nullable PackMedia narration) {

    public LessonText {
        practice = List.copyOf(practice);
        graded = List.copyOf(graded);
        media = List.copyOf(media);
    }

    /** Of the text alone as it goes over the line, compressed. */
    public long htmlBytes() {
        return Served.compressed(html.getBytes(StandardCharsets.UTF_8));
    }

    /** Of the pictures alone as they go over the line. */
    public long pictureBytes() {
        return media.stream()
                .filter(PackMedia::isPicture)
                .mapToLong(PackMedia::servedBytes)
                .sum();
    }

    /** Of sounds and videos, should all of them be played. */
    public long playedBytes() {
        return media.stream()
                .filter(one -> !one.isPicture())
                .mapToLong(PackMedia::servedBytes)
                .sum();
    }

    /** Of text and pictures; questions are not counted, since the caller decides how they travel. */
    public long bytes() {
        return htmlBytes() + pictureBytes();
    }
}
