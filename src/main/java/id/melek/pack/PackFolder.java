package id.melek.pack;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import id.melek.pack.PackPaths.LessonFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The files of one pack, in memory: each is opened once, never through a link, and never beyond its limit. */
final class PackFolder {

    private static final long LARGEST = 20L * 1024 * 1024;

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Set<String> folders;
    private final Set<String> refused;
    private final FaultList faults;

    private PackFolder(Set<String> folders, Set<String> refused, FaultList faults) {
        this.folders = folders;
        this.refused = refused;
        this.faults = faults;
    }

    /** Empty, with a fault, where the pack is too large to be read. */
    static Optional<PackFolder> open(Path root, PackShape shape, FaultList faults) {
        var listing = PackListing.of(root, shape, faults);
        var total = listing.files().values().stream().mapToLong(Long::longValue).sum();
        if (total > LARGEST) {
            faults.of(shape.head()).add(PackListing.tooLarge(FaultKind.PACK_TOO_LARGE, total, LARGEST));
        }
        if (total > LARGEST || !listing.isComplete()) {
            return Optional.empty();
        }
        var folder = new PackFolder(listing.folders(), listing.refused(), faults);
        listing.files().keySet().forEach(file -> folder.load(root, file));
        return Optional.of(folder);
    }

    /** As above, of files that are in memory, by their paths in the pack. */
    static Optional<PackFolder> of(Map<String, byte[]> given, PackShape shape, FaultList faults) {
        var total = given.values().stream().mapToLong(bytes -> bytes.length).sum();
        if (total > LARGEST) {
            faults.of(shape.head()).add(PackListing.tooLarge(FaultKind.PACK_TOO_LARGE, total, LARGEST));
        }
        if (given.size() > PackListing.MOST) {
            faults.of(shape.head()).add(FaultKind.TOO_MANY_FILES.of(PackListing.MOST));
        }
        if (isTooMuch(total, given.size())) {
            return Optional.empty();
        }
        var folders = new TreeSet<String>();
        given.keySet().forEach(path -> folders.add(path.substring(0, Math.max(path.lastIndexOf('/'), 0))));
        var folder = new PackFolder(folders, new TreeSet<>(), faults);
        given.forEach((path, bytes) -> folder.take(path, bytes, shape));
        return Optional.of(folder);
    }

    static boolean isTooMuch(long bytes, int files) {
        return bytes > LARGEST || files > PackListing.MOST;
    }

    private void take(String path, byte[] bytes, PackShape shape) {
        if (!shape.files().test(path)) {
            refuse(path, shape.advice().apply(path));
        } else if (bytes.length > PackPaths.limit(path)) {
            refuse(path, PackListing.tooLarge(FaultKind.TOO_LARGE, bytes.length, PackPaths.limit(path)));
        } else {
            files.put(path, bytes);
        }
    }

    private void load(Path root, String file) {
        var limit = PackPaths.limit(file);
        try (var in = Files.newInputStream(root.resolve(file), NOFOLLOW_LINKS)) {
            // a file can grow after it was listed
            var bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                refuse(file, PackListing.tooLarge(FaultKind.TOO_LARGE, bytes.length, limit));
            } else {
                files.put(file, bytes);
            }
        } catch (IOException e) {
            refuse(file, FaultKind.CANNOT_READ.of());
        }
    }

    private void refuse(String file, FaultText why) {
        refused.add(file);
        faults.of(file).add(why);
    }

    /** Whether the file is there, be it readable or not. */
    boolean has(String file) {
        return files.containsKey(file) || refused.contains(file);
    }

    /** Null where the file is missing or is no text: the latter has its fault, the former gets one from the caller. */
    @Nullable String text(String file) {
        var bytes = files.get(file);
        return bytes == null ? null : SourceText.decode(bytes, faults.of(file));
    }

    /** What could be read, by its path. */
    SortedMap<String, byte[]> all() {
        return files;
    }

    SortedMap<String, byte[]> media() {
        return files.subMap("media/", "media0");
    }

    List<LessonFolder> lessons(String language) {
        return folders.stream()
                .flatMap(path -> LessonFolder.of(path).stream())
                .filter(lesson -> lesson.language().equals(language))
                .toList();
    }

    /** SHA-256 in hex over each path in order: its UTF-8 bytes, a zero, the file's length in 8 bytes, its bytes. */
    String hash() {
        var digest = Sha256.digest();
        files.forEach((path, bytes) -> add(digest, path, bytes));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String path, byte[] bytes) {
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).flip());
        digest.update(bytes);
    }
}
