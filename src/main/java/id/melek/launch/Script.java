package id.melek.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A shell script that travels inside the application. */
record Script(String name) {

    /** Runs it on a folder, hands on what it prints, and says whether it succeeded. */
    boolean run(Path folder, Consumer<String> say) throws IOException {
        var file = Files.createTempFile("melek-", ".sh");
        try {
            Files.write(file, text());
            var running = new ProcessBuilder("sh", file.toString(), folder.toString())
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader printed = running.inputReader()) {
                printed.lines().forEach(say);
            }
            return running.onExit().join().exitValue() == 0;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private byte[] text() throws IOException {
        try (var script = Script.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("No script " + name);
            }
            return script.readAllBytes();
        }
    }
}
