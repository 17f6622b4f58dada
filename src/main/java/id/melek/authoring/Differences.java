package id.melek.authoring;

import id.melek.authoring.Difference.FileChange;
import id.melek.authoring.Difference.Kind;
import id.melek.authoring.Difference.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the files of two states of a course. A lesson is known by its slug, so one that was moved is the same lesson. */
final class Differences {

    private final SortedMap<String, byte[]> before;
    private final SortedMap<String, byte[]> after;
    private final LessonOrder orderBefore;
    private final LessonOrder orderAfter;

    private Differences(Map<String, byte[]> before, Map<String, byte[]> after) {
        this.before = new TreeMap<>(before);
        this.after = new TreeMap<>(after);
        this.orderBefore = LessonOrder.of(before.keySet());
        this.orderAfter = LessonOrder.of(after.keySet());
    }

    static Difference between(Map<String, byte[]> before, Map<String, byte[]> after) {
        return new Differences(before, after).find();
    }

    /** The text of one file, at two moments. */
    static FileChange ofFile(String path, byte[] before, byte[] after) {
        return new FileChange(path, Kind.CHANGED, WordDifference.of(text(before), text(after)));
    }

    private Difference find() {
        var slugs = new LinkedHashSet<>(orderAfter.slugs());
        slugs.addAll(orderBefore.slugs());
        var parts = new ArrayList<Part>();
        course().ifPresent(parts::add);
        slugs.forEach(slug -> lesson(slug).ifPresent(parts::add));
        return new Difference(List.copyOf(parts));
    }

    private Optional<Part> course() {
        var paths = new TreeSet<String>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(path -> LessonOrder.slugOf(path).isEmpty())
                .forEach(paths::add);
        var files = paths.stream()
                .flatMap(path -> change(path, before.get(path), after.get(path)).stream())
                .toList();
        return files.isEmpty() ? Optional.empty() : Optional.of(new Part("", "", Kind.CHANGED, files));
    }

    private Optional<Part> lesson(String slug) {
        var now = files(after, slug);
        var then = files(before, slug);
        var names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        var files = names.stream()
                .flatMap(
                        name -> change(path(name, slug, now.containsKey(name)), then.get(name), now.get(name)).stream())
                .toList();
        var kind = then.isEmpty() ? Kind.ADDED : now.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        if (files.isEmpty() && !isMoved(slug)) {
            return Optional.empty();
        }
        return Optional.of(new Part(slug, title(slug), files.isEmpty() ? Kind.MOVED : kind, files));
    }

    /** Whether it has another lesson before it, of those that are in both. */
    private boolean isMoved(String slug) {
        var common = orderBefore.slugs();
        common.retainAll(orderAfter.slugs());
        var still = orderAfter.slugs();
        still.retainAll(common);
        return common.indexOf(slug) != still.indexOf(slug);
    }

    /** By what they are called wherever the lesson stands: {@code id/lesson.md}. */
    private static SortedMap<String, byte[]> files(SortedMap<String, byte[]> all, String slug) {
        var files = new TreeMap<String, byte[]>();
        all.forEach((path, content) -> {
            var parts = path.split("/");
            if (parts.length == 3 && LessonOrder.slug(parts[1]).equals(slug)) {
                files.put(parts[0] + "/" + parts[2], content);
            }
        });
        return files;
    }

    private String path(String name, String slug, boolean isThere) {
        var folder = (isThere ? orderAfter : orderBefore).folder(slug).orElse(slug);
        return name.replaceFirst("/", "/" + folder + "/");
    }

    private String title(String slug) {
        return Stream.of(after, before)
                .flatMap(all -> Stream.ofNullable(files(all, slug).get("id/lesson.md")))
                .flatMap(text -> DraftOutlines.title(text(text)).stream())
                .findFirst()
                .orElse(slug);
    }

    private static Optional<FileChange> change(String path, byte @Nullable [] then, byte @Nullable [] now) {
        if (Arrays.equals(then, now)) {
            return Optional.empty();
        }
        var kind = then == null ? Kind.ADDED : now == null ? Kind.REMOVED : Kind.CHANGED;
        return Optional.of(new FileChange(
                path, kind, path.startsWith("media/") ? List.of() : WordDifference.of(text(then), text(now))));
    }

    private static String text(byte @Nullable [] content) {
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }
}
