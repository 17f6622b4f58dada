package id.melek.pack;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks packs for their authors: a line for each fault, a line for each course. */
public final class PackCheck {

    /** Exit codes: all packs are sound, some have faults, a folder is not there. */
    public static final int SOUND = 0;

    public static final int FAULTY = 1;
    public static final int NO_FOLDER = 2;

    private final PrintWriter out;
    private final Map<Path, CoursePack> sound = new LinkedHashMap<>();
    private int exitCode = SOUND;

    private PackCheck(PrintWriter out) {
        this.out = out;
    }

    /**
     * Checks every folder, and what only shows when they lie side by side: numbers taken twice, prerequisites that do
     * not exist. A folder of packs, such as content/courses, stands for all packs in it.
     *
     * @return the exit code for the shell
     */
    public static int run(List<Path> folders, PrintWriter out) {
        var check = new PackCheck(out);
        folders.forEach(check::checkAny);
        check.checkTogether();
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
            var isPack = Files.exists(folder.resolve(PackPaths.COURSE))
                    || packs.stream().noneMatch(pack -> Files.exists(pack.resolve(PackPaths.COURSE)));
            return isPack ? List.of() : packs;
        } catch (IOException e) {
            return List.of();
        }
    }

    private void check(Path folder) {
        switch (Packs.read(folder)) {
            case PackReading.Sound(var pack) -> {
                sound.put(folder, pack);
                out.println(summary(pack));
            }
            case PackReading.Faulty(var faults) -> {
                faults.forEach(fault -> report(folder, fault));
                var slug = folder.toAbsolutePath().normalize().getFileName();
                out.println(slug + ": " + count(faults.size(), "fault"));
            }
        }
    }

    private void report(Path folder, Fault fault) {
        out.println(folder.resolve(fault.file()) + ":" + fault.line() + ": " + fault.message());
        exitCode = Math.max(exitCode, FAULTY);
    }

    private static String summary(CoursePack pack) {
        var texts = pack.lessons().stream()
                .map(lesson -> lesson.text(Packs.INDONESIAN))
                .toList();
        var questions = texts.stream()
                .mapToInt(text -> text.practice().size() + text.graded().size())
                .sum();
        return String.join(
                ", ",
                pack.slug() + ": " + count(texts.size(), "lesson"),
                count(questions, "question"),
                count(pack.minutes(), "minute"),
                (pack.bytes(Packs.INDONESIAN) + 1023) / 1024 + " KB");
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private void checkTogether() {
        var numbers = new HashMap<Integer, CoursePack>();
        sound.forEach((folder, pack) -> {
            var other = numbers.putIfAbsent(pack.number(), pack);
            if (other != null && !other.slug().equals(pack.slug())) {
                report(folder, onCourse("number " + pack.number() + " is taken by " + other.slug()));
            }
            missing(folder, pack)
                    .forEach(slug -> report(folder, onCourse("there is no course '" + slug + "' to require")));
        });
    }

    private static Fault onCourse(String message) {
        return new Fault(PackPaths.COURSE, 1, message);
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
