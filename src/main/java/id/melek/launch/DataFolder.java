package id.melek.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything Melek must not lose. One running Melek owns it, by a lock that ends with the process. */
final class DataFolder implements AutoCloseable {

    private static final String STAMP = "written-by";

    private final Path root;
    private final FileLock lock;

    private DataFolder(Path root, FileLock lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataFolder open(Path folder) {
        try {
            var root = Files.createDirectories(folder).toRealPath();
            return new DataFolder(root, lock(root));
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder %s cannot be used: %s%nName another one with --data DIR."
                            .formatted(folder.toAbsolutePath(), e),
                    e);
        }
    }

    private static FileLock lock(Path root) throws IOException {
        var channel = FileChannel.open(
                root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new CannotStart("""
                    Another Melek%s is using the data folder %s.
                    Stop it first (Ctrl-C in its window), or start this one elsewhere:  --data DIR --port PORT""".formatted(holder(root), root));
        }
        var pid = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0).write(StandardCharsets.US_ASCII.encode(pid));
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String holder(Path root) throws IOException {
        var pid = Files.readString(root.resolve("lock")).strip();
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }

    Path root() {
        return root;
    }

    /** Everything of the private server: its files, stamp, secrets and log. */
    Path mysql() {
        return root.resolve("mysql");
    }

    /** Which server wrote the files; empty while there are none. */
    Optional<ServerVersion> stamp() {
        if (!Files.exists(mysql())) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    ServerVersion.read(Files.readString(mysql().resolve(STAMP))).orElseThrow());
        } catch (IOException | NoSuchElementException e) {
            throw new CannotStart(
                    "The folder %s does not say which server wrote it: its file %s is missing or unreadable."
                            .formatted(mysql(), STAMP),
                    e);
        }
    }

    void stamp(ServerVersion version) throws IOException {
        stamp(mysql(), version);
    }

    static void stamp(Path mysql, ServerVersion version) throws IOException {
        PrivateFiles.write(mysql.resolve(STAMP), version + System.lineSeparator());
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
