package id.melek.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

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
        return new PackReading.Faulty(List.of(new Fault(PackPaths.COURSE, 1, "there is no such folder: " + folder)));
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
        return new TrackReading.Faulty(List.of(new Fault(TrackFiles.TRACK, 1, "there is no such folder: " + folder)));
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
