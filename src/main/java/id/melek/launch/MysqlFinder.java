package id.melek.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds a MySQL server's programs: in {@code MYSQL_HOME}, on the path, among what was fetched before, and at last in
 * the distribution's packages, which are unpacked into the cache without installing anything.
 */
final class MysqlFinder {

    private final Map<String, String> environment;
    private final Script fetching;
    private final Cache cache;

    MysqlFinder(Map<String, String> environment, Consumer<String> say) {
        this(environment, new Script("get-mysql.sh"), say);
    }

    MysqlFinder(Map<String, String> environment, Script fetching, Consumer<String> say) {
        this.environment = environment;
        this.fetching = fetching;
        this.cache = Cache.of(environment, say);
    }

    /** Programs for a data folder that has no files yet. */
    MysqlPrograms any() {
        return present()
                .filter(found -> found.version().isRecentEnough())
                .findFirst()
                .or(this::fetch)
                .orElseThrow(MysqlFinder::nothing);
    }

    /** Programs that can open files written by this version; the very same version if there is a choice. */
    MysqlPrograms forDataOf(ServerVersion written) {
        return present()
                .filter(found -> found.version().canOpenDataOf(written))
                .max(Comparator.comparing(found -> found.version().equals(written)))
                .or(() -> fetchNewerThan(written).filter(got -> got.version().canOpenDataOf(written)))
                .orElseThrow(() -> otherVersion(written));
    }

    private Stream<MysqlPrograms> present() {
        return Stream.of(named(), onPath(), cached()).flatMap(programs -> programs);
    }

    private Stream<MysqlPrograms> cached() {
        return cache.kept("mysql-").stream().flatMap(MysqlPrograms::in);
    }

    private Stream<MysqlPrograms> named() {
        return Stream.ofNullable(environment.get("MYSQL_HOME"))
                .filter(home -> !home.isBlank())
                .map(home -> Path.of(home).toAbsolutePath())
                .flatMap(MysqlPrograms::in);
    }

    private Stream<MysqlPrograms> onPath() {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve("mysqld"))
                .filter(Files::isExecutable)
                .map(mysqld -> real(mysqld).resolve("../..").normalize())
                .distinct()
                .flatMap(MysqlPrograms::in);
    }

    private static Path real(Path link) {
        try {
            return link.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<MysqlPrograms> fetch() {
        cache.say().accept("Fetching a MySQL server for Melek alone (once, about 90 MB) into " + cache.folder());
        return cache.fetch(
                        fetching,
                        draft -> MysqlPrograms.in(draft)
                                .findFirst()
                                .map(got -> "mysql-" + got.version().number()))
                .flatMap(home -> MysqlPrograms.in(home).findFirst());
    }

    /** The distribution never goes back: where a later version came from, this one cannot be had. */
    private Optional<MysqlPrograms> fetchNewerThan(ServerVersion written) {
        return cached().allMatch(kept -> kept.version().compareTo(written) < 0) ? fetch() : Optional.empty();
    }

    private CannotStart otherVersion(ServerVersion written) {
        var here = present()
                .map(found -> "%s in %s".formatted(found.version(), found.home()))
                .toList();
        return new CannotStart("""
                The data was written by %s, and no other version may open it. This machine has: %s.
                Either set MYSQL_HOME to the folder of that version's programs, or carry the data over by dump and load:
                dump it with the old version, move the folder "mysql" in the data folder aside, start Melek, and load
                the dump. docs/operations.md shows the commands.""".formatted(written, here.isEmpty() ? "none" : String.join(", ", here)));
    }

    private static CannotStart nothing() {
        return new CannotStart("""
                Melek keeps its data in MySQL 8.4 or newer, found none here, and could not fetch one. Do one of these:
                  Debian (x86-64)   mend what the lines above say, and start again
                  macOS             brew install mysql
                  Ubuntu, WSL, ...  unpack MySQL's own archive for your system, and set MYSQL_HOME to its folder
                  anywhere          use a server that is running: set SPRING_DATASOURCE_URL=jdbc:mysql://HOST/SCHEMA,
                                    SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD""");
    }
}
