package id.melek.pack;

import id.melek.pack.PackPaths.LessonFolder;
import id.melek.pack.Task.Criterion;
import id.melek.pack.Task.Matter;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the task.yaml of a lesson in each language, and compares them. */
final class TaskReader {

    private static final List<String> KEYS =
            List.of("title", "instructions", "accepts", "photos", "characters", "criteria", "minimum");
    private static final List<String> MATTERS = List.of("text", "link", "photos");
    private static final int MOST_PHOTOS = 3;
    private static final int MOST_CHARACTERS = 4_000;
    private static final int USUAL_CHARACTERS = 2_000;
    private static final int FEWEST_CRITERIA = 2;
    private static final int MOST_CRITERIA = 6;
    private static final int FEWEST_LEVELS = 2;
    private static final int MOST_LEVELS = 5;
    private static final int LONGEST_INSTRUCTIONS = 3_000;

    private final PackFolder files;
    private final FaultList faults;

    TaskReader(PackFolder files, FaultList faults) {
        this.files = files;
        this.faults = faults;
    }

    /** A task with the lines that a comparison of languages needs. */
    private record Draft(Task task, YamlMap yaml) {}

    /** By language; empty where the lesson has no task. */
    Map<Locale, Task> read(LessonFolder original, @Nullable LessonFolder translation) {
        var indonesian = draft(original);
        var english = translation == null ? null : draft(translation);
        if (translation != null) {
            bothOrNone(original, translation);
        }
        if (indonesian == null) {
            return Map.of();
        }
        if (english == null) {
            return Map.of(Packs.INDONESIAN, indonesian.task());
        }
        compare(indonesian.task(), english);
        return Map.of(Packs.INDONESIAN, indonesian.task(), Packs.ENGLISH, english.task());
    }

    private void bothOrNone(LessonFolder original, LessonFolder translation) {
        var here = faults.of(translation.file(PackPaths.TASK));
        if (files.has(original.file(PackPaths.TASK)) && !files.has(here.file())) {
            here.add(FaultKind.TASK_MISSING.of());
        } else if (files.has(here.file()) && !files.has(original.file(PackPaths.TASK))) {
            here.add(FaultKind.NO_ORIGINAL_TASK.of());
        }
    }

    private @Nullable Draft draft(LessonFolder folder) {
        var file = folder.file(PackPaths.TASK);
        var text = files.text(file);
        return text == null ? null : draft(YamlMap.parse(text, 0, faults.of(file)));
    }

    private static Draft draft(YamlMap yaml) {
        yaml.allow(KEYS);
        var accepts = accepts(yaml);
        var criteria = criteria(yaml);
        var task = new Task(
                yaml.line("title", Longest.TITLE),
                yaml.text("instructions", LONGEST_INSTRUCTIONS),
                accepts,
                onlyWith(yaml, accepts, Matter.PHOTOS, "photos", MOST_PHOTOS, MOST_PHOTOS),
                onlyWith(yaml, accepts, Matter.TEXT, "characters", USUAL_CHARACTERS, MOST_CHARACTERS),
                criteria,
                0);
        return new Draft(withMinimum(task, yaml), yaml);
    }

    private static Task withMinimum(Task task, YamlMap yaml) {
        return new Task(
                task.title(),
                task.instructions(),
                task.accepts(),
                task.photos(),
                task.characters(),
                task.criteria(),
                yaml.number("minimum", 1, Math.max(1, task.most())));
    }

    private static Set<Matter> accepts(YamlMap yaml) {
        var accepts = EnumSet.noneOf(Matter.class);
        for (var word : yaml.texts("accepts", 1)) {
            if (!MATTERS.contains(word)) {
                yaml.fault(
                        "accepts", FaultKind.UNKNOWN_WORD.of(Quoted.text(word)).or(Quoted.orRather(word, MATTERS)));
            } else if (!accepts.add(Matter.valueOf(word.toUpperCase(Locale.ROOT)))) {
                yaml.fault("accepts", FaultKind.HOLDS_TWICE.of("accepts", Quoted.text(word)));
            }
        }
        return accepts;
    }

    /** A limit that has a usual value, and no sense where such a thing cannot be handed in. */
    private static int onlyWith(YamlMap yaml, Set<Matter> accepts, Matter matter, String key, int usual, int most) {
        var word = MATTERS.get(matter.ordinal());
        if (yaml.has(key) && !accepts.contains(matter)) {
            yaml.fault(key, FaultKind.NEEDS_ACCEPTS.of(key, word));
            return 0;
        }
        return yaml.has(key) ? yaml.number(key, 1, most) : accepts.contains(matter) ? usual : 0;
    }

    private static List<Criterion> criteria(YamlMap yaml) {
        var ids = new HashSet<String>();
        return yaml.maps("criteria", FEWEST_CRITERIA, MOST_CRITERIA).stream()
                .map(one -> criterion(one, ids))
                .toList();
    }

    private static Criterion criterion(YamlMap yaml, Set<String> ids) {
        yaml.allow(List.of("id", "words", "levels"));
        var id = yaml.text("id");
        if (!id.isEmpty() && !PackPaths.isSlug(id)) {
            yaml.fault("id", FaultKind.SLUG.of(Quoted.text(id)));
        } else if (!id.isEmpty() && !ids.add(id)) {
            yaml.fault("id", FaultKind.CRITERION_TWICE.of(Quoted.text(id)));
        }
        return new Criterion(id, yaml.line("words", Longest.TITLE), levels(yaml));
    }

    private static List<String> levels(YamlMap yaml) {
        if (!yaml.has("levels")) {
            return List.of();
        }
        var levels = yaml.texts("levels", FEWEST_LEVELS);
        if (levels.size() > MOST_LEVELS) {
            yaml.fault("levels", FaultKind.LEVELS.of(MOST_LEVELS));
        }
        levels.forEach(level -> yaml.limitLine("levels", level, Longest.TITLE));
        return levels;
    }

    private static void compare(Task original, Draft translation) {
        same(original, translation, "accepts", Task::accepts);
        same(original, translation, "photos", Task::photos);
        same(original, translation, "characters", Task::characters);
        same(original, translation, "minimum", Task::minimum);
        same(original, translation, "criteria", TaskReader::key);
    }

    /** What must be the same in every language: which criteria in which order, and how many levels each has. */
    private static List<String> key(Task task) {
        return task.criteria().stream()
                .flatMap(one -> Stream.of(one.id(), one.levels().size() + " levels"))
                .toList();
    }

    private static void same(Task original, Draft translation, String key, Function<Task, Object> value) {
        var there = value.apply(original);
        var here = value.apply(translation.task());
        if (!there.equals(here)) {
            translation
                    .yaml()
                    .fault(
                            key,
                            FaultKind.TASK_OUT_OF_STEP.of(
                                    key, Quoted.text(there.toString()), Quoted.text(here.toString())));
        }
    }
}
