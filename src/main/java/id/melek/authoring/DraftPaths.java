package id.melek.authoring;

import id.melek.catalog.CoursePaths;
import java.util.Optional;
import java.util.UUID;

/** Addresses of the workshop, for links from anywhere: paths without a slash in front. */
public final class DraftPaths {

    /** All courses that are being written. */
    public static final String WORKSHOP = "workshop";

    /** What was published, course by course. */
    public static final String HISTORY = WORKSHOP + "/history";

    /** Drafts as files to take away. */
    static final String FILES = "workshop-files";

    /** The last part of the address of a draft's sheet. */
    public static final String ABOUT = "about";

    private DraftPaths() {}

    /** Only trainers get it there. */
    public static String zip(UUID draft) {
        return FILES + "/" + draft + ".zip";
    }

    /** A lesson to be printed; only trainers get it there. */
    public static String handOut(UUID draft, String lesson, String language) {
        return FILES + "/" + draft + "/" + lesson + "/" + language + ".pdf";
    }

    /** The draft that an address names; empty where it names none. */
    public static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noDraft) {
            return Optional.empty();
        }
    }

    public static String draft(UUID draft) {
        return WORKSHOP + "/" + draft;
    }

    /** Where a file of the draft is written; empty for what is no text. */
    public static Optional<String> mending(UUID draft, String file) {
        var parts = file.split("/");
        if (parts.length == 3) {
            var place = lesson(draft, LessonOrder.slug(parts[1]), parts[0]);
            return Optional.of(parts[2].equals("lesson.md") ? place : place + "?file=" + parts[2]);
        }
        if (file.startsWith("media/")) {
            return Optional.of(media(draft));
        }
        return file.equals(NewCourse.COURSE) ? Optional.of(about(draft)) : Optional.empty();
    }

    /** What the draft says about its course as a whole. */
    public static String about(UUID draft) {
        return draft(draft) + "/" + ABOUT;
    }

    /** What was published of one course. */
    public static String history(String slug) {
        return HISTORY + "/" + slug;
    }

    /** @param from the hash of one version, as {@code to} of another */
    public static String difference(String slug, String from, String to) {
        return history(slug) + "?from=" + from + "&to=" + to;
    }

    /** What a text of a draft was before. */
    public static String past(UUID draft, String path) {
        return draft(draft) + "/past?file=" + path;
    }

    /** Where that file of a draft is written; the draft itself for what belongs to no lesson. */
    public static String text(UUID draft, String path) {
        return LessonOrder.slugOf(path)
                .map(slug -> lesson(draft, slug, path.substring(0, path.indexOf('/'))) + "?file="
                        + path.substring(path.lastIndexOf('/') + 1))
                .orElseGet(() -> draft(draft));
    }

    /** Where a second trainer reads it. */
    public static String reading(UUID draft) {
        return draft(draft) + "/review";
    }

    /** @param slug of the lesson */
    public static String lesson(UUID draft, String slug, String language) {
        return draft(draft) + "/" + slug + "/" + language;
    }

    /** The test of a lesson, to be tried. */
    public static String trial(UUID draft, String slug, String language) {
        return lesson(draft, slug, language) + "/trial";
    }

    /**
     * The questions of a lesson, one by one.
     *
     * @param file {@code practice.gift} or {@code test.gift}
     */
    public static String questions(UUID draft, String slug, String language, String file) {
        return lesson(draft, slug, language) + "/questions" + (file.startsWith("test") ? "?file=" + file : "");
    }

    /** All questions there are. */
    public static final String BANK = CoursePaths.QUESTIONS;

    /** All questions there are, to take one of them to a lesson. */
    public static String bank(UUID draft, String slug, String language, String file) {
        return BANK + "?draft=" + draft + "&lesson=" + slug + "&language=" + language + "&file=" + file;
    }

    /** What a published question was, and how it did. */
    public static String bank(String course, String lesson, String question) {
        return CoursePaths.question(course, lesson, question);
    }

    /** The pictures, sounds and videos of a draft. */
    public static String media(UUID draft) {
        return draft(draft) + "/media";
    }
}
