package id.melek.launch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a Chromium for browser tests, or fetches Debian's without installing it. */
public final class Chromium {

    private static final String NOTHING = """
            The browser tests need Chromium, found none here, and could not fetch one. Do one of these:
              Debian        apt-get install chromium
              Ubuntu, WSL   install Google Chrome's package (Ubuntu's chromium is a snap, which tests cannot drive)
              macOS         brew install --cask google-chrome
              anywhere      set CHROMIUM to the program of a Chromium or Chrome""";

    private static final Path MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private Chromium() {}

    public static Path find() {
        return find(System.getenv());
    }

    static Path find(Map<String, String> environment) {
        return Stream.of(named(environment), onPath(environment), Stream.of(MAC))
                .flatMap(programs -> programs)
                .filter(Files::isExecutable)
                .filter(program -> !isSnap(program))
                .findFirst()
                .or(() -> fetched(environment))
                .orElseThrow(() -> new IllegalStateException(NOTHING));
    }

    private static Stream<Path> named(Map<String, String> environment) {
        return Stream.ofNullable(environment.get("CHROMIUM")).map(Path::of);
    }

    private static Stream<Path> onPath(Map<String, String> environment) {
        var folders = environment.getOrDefault("PATH", "").split(File.pathSeparator);
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)));
    }

    /** Ubuntu's is a snap, or a small script that asks to install one. */
    private static boolean isSnap(Path program) {
        return Files.exists(Path.of("/snap/bin/chromium"))
                && !program.getFileName().toString().startsWith("google");
    }

    private static Optional<Path> fetched(Map<String, String> environment) {
        var cache = Cache.of(environment, line -> System.out.println("[browser] " + line));
        return cache.kept("chromium").stream()
                .findFirst()
                .or(() -> fetch(cache))
                .map(home -> home.resolve("bin/chromium"));
    }

    private static Optional<Path> fetch(Cache cache) {
        cache.say().accept("Fetching Chromium for the tests alone (once, up to 200 MB) into " + cache.folder());
        return cache.fetch(new Script("get-chromium.sh"), draft -> Optional.of("chromium"));
    }
}
