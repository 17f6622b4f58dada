package id.melek.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads course packs, the folders that docs/content-packs.md describes. */
public final class Packs {

    /** The language that every course has. */
    public static final Locale INDONESIAN = Locale.of("id");

    public static final Locale ENGLISH = Locale.of("en");

    private Packs() {}

    /**
     * Reads one pack into memory, at most 20 MB of files, and checks all of it. The folder's name is the course's slug.
     * Nothing that stands in the folder, or does not, makes this throw.
     */
    public static PackReading read(Path folder) {
        var name = folder.toAbsolutePath().normalize().getFileName();
        try {
            var root = folder.toRealPath();
            if (Files.isDirectory(root)) {
                return PackReader.read(name == null ? "" : name.toString(), root);
            }
        } catch (IOException e) {
            // said below
        }
        return new PackReading.Faulty(List.of(new Fault(PackPaths.COURSE, 1, FaultKind.NO_SUCH_FOLDER.of(folder))));
    }

    /**
     * Reads a pack that is in memory, as {@link #read(Path)} does a folder.
     *
     * @param files by their paths in the pack, such as {@code id/01-why-sell-online/lesson.md}
     */
    public static PackReading read(String slug, Map<String, byte[]> files) {
        return PackReader.read(slug, files);
    }

    /**
     * One lesson of a pack that may be unfinished; empty where there is no such folder, or too much in the pack.
     *
     * @param folder such as {@code id/01-why-sell-online}
     */
    public static Optional<LessonPreview> preview(Map<String, byte[]> files, String folder) {
        return preview(files, folder, files.keySet());
    }

    /**
     * As above, of some files only.
     *
     * @param files at least all that the lesson uses
     * @param paths of all files of the pack
     */
    public static Optional<LessonPreview> preview(Map<String, byte[]> files, String folder, Collection<String> paths) {
        return PackReader.preview(files, folder, paths);
    }

    /** All lessons of a pack that may be unfinished, with what they show; empty where there is too much in the pack. */
    public static Optional<PackPreview> preview(Map<String, byte[]> files) {
        return PackReader.preview(files);
    }

    /** Whether so many bytes in so many files are more than a pack may hold. */
    public static boolean isTooMuch(long bytes, int files) {
        return PackFolder.isTooMuch(bytes, files);
    }

    /** Whether nothing is wrong with a picture, sound or video, such as code in a drawing. */
    public static boolean isSound(PackMedia media) {
        var faults = new FaultList();
        MediaReader.read(media.name(), media.bytes(), faults.of(media.name()));
        return faults.isEmpty();
    }

    /** Whether a course may have this name: small letters, digits and single hyphens, at most 60 characters. */
    public static boolean isSlug(String name) {
        return PackPaths.isSlug(name);
    }

    /** Whether a pack may have a file with this path. */
    public static boolean isFile(String path) {
        return PackPaths.isFile(path);
    }

    /** Bytes that a file with this path may have at most. */
    public static int limit(String path) {
        return PackPaths.limit(path);
    }

    /** Reads one track pack, as {@link #read} does a course pack; the folder's name is the track. */
    public static TrackReading readTrack(Path folder) {
        var name = folder.toAbsolutePath().normalize().getFileName();
        try {
            var root = folder.toRealPath();
            if (Files.isDirectory(root)) {
                return TrackReader.read(name == null ? "" : name.toString(), root);
            }
        } catch (IOException e) {
            // said below
        }
        return new TrackReading.Faulty(List.of(new Fault(TrackFiles.TRACK, 1, FaultKind.NO_SUCH_FOLDER.of(folder))));
    }

    /**
     * The packs in a folder such as content/courses: every folder in it but hidden ones, by name.
     *
     * @throws IOException when the folder is not there or cannot be listed
     */
    public static List<Path> foldersIn(Path courses) throws IOException {
        try (var entries = Files.list(courses)) {
            return entries.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
