package id.melek.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The lessons of a draft in their order. The number of a lesson's folder orders it and its slug identifies it, so another
 * order is other names for the same files.
 */
final class LessonOrder {

    private static final int MOST = 99;

    private static final Pattern PATH = Pattern.compile("(id|en)/([0-9]{2}-([a-z0-9-]+))/([a-z.]+)");

    private final List<String> paths;
    private final List<String> folders;

    private LessonOrder(List<String> paths, List<String> folders) {
        this.paths = paths;
        this.folders = folders;
    }

    static LessonOrder of(Collection<String> paths) {
        var folders = new TreeSet<String>();
        paths.forEach(path -> {
            var lesson = PATH.matcher(path);
            if (lesson.matches()) {
                folders.add(lesson.group(2));
            }
        });
        return new LessonOrder(List.copyOf(paths), List.copyOf(folders));
    }

    List<String> paths() {
        return paths;
    }

    /** In their order: {@code 01-why-sell-online}. */
    List<String> folders() {
        return folders;
    }

    boolean hasRoom() {
        return folders.size() < MOST;
    }

    /** Of the lesson that a file belongs to; empty for what is no lesson's. */
    static Optional<String> slugOf(String path) {
        var lesson = PATH.matcher(path);
        return lesson.matches() ? Optional.of(lesson.group(3)) : Optional.empty();
    }

    static String slug(String folder) {
        return folder.substring(folder.indexOf('-') + 1);
    }

    /** Where that file of a lesson is now, whatever number the lesson had; the path itself for what is no lesson's. */
    String now(String path) {
        var asked = PATH.matcher(path);
        if (!asked.matches()) {
            return path;
        }
        return folder(asked.group(3))
                .map(folder -> asked.group(1) + "/" + folder + "/" + asked.group(4))
                .orElse(path);
    }

    /** Whether the file's lesson is there, whatever its number; what is no lesson's always has its place. */
    boolean has(String path) {
        var asked = PATH.matcher(path);
        return !asked.matches() || folder(asked.group(3)).isPresent();
    }

    /** Whether the lesson is one without that file, which stands where it is now. */
    boolean canSpare(String path) {
        var asked = PATH.matcher(path);
        return asked.matches()
                && !path.matches("id/[^/]+/lesson.md")
                && paths.stream()
                        .filter(other -> !other.equals(path))
                        .anyMatch(other -> other.contains("/" + asked.group(2) + "/"));
    }

    /** The folder of the lesson with that slug. */
    Optional<String> folder(String slug) {
        return folders.stream().filter(folder -> slug(folder).equals(slug)).findFirst();
    }

    /** The lesson one place nearer to the beginning, or to the end; as it was where there is no place. */
    List<String> moved(String slug, int by) {
        var slugs = slugs();
        int at = slugs.indexOf(slug);
        int to = at + by;
        if (at >= 0 && to >= 0 && to < slugs.size()) {
            slugs.add(to, slugs.remove(at));
        }
        return slugs;
    }

    /** With another lesson after that one; before the last one, the final test, where there is none such. */
    List<String> with(String added, String after) {
        var slugs = slugs();
        int at = slugs.indexOf(after);
        slugs.add(at >= 0 ? at + 1 : Math.max(0, slugs.size() - 1), added);
        return slugs;
    }

    List<String> slugs() {
        return new ArrayList<>(folders.stream().map(LessonOrder::slug).toList());
    }

    /**
     * A slug that no lesson has or had: the wish itself, or with the next free number.
     *
     * @param removed lessons that may be put back
     */
    String free(String wish, LessonOrder removed) {
        var base = wish.isEmpty() ? "pelajaran" : wish;
        var slug = base;
        for (int number = 2; folder(slug).isPresent() || removed.folder(slug).isPresent(); number++) {
            slug = Slugs.of(base, "-" + number);
        }
        return slug;
    }

    static String folder(List<String> slugs, String slug) {
        return "%02d-%s".formatted(slugs.indexOf(slug) + 1, slug);
    }

    /** What has to be called otherwise for the lessons to stand in this order: new folders by old ones. */
    Map<String, String> renames(List<String> slugs) {
        var renames = new LinkedHashMap<String, String>();
        for (var folder : folders) {
            var name = folder(slugs, slug(folder));
            if (slugs.contains(slug(folder)) && !name.equals(folder)) {
                renames.put(folder, name);
            }
        }
        return renames;
    }
}
