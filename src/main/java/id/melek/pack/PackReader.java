package id.melek.pack;

import id.melek.pack.PackPaths.LessonFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one pack from its folder, file by file, and notes every fault on the way. */
final class PackReader {

    private static final String MEDIA = "media/";

    private final String slug;
    private final FaultList faults;
    private final PackFolder files;
    private final SortedMap<String, PackMedia> media;
    private final LessonReader reader;

    private PackReader(String slug, PackFolder files, FaultList faults) {
        this.slug = slug;
        this.files = files;
        this.faults = faults;
        this.media = MediaReader.read(files, faults);
        this.reader = new LessonReader(files, media, faults, false);
    }

    /** @param root a folder that is there, and no link */
    static PackReading read(String slug, Path root) {
        var faults = new FaultList();
        return PackFolder.open(root, PackShape.COURSE, faults)
                .map(files -> new PackReader(slug, files, faults).read())
                .orElseGet(() -> new PackReading.Faulty(faults.sorted()));
    }

    /** @param given the files by their paths in the pack */
    static PackReading read(String slug, Map<String, byte[]> given) {
        var faults = new FaultList();
        return PackFolder.of(given, PackShape.COURSE, faults)
                .map(files -> new PackReader(slug, files, faults).read())
                .orElseGet(() -> new PackReading.Faulty(faults.sorted()));
    }

    /** @param folder of a lesson, such as {@code id/01-why-sell-online} */
    static Optional<LessonPreview> preview(Map<String, byte[]> given, String folder, Collection<String> paths) {
        var media = paths.stream()
                .filter(path -> path.startsWith(MEDIA))
                .map(path -> path.substring(MEDIA.length()))
                .toList();
        var faults = new FaultList();
        return PackFolder.of(given, PackShape.COURSE, faults)
                .flatMap(files -> LessonFolder.of(folder)
                        .map(lesson -> new PackReader("", files, faults).preview(lesson, media)));
    }

    static Optional<PackPreview> preview(Map<String, byte[]> given) {
        var faults = new FaultList();
        return PackFolder.of(given, PackShape.COURSE, faults)
                .map(files -> new PackReader("", files, faults).previewAll());
    }

    private PackPreview previewAll() {
        var lessons = new TreeMap<String, LessonText>();
        var unfinished = new LessonReader(files, media, faults, true);
        for (var language : List.of("id", "en")) {
            files.lessons(language)
                    .forEach(folder ->
                            lessons.put(folder.path(), unfinished.read(folder).text()));
        }
        return new PackPreview(List.copyOf(media.values()), lessons);
    }

    private LessonPreview preview(LessonFolder folder, Collection<String> names) {
        var draft = new LessonReader(files, media, faults, true, names).read(folder);
        var rules = new LessonFolder("id", folder.name(), folder.order(), folder.slug());
        return new LessonPreview(
                draft.text(),
                Optional.ofNullable(reader.settings(rules, draft.graded())),
                faults.sorted().stream()
                        .filter(fault -> fault.file().startsWith(folder.path() + "/")
                                || fault.file().equals(rules.file(PackPaths.QUIZ)))
                        .toList());
    }

    private PackReading read() {
        if (!PackPaths.isSlug(slug)) {
            faults.of(PackPaths.COURSE).add(FaultKind.COURSE_NAME.of(Quoted.text(slug)));
        }
        var course = CourseYaml.read(files, faults);
        var originals = drafts("id");
        var translations = drafts("en");
        checkCourse(course, originals, translations);
        var lessons = originals.stream()
                .map(original -> lesson(original, translations))
                .toList();
        return faults.isEmpty()
                ? new PackReading.Sound(pack(course, lessons))
                : new PackReading.Faulty(faults.sorted());
    }

    private List<LessonDraft> drafts(String language) {
        var folders = files.lessons(language);
        var orders = new HashSet<Integer>();
        var slugs = new HashSet<String>();
        for (var folder : folders) {
            if (!orders.add(folder.order()) || !slugs.add(folder.slug())) {
                faults.of(folder.path()).add(FaultKind.LESSON_TAKEN.of());
            }
        }
        return folders.stream().map(reader::read).toList();
    }

    private void checkCourse(CourseYaml course, List<LessonDraft> originals, List<LessonDraft> translations) {
        if (originals.isEmpty()) {
            faults.of("id").add(FaultKind.NO_LESSONS.of());
        } else if (!files.has(originals.getLast().folder().file(PackPaths.GRADED))) {
            faults.of(originals.getLast().folder().file(PackPaths.GRADED)).add(FaultKind.NO_FINAL_TEST.of());
        }
        if (course.isRead() && !translations.isEmpty() && !course.texts().containsKey(Packs.ENGLISH)) {
            faults.of(PackPaths.COURSE).add(FaultKind.ENGLISH_MISSING.of());
        }
        if (course.prerequisites().contains(slug)) {
            faults.of(PackPaths.COURSE).add(FaultKind.OWN_PREREQUISITE.of());
        }
        translations.forEach(translation -> checkTranslation(translation.folder(), originals));
        checkUse(originals, translations);
    }

    private void checkTranslation(LessonFolder folder, List<LessonDraft> originals) {
        var namesakes = originals.stream().map(LessonDraft::folder).toList();
        if (namesakes.stream().noneMatch(other -> other.name().equals(folder.name()))) {
            var renumbered = namesakes.stream()
                    .filter(other -> other.slug().equals(folder.slug()))
                    .findFirst();
            faults.of(folder.path())
                    .add(renumbered
                            .map(other -> FaultKind.OTHER_NUMBER.of(other.path()))
                            .orElse(FaultKind.NO_ORIGINAL_LESSON.of()));
        }
    }

    private void checkUse(List<LessonDraft> originals, List<LessonDraft> translations) {
        var used = new HashSet<PackMedia>();
        originals.forEach(lesson -> used.addAll(lesson.media()));
        translations.forEach(lesson -> used.addAll(lesson.media()));
        media.values().stream()
                .filter(picture -> !used.contains(picture))
                .forEach(picture -> faults.of(MEDIA + picture.name()).add(FaultKind.UNUSED.of()));
    }

    private PackLesson lesson(LessonDraft original, List<LessonDraft> translations) {
        var folder = original.folder();
        var settings = reader.settings(folder, original.graded());
        var translation = sameName(folder, translations);
        translation.ifPresent(draft -> new LanguagesInStep(faults).compare(original, draft));
        var tasks = new TaskReader(files, faults)
                .read(folder, translation.map(LessonDraft::folder).orElse(null));
        return new PackLesson(
                folder.slug(), folder.order(), texts(original, translation.orElse(null)), tasks, settings);
    }

    private static Optional<LessonDraft> sameName(LessonFolder folder, List<LessonDraft> translations) {
        return translations.stream()
                .filter(draft -> draft.folder().name().equals(folder.name()))
                .findFirst();
    }

    private static Map<Locale, LessonText> texts(LessonDraft original, @Nullable LessonDraft translation) {
        return translation == null
                ? Map.of(Packs.INDONESIAN, original.text())
                : Map.of(Packs.INDONESIAN, original.text(), Packs.ENGLISH, translation.text());
    }

    private CoursePack pack(CourseYaml course, List<PackLesson> lessons) {
        return new CoursePack(
                slug,
                course.number(),
                course.track(),
                course.level(),
                course.licence(),
                course.authors(),
                course.competences(),
                course.prerequisites(),
                course.validAsOf(),
                course.reviewBy(),
                course.texts(),
                lessons,
                new ArrayList<>(media.values()),
                files.all(),
                files.hash());
    }
}
