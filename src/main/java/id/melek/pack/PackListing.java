package id.melek.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is in a pack's folder, without opening a file. Names that begin with a dot are left alone: editors and
 * file managers leave them behind.
 */
final class PackListing extends SimpleFileVisitor<Path> {

    static final int MOST = 1_000;

    private final Path root;
    private final PackShape shape;
    private final FaultList faults;
    private final Map<String, Long> files = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();
    private final Set<String> folders = new TreeSet<>();
    private int seen;
    private boolean isComplete = true;

    private PackListing(Path root, PackShape shape, FaultList faults) {
        this.root = root;
        this.shape = shape;
        this.faults = faults;
    }

    static PackListing of(Path root, PackShape shape, FaultList faults) {
        var listing = new PackListing(root, shape, faults);
        try {
            Files.walkFileTree(root, listing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listing;
    }

    /** Paths and sizes in bytes of the files that may be read. */
    Map<String, Long> files() {
        return files;
    }

    /** False where there was too much to list. */
    boolean isComplete() {
        return isComplete;
    }

    /** Paths that are there but may not be read; each has its fault. */
    Set<String> refused() {
        return refused;
    }

    Set<String> folders() {
        return folders;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        var path = relative(folder);
        if (!path.isEmpty() && isHidden(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (!shape.folders().test(path)) {
            refuse(path, shape.advice().apply(path));
            return FileVisitResult.SKIP_SUBTREE;
        }
        folders.add(path);
        return next();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!isHidden(file)) {
            take(relative(file), attributes);
        }
        return next();
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        refuse(relative(file), FaultKind.CANNOT_READ.of());
        return next();
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
        if (e != null) {
            refuse(relative(folder), FaultKind.CANNOT_LIST.of());
        }
        return FileVisitResult.CONTINUE;
    }

    private void take(String path, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
            refuse(path, FaultKind.SPECIAL_FILE.of());
        } else if (!shape.files().test(path)) {
            refuse(path, shape.advice().apply(path));
        } else if (attributes.size() > PackPaths.limit(path)) {
            refuse(path, tooLarge(FaultKind.TOO_LARGE, attributes.size(), PackPaths.limit(path)));
        } else {
            files.put(path, attributes.size());
        }
    }

    private void refuse(String path, FaultText why) {
        refused.add(path);
        faults.of(path).add(why);
    }

    static FaultText tooLarge(FaultKind kind, long size, long limit) {
        return kind.of(kilobytes(size), kilobytes(limit));
    }

    private static long kilobytes(long bytes) {
        return (bytes + 1023) / 1024;
    }

    private FileVisitResult next() {
        if (++seen <= MOST) {
            return FileVisitResult.CONTINUE;
        }
        faults.of(shape.head()).add(FaultKind.TOO_MANY_FILES.of(MOST));
        isComplete = false;
        return FileVisitResult.TERMINATE;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
