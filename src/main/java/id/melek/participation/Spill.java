package id.melek.participation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/**
 * Sums that no longer fit into memory, in files that go when the work is done. What is written under one name is read
 * again together, so that every row of the roll-ups is written to the database once, however many people there are.
 */
final class Spill implements AutoCloseable {

    private static final int BUFFER = 1 << 20;

    private final Path folder;

    Spill() {
        try {
            folder = Files.createTempDirectory("melek-rebuild");
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for temporary files", e);
        }
    }

    void write(String name, Sums sums) {
        try (var out = new DataOutputStream(new BufferedOutputStream(
                Files.newOutputStream(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                BUFFER))) {
            sums.forEach((key, people, newcomers, points) -> write(out, key, people, newcomers, points));
        } catch (IOException e) {
            throw new UncheckedIOException("A temporary file cannot be written", e);
        }
    }

    private static void write(DataOutputStream out, long key, int people, int newcomers, int points) {
        try {
            out.writeLong(key);
            out.writeInt(people);
            out.writeInt(newcomers);
            out.writeInt(points);
        } catch (IOException e) {
            throw new UncheckedIOException("A temporary file cannot be written", e);
        }
    }

    /** Adds what was written under the name; nothing, if nothing was. */
    void readInto(String name, Sums sums) {
        var file = folder.resolve(name);
        if (Files.notExists(file)) {
            return;
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            while (true) {
                sums.add(in.readLong(), in.readInt(), in.readInt(), in.readInt());
            }
        } catch (EOFException end) {
            // all of it was read
        } catch (IOException e) {
            throw new UncheckedIOException("A temporary file cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Temporary files cannot be removed", e);
        }
    }
}
