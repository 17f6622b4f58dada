package id.melek.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A shell script that travels inside the application; its lines go to the console. */
record Script(String name) {

    /** True when it succeeded. */
    boolean run(Path folder) throws IOException {
        var file = Files.createTempFile("melek-", ".sh");
        try (var script = Script.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("No script " + name);
            }
            Files.write(file, script.readAllBytes());
            return new ProcessBuilder("sh", file.toString(), folder.toString())
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
