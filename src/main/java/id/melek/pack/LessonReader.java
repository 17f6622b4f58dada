package id.melek.pack;

import id.melek.pack.PackPaths.LessonFolder;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Reads lesson folders: text, questions, settings. */
final class LessonReader {

    private static final int LONGEST_MINUTES = 120;

    private final PackFolder files;
    private final SortedMap<String, PackMedia> media;
    private final FaultList faults;
    private final boolean unfinished;
    private final Collection<String> names;

    /** @param unfinished whether what is faulty is shown all the same, to its author */
    LessonReader(PackFolder files, SortedMap<String, PackMedia> media, FaultList faults, boolean unfinished) {
        this(files, media, faults, unfinished, media.keySet());
    }

    /** @param names of all media, where only those that are used were read */
    LessonReader(
            PackFolder files,
            SortedMap<String, PackMedia> media,
            FaultList faults,
            boolean unfinished,
            Collection<String> names) {
        this.files = files;
        this.media = media;
        this.faults = faults;
        this.unfinished = unfinished;
        this.names = names;
    }

    LessonDraft read(LessonFolder folder) {
        var practice = questions(folder.file(PackPaths.PRACTICE), true);
        var graded = questions(folder.file(PackPaths.GRADED), false);
        QuestionMaker.uniqueIds(
                practice, faults.of(folder.file(PackPaths.PRACTICE)), graded, faults.of(folder.file(PackPaths.GRADED)));
        var here = faults.of(folder.file(PackPaths.LESSON));
        var text = files.text(here.file());
        if (text == null && !files.has(here.file())) {
            here.add(FaultKind.LESSON_MISSING.of());
        }
        return text == null
                ? new LessonDraft(folder, "", 0, 1, "", practice, graded, List.of(), null)
                : draft(folder, text, here, practice, graded);
    }

    private LessonDraft draft(
            LessonFolder folder, String text, FileFaults here, List<ReadQuestion> practice, List<ReadQuestion> graded) {
        var head = FrontMatter.split(text, here);
        var yaml = head.yaml();
        yaml.allow(List.of("title", "minutes", "audio"));
        var title = yaml.line("title", Longest.TITLE);
        var minutes = yaml.number("minutes", 1, LONGEST_MINUTES);
        var pictures = new Pictures(media, name -> files.has("media/" + name), names);
        var renderer = new LessonRenderer(pictures, new LessonLines(head.linesBefore(), here));
        var html = unfinished ? renderer.renderUnfinished(head.body()) : renderer.render(head.body());
        var narration = narration(yaml, pictures);
        return new LessonDraft(
                folder, title, minutes, yaml.line("minutes"), html, practice, graded, pictures.used(), narration);
    }

    private static @Nullable PackMedia narration(YamlMap yaml, Pictures pictures) {
        if (!yaml.has("audio")) {
            return null;
        }
        var destination = yaml.text("audio");
        pictures.use(destination).ifPresent(why -> yaml.fault("audio", why));
        var narration = pictures.find(destination);
        if (narration != null && !narration.isSound()) {
            yaml.fault("audio", FaultKind.NARRATION.of());
        }
        return narration;
    }

    private List<ReadQuestion> questions(String file, boolean practice) {
        var source = files.text(file);
        return source == null ? List.of() : new QuestionMaker(faults.of(file), practice).read(source);
    }

    /** Null where the lesson has no graded questions. */
    @Nullable TestSettings settings(LessonFolder folder, List<ReadQuestion> graded) {
        var here = faults.of(folder.file(PackPaths.QUIZ));
        var hasTest = files.has(folder.file(PackPaths.GRADED));
        if (!files.has(here.file())) {
            if (hasTest) {
                here.add(FaultKind.QUIZ_MISSING.of());
            }
            return null;
        }
        if (!hasTest) {
            here.add(FaultKind.QUIZ_ALONE.of());
        }
        var text = files.text(here.file());
        return text == null
                ? null
                : QuizYaml.read(
                        YamlMap.parse(text, 0, here),
                        graded.stream().map(read -> read.question().id()).toList());
    }
}
