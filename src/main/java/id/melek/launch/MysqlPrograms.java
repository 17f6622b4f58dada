package id.melek.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The programs of one MySQL server on this machine.
 *
 * @param home the folder that holds {@code bin/mysqld} or {@code sbin/mysqld}
 */
record MysqlPrograms(Path home, Path mysqld, ServerVersion version) {

    /** The programs in this folder; none when there is no server in it. */
    static Stream<MysqlPrograms> in(Path home) {
        return Stream.of("bin/mysqld", "sbin/mysqld")
                .map(home::resolve)
                .filter(Files::isExecutable)
                .flatMap(mysqld -> versionOf(mysqld).stream().map(v -> new MysqlPrograms(home, mysqld, v)))
                .limit(1);
    }

    private static Optional<ServerVersion> versionOf(Path mysqld) {
        try {
            var asked = new ProcessBuilder(mysqld.toString(), "--no-defaults", "--version")
                    .redirectErrorStream(true)
                    .start();
            var answer = new String(asked.getInputStream().readAllBytes());
            return asked.waitFor(10, TimeUnit.SECONDS) && asked.exitValue() == 0
                    ? ServerVersion.read(answer)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Where the server finds its own files; unpacked packages are not where they were built for. */
    List<String> whereItsFilesAre() {
        var unpacked = home.resolve("root/usr");
        if (!Files.isDirectory(unpacked)) {
            return List.of();
        }
        var share = unpacked.resolve("share/mysql");
        return List.of(
                "--basedir=" + unpacked,
                "--lc-messages-dir=" + share,
                "--character-sets-dir=" + share.resolve("charsets"),
                "--plugin-dir=" + unpacked.resolve("lib/mysql/plugin"));
    }
}
