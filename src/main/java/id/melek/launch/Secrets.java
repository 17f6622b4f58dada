package id.melek.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the private server: random, made once, readable by the owner of the data folder alone. */
record Secrets(String root, String melek) {

    static Secrets of(Path file) throws IOException {
        if (!Files.exists(file)) {
            writeForOwnerOnly(file, "root=%s%nmelek=%s%n".formatted(random(), random()));
        }
        var read = new Properties();
        try (var lines = Files.newBufferedReader(file)) {
            read.load(lines);
        }
        return new Secrets(read.getProperty("root"), read.getProperty("melek"));
    }

    /** The text is in the file whole or not at all, and at no moment can anybody else read it. */
    static void writeForOwnerOnly(Path file, String text) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text, StandardOpenOption.SYNC);
        Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
