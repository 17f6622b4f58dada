package id.melek.pack;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which paths a pack has; everything else in the folder is a fault. */
final class PackPaths {

    static final String SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
    static final int LONGEST_SLUG = 60;

    static final String COURSE = "course.yaml";
    static final String LESSON = "lesson.md";
    static final String PRACTICE = "practice.gift";
    static final String GRADED = "test.gift";
    static final String QUIZ = "quiz.yaml";
    static final String TASK = "task.yaml";

    private static final int KB = 1024;
    private static final List<String> LESSON_FILES = List.of(LESSON, PRACTICE, GRADED, QUIZ, TASK);
    private static final List<String> TOP = List.of(COURSE, "id", "en", "media");
    private static final Pattern LESSON_FOLDER = Pattern.compile("([0-9]{2})-(" + SLUG + ")");
    private static final Pattern MEDIA = Pattern.compile(SLUG + "\\.(?:" + MediaKind.endings("|") + ")");

    private PackPaths() {}

    /** A lesson's folder: the number orders, the slug identifies. */
    record LessonFolder(String language, String name, int order, String slug) {

        static Optional<LessonFolder> of(String path) {
            var parts = path.split("/", -1);
            if (parts.length != 2 || !isLanguage(parts[0])) {
                return Optional.empty();
            }
            var name = LESSON_FOLDER.matcher(parts[1]);
            return name.matches() && isSlug(name.group(2))
                    ? Optional.of(new LessonFolder(parts[0], parts[1], Integer.parseInt(name.group(1)), name.group(2)))
                    : Optional.empty();
        }

        String path() {
            return language + "/" + name;
        }

        String file(String file) {
            return path() + "/" + file;
        }
    }

    static boolean isSlug(String name) {
        return name.length() <= LONGEST_SLUG && name.matches(SLUG);
    }

    static boolean isFolder(String path) {
        return path.isEmpty()
                || isLanguage(path)
                || path.equals("media")
                || LessonFolder.of(path).isPresent();
    }

    static boolean isFile(String path) {
        var slash = path.lastIndexOf('/');
        var folder = path.substring(0, Math.max(slash, 0));
        var name = path.substring(slash + 1);
        return switch (folder) {
            case "" -> name.equals(COURSE);
            case "media" ->
                name.length() <= 2 * LONGEST_SLUG && MEDIA.matcher(name).matches();
            default -> LessonFolder.of(folder).isPresent() && isLessonFile(folder, name);
        };
    }

    private static boolean isLessonFile(String folder, String name) {
        return LESSON_FILES.contains(name) && (!name.equals(QUIZ) || folder.startsWith("id/"));
    }

    /** Bytes that a file may have. */
    static int limit(String path) {
        if (path.startsWith("media/")) {
            return MediaKind.of(path).map(MediaKind::limit).orElse(0);
        }
        if (path.endsWith(".gift")) {
            return KB * KB;
        }
        return path.endsWith(".md") ? 200 * KB : 64 * KB;
    }

    /** Why a path does not belong, and what would. */
    static FaultText advice(String path) {
        var slash = path.lastIndexOf('/');
        var folder = path.substring(0, Math.max(slash, 0));
        var name = path.substring(slash + 1);
        if (folder.isEmpty()) {
            return FaultKind.NOT_IN_COURSE.of().or(Quoted.orRather(name, TOP));
        }
        if (folder.equals("media")) {
            return FaultKind.NO_MEDIUM.of(MediaKind.endings(", ."));
        }
        if (isLanguage(folder)) {
            return FaultKind.NO_LESSON_FOLDER.of();
        }
        return name.equals(QUIZ)
                ? FaultKind.QUIZ_IN_ENGLISH.of()
                : FaultKind.NOT_IN_LESSON.of().or(Quoted.orRather(name, LESSON_FILES));
    }

    private static boolean isLanguage(String folder) {
        return folder.equals("id") || folder.equals("en");
    }
}
