package id.melek.authoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads of a draft's files what a list of its lessons shows, however unfinished they are. */
final class DraftOutlines {

    private static final Pattern LESSON = Pattern.compile("(id|en)/([0-9]{2}-[a-z0-9-]+)/lesson\\.md");
    private static final Pattern TITLE = Pattern.compile("(?m)^[ ]*+title:(.*)$");

    private DraftOutlines() {}

    static DraftOutline of(Draft draft, SortedMap<String, byte[]> texts, Optional<DraftRepository.Stored> course) {
        var lessons = new TreeMap<String, Map<String, String>>();
        texts.forEach((path, content) -> {
            var lesson = LESSON.matcher(path);
            if (lesson.matches()) {
                lessons.computeIfAbsent(lesson.group(2), any -> new TreeMap<>())
                        .put(lesson.group(1), new String(content, StandardCharsets.UTF_8));
            }
        });
        return new DraftOutline(
                draft.id(),
                draft.slug(),
                title(draft.slug(), course),
                draft.originHash() != null,
                draft.baseHash() != null || draft.originHash() != null,
                draft.changedAt(),
                lessons.entrySet().stream()
                        .map(lesson -> lesson(lesson.getKey(), lesson.getValue()))
                        .toList());
    }

    static String title(String slug, Optional<DraftRepository.Stored> course) {
        return course.map(DraftRepository.Stored::text)
                .flatMap(DraftOutlines::title)
                .orElse(slug);
    }

    private static DraftOutline.Lesson lesson(String folder, Map<String, String> texts) {
        var title = Optional.ofNullable(texts.get("id")).flatMap(DraftOutlines::title);
        var languages = new ArrayList<>(List.of("id", "en"));
        languages.retainAll(texts.keySet());
        return new DraftOutline.Lesson(folder, title.orElse(folder), languages);
    }

    /** The first one: in a course that is the Indonesian one. */
    static Optional<String> title(String yaml) {
        var title = TITLE.matcher(yaml);
        return title.find()
                ? Optional.of(unquoted(title.group(1).strip())).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\\\"", "\"")
                : text;
    }
}
