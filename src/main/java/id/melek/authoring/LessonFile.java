package id.melek.authoring;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A file of a lesson, as its path names it.
 *
 * @param language {@code id} or {@code en}
 * @param slug of the lesson
 * @param name such as {@code lesson.md}
 */
public record LessonFile(String language, String slug, String name) {

    private static final Pattern PATH = Pattern.compile("(id|en)/[0-9]{2}-([a-z0-9-]+)/([a-z.]+)");

    /** Empty for what is no lesson's. */
    public static Optional<LessonFile> of(String path) {
        var file = PATH.matcher(path);
        return file.matches()
                ? Optional.of(new LessonFile(file.group(1), file.group(2), file.group(3)))
                : Optional.empty();
    }

    /** Where it is written, for a link: without a slash in front. */
    public String address(UUID draft) {
        var lesson = DraftPaths.lesson(draft, slug, language);
        return name.equals("lesson.md") ? lesson : lesson + "?file=" + name;
    }
}
