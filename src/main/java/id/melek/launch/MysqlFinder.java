package id.melek.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds a MySQL server's programs: {@code MYSQL_HOME}, the path, what was fetched before, and at last the
 * distribution's packages, unpacked into the cache folder without installing anything.
 */
final class MysqlFinder {

    private final Map<String, String> environment;
    private final Path cache;
    private final Consumer<String> say;

    MysqlFinder(Map<String, String> environment, Consumer<String> say) {
        this.environment = environment;
        this.cache = cacheFolder(environment);
        this.say = say;
    }

    static Path cacheFolder(Map<String, String> environment) {
        var caches = environment.getOrDefault("XDG_CACHE_HOME", "");
        var folder = caches.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(caches);
        return folder.resolve("melek").toAbsolutePath();
    }

    /** Programs for a data folder that has no files yet. */
    MysqlPrograms any() {
        return present()
                .filter(found -> found.version().isRecentEnough())
                .findFirst()
                .orElseGet(this::fetched);
    }

    /** Programs that can open files written by this version. */
    MysqlPrograms forDataOf(ServerVersion written) {
        return present()
                .filter(found -> found.version().canOpenDataOf(written))
                .max(Comparator.comparing(found -> found.version().equals(written)))
                .or(() -> Optional.of(fetched()).filter(got -> got.version().canOpenDataOf(written)))
                .orElseThrow(() -> otherVersion(written));
    }

    private CannotStart otherVersion(ServerVersion written) {
        var here = present()
                .map(found -> "%s (%s)".formatted(found.version(), found.home()))
                .toList();
        return new CannotStart("""
                The data was written by %s, and no other version may open it. Found here: %s.
                Either point MYSQL_HOME to the folder of that version's programs, or carry the data over:
                dump it with the old version, move the folder "mysql" in the data folder aside, start Melek,
                and load the dump. docs/operations.md shows both commands.""".formatted(written, here.isEmpty() ? "none" : String.join(", ", here)));
    }

    private Stream<MysqlPrograms> present() {
        return Stream.of(named(), onPath(), cached().stream())
                .flatMap(homes -> homes)
                .flatMap(home -> MysqlPrograms.at(home).stream());
    }

    private Stream<Path> named() {
        return Stream.ofNullable(environment.get("MYSQL_HOME"))
                .filter(home -> !home.isBlank())
                .map(Path::of);
    }

    private Stream<Path> onPath() {
        var folders = environment.getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
        return Arrays.stream(folders.split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve("mysqld"))
                .filter(Files::isExecutable)
                .map(mysqld -> real(mysqld).resolve("../..").normalize());
    }

    private static Path real(Path link) {
        try {
            return link.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> cached() {
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        try (var folders = Files.list(cache)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("mysql-"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One at a time fetches into a draft folder, which gets its name when it is whole. */
    private MysqlPrograms fetched() {
        try {
            Files.createDirectories(cache);
            try (var lock =
                    FileChannel.open(cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                return fetch();
            }
        } catch (IOException e) {
            throw new CannotStart("The MySQL server could not be kept in %s: %s".formatted(cache, e), e);
        }
    }

    private MysqlPrograms fetch() throws IOException {
        say.accept("Fetching a MySQL server for Melek alone (once, about 90 MB) into " + cache);
        var draft = cache.resolve("draft-mysql");
        new Script("get-mysql.sh").run(draft);
        var got = MysqlPrograms.at(draft).orElseThrow(MysqlFinder::nothing);
        var home = cache.resolve("mysql-" + got.version().number());
        if (!Files.exists(home)) {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return MysqlPrograms.at(home).orElseThrow(MysqlFinder::nothing);
    }

    private static CannotStart nothing() {
        return new CannotStart("""
                Melek keeps its data in MySQL 8.4 or newer, found none here, and could not fetch one. Do one of these:
                  - Debian (x86-64): see the lines above for what failed, mend it, and start again
                  - macOS:           brew install mysql
                  - Ubuntu, WSL, other machines: unpack MySQL 8.4's archive for your system from mysql.com,
                    and set MYSQL_HOME to its folder
                  - use a server that is running: set SPRING_DATASOURCE_URL=jdbc:mysql://HOST/SCHEMA,
                    SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD""");
    }
}
