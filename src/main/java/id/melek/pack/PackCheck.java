package id.melek.pack;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks packs for their authors: a line for each fault, a line for each course. */
final class PackCheck {

    /** Exit codes: all packs are sound, some have faults, a folder is not there. */
    static final int SOUND = 0;

    static final int FAULTY = 1;
    static final int NO_FOLDER = 2;

    private final PrintWriter out;
    private final Map<Path, CoursePack> sound = new LinkedHashMap<>();
    private final Map<Path, TrackPack> soundTracks = new LinkedHashMap<>();
    private int exitCode = SOUND;

    private PackCheck(PrintWriter out) {
        this.out = out;
    }

    /**
     * Checks every folder, and what only shows when they lie side by side: numbers taken twice, prerequisites that do
     * not exist. A folder of packs, such as content/courses or content/tracks, stands for all packs in
     * it.
     *
     * @return the exit code for the shell
     */
    static int run(List<Path> folders, PrintWriter out) {
        var check = new PackCheck(out);
        folders.forEach(check::checkAny);
        check.checkTogether();
        check.checkTracks();
        out.flush();
        return check.exitCode;
    }

    private void checkAny(Path folder) {
        if (!Files.isDirectory(folder)) {
            out.println(folder + ": there is no such folder");
            exitCode = NO_FOLDER;
            return;
        }
        var packs = packsIn(folder);
        (packs.isEmpty() ? List.of(folder) : packs).forEach(this::check);
    }

    /** Empty for a pack, be it a faulty one. */
    private static List<Path> packsIn(Path folder) {
        try {
            var packs = Packs.foldersIn(folder);
            var isPack = isCourse(folder)
                    || isTrack(folder)
                    || packs.stream().noneMatch(pack -> isCourse(pack) || isTrack(pack));
            return isPack ? List.of() : packs;
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isCourse(Path folder) {
        return Files.exists(folder.resolve(PackPaths.COURSE));
    }

    private static boolean isTrack(Path folder) {
        return Files.exists(folder.resolve(TrackFiles.TRACK)) || Files.exists(folder.resolve(TrackFiles.COMPETENCES));
    }

    private void check(Path folder) {
        if (isTrack(folder)) {
            checkTrack(folder);
        } else {
            checkCourse(folder);
        }
    }

    private void checkTrack(Path folder) {
        switch (Packs.readTrack(folder)) {
            case TrackReading.Sound(var pack) -> {
                soundTracks.put(folder, pack);
                out.println("%s: %s, 2 forms of %d items"
                        .formatted(pack.track().key(), count(pack.courses().size(), "course"), TrackPack.ITEMS));
            }
            case TrackReading.Faulty(var faults) -> faulty(folder, faults);
        }
    }

    private void checkCourse(Path folder) {
        switch (Packs.read(folder)) {
            case PackReading.Sound(var pack) -> {
                sound.put(folder, pack);
                out.println(summary(pack));
            }
            case PackReading.Faulty(var faults) -> faulty(folder, faults);
        }
    }

    private void faulty(Path folder, List<Fault> faults) {
        faults.forEach(fault -> report(folder, fault));
        var slug = folder.toAbsolutePath().normalize().getFileName();
        out.println(slug + ": " + count(faults.size(), "fault"));
    }

    private void report(Path folder, Fault fault) {
        out.println(folder.resolve(fault.file()) + ":" + fault.line() + ": " + fault.message());
        exitCode = Math.max(exitCode, FAULTY);
    }

    private static String summary(CoursePack pack) {
        var texts = texts(pack, Packs.INDONESIAN);
        var questions = texts.stream()
                .mapToInt(text -> text.practice().size() + text.graded().size())
                .sum();
        return String.join(
                ", ",
                pack.slug() + ": " + count(texts.size(), "lesson"),
                count(questions, "question"),
                count(pack.minutes(), "minute"),
                (pack.bytes(Packs.INDONESIAN) + 1023) / 1024 + " KB",
                "words a sentence: " + String.join(" and ", sentences(pack)));
    }

    private static List<String> sentences(CoursePack pack) {
        return pack.texts().keySet().stream()
                .sorted(Comparator.comparing(language -> !language.equals(Packs.INDONESIAN)))
                .map(language -> String.format(
                        Locale.ROOT, "%.1f (%s)", ReadingEase.median(texts(pack, language), language), language))
                .toList();
    }

    private static List<LessonText> texts(CoursePack pack, Locale language) {
        return pack.lessons().stream().map(lesson -> lesson.text(language)).toList();
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private void checkTogether() {
        var numbers = new HashMap<Integer, CoursePack>();
        sound.forEach((folder, pack) -> {
            var other = numbers.putIfAbsent(pack.number(), pack);
            if (other != null && !other.slug().equals(pack.slug())) {
                report(folder, onCourse(FaultKind.NUMBER_TAKEN.of(pack.number(), other.slug())));
            }
            missing(folder, pack).forEach(slug -> report(folder, onCourse(FaultKind.NO_COURSE_TO_REQUIRE.of(slug))));
        });
    }

    private void checkTracks() {
        soundTracks.forEach((folder, track) -> track.courses().forEach(course -> checkCourse(folder, track, course)));
    }

    private void checkCourse(Path folder, TrackPack track, String course) {
        var checked = sound.values().stream()
                .filter(pack -> pack.slug().equals(course))
                .findFirst();
        if (checked.isEmpty() && !isCourse(coursesBeside(folder).resolve(course))) {
            report(folder, onTrack(FaultKind.NO_COURSE_FOR_TRACK.of(course)));
        }
        checked.filter(pack -> pack.track() != track.track())
                .ifPresent(pack -> report(
                        folder,
                        onTrack(FaultKind.OTHER_TRACK.of(course, pack.track().key()))));
    }

    /** A folder of content has its tracks in {@code tracks} and its courses in {@code courses}. */
    private static Path coursesBeside(Path track) {
        return track.toAbsolutePath().normalize().resolve("../../courses").normalize();
    }

    private static Fault onTrack(FaultText what) {
        return new Fault(TrackFiles.TRACK, 1, what);
    }

    private static Fault onCourse(FaultText what) {
        return new Fault(PackPaths.COURSE, 1, what);
    }

    /** Prerequisites found neither among the folders checked nor beside the pack. */
    private List<String> missing(Path folder, CoursePack pack) {
        var missing = new ArrayList<>(pack.prerequisites());
        missing.removeIf(
                slug -> Files.isDirectory(folder.toAbsolutePath().normalize().resolveSibling(slug)));
        sound.values().forEach(other -> missing.remove(other.slug()));
        return missing;
    }
}
