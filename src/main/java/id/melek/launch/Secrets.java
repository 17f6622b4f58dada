package id.melek.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the private server: random, made once, readable by the owner of the data folder alone. */
record Secrets(String root, String melek) {

    static Secrets in(Path folder) throws IOException {
        var file = folder.resolve("secrets");
        if (!Files.exists(file)) {
            PrivateFiles.write(file, "root=%s%nmelek=%s%n".formatted(random(), random()));
        }
        var read = new Properties();
        try (var lines = Files.newBufferedReader(file)) {
            read.load(lines);
        }
        return new Secrets(read.getProperty("root"), read.getProperty("melek"));
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
