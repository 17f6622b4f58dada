package id.melek.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Melek's own MySQL server: a process on the loopback address, with its files under {@code mysql/} in the data
 * folder. While open it is watched, and started again should it die.
 */
final class PrivateMysql implements AutoCloseable {

    /** One small machine: little memory; nothing acknowledged is lost; UTC and full Unicode everywhere. */
    private static final List<String> SETTINGS = List.of(
            "--innodb-buffer-pool-size=256M",
            "--innodb-flush-log-at-trx-commit=1",
            "--performance-schema=OFF",
            "--disable-log-bin",
            "--max-connections=100",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_0900_ai_ci",
            "--default-time-zone=+00:00",
            "--local-infile=OFF",
            "--mysqlx=OFF",
            "--bind-address=127.0.0.1",
            "--socket=mysqld.sock"); // relative to the server's folder: a long path would fail without a word

    private static final String SCHEMA = "melek";
    private static final Duration STOP_AT_MOST = Duration.ofSeconds(60);

    private final Path home;
    private final MysqlPrograms programs;
    private final Secrets secrets;
    private final List<String> moreSettings;
    private final int port;
    private @Nullable Process server;
    private boolean closed;

    private PrivateMysql(Path home, MysqlPrograms programs, Secrets secrets, List<String> moreSettings, int port) {
        this.home = home;
        this.programs = programs;
        this.secrets = secrets;
        this.moreSettings = moreSettings;
        this.port = port;
    }

    /** Prepares the files where there are none, ends what a killed Melek left running, and starts the server. */
    static PrivateMysql open(DataFolder data, MysqlFinder finder, List<String> moreSettings, Consumer<String> say) {
        try {
            endLeftovers(data.root(), say);
            var programs = data.stamp().map(finder::forDataOf).orElseGet(finder::any);
            if (data.stamp().isEmpty()) {
                say.accept("Preparing the database (%s)".formatted(programs.version()));
                prepare(data, programs);
            }
            say.accept("Starting the database (%s)".formatted(programs.version()));
            var secrets = Secrets.of(data.mysql().resolve("secrets"));
            var mysql = new PrivateMysql(data.mysql(), programs, secrets, moreSettings, freePort());
            mysql.start();
            data.stamp(programs.version());
            return mysql;
        } catch (IOException e) {
            throw new CannotStart("The database in %s cannot be started: %s".formatted(data.mysql(), e), e);
        }
    }

    /** A folder that was not finished has no stamp and holds nobody's data. */
    private static void prepare(DataFolder data, MysqlPrograms programs) throws IOException {
        var draft = data.root().resolve("mysql.new");
        delete(draft);
        Files.createDirectory(
                draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var log = draft.resolve("prepare.log");
        var exitCode = await(launch(command(programs, draft, List.of("--initialize-insecure")), log));
        if (exitCode != 0) {
            throw new CannotStart(failed("could not prepare its files", log));
        }
        Files.move(draft, data.mysql(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void start() throws IOException {
        var accounts = home.resolve("accounts.sql");
        Secrets.writeForOwnerOnly(accounts, accounts());
        var options = new ArrayList<>(SETTINGS);
        options.add("--port=" + port);
        options.add("--pid-file=" + home.resolve("mysqld.pid"));
        options.add("--init-file=" + accounts);
        options.addAll(moreSettings);
        var log = home.resolve("mysqld.log");
        var started = launchUnlessClosed(command(programs, home, options), log);
        awaitConnection(started, log);
        Files.delete(accounts);
        Secrets.writeForOwnerOnly(home.resolve("client.cnf"), clientOptions());
        started.onExit().thenAcceptAsync(this::diedOrStopped, Thread::startVirtualThread);
    }

    private synchronized Process launchUnlessClosed(List<String> command, Path log) throws IOException {
        if (closed) {
            throw new IOException("stopped meanwhile");
        }
        server = launch(command, log);
        return server;
    }

    /** Carried out by the server before it takes the first connection, at each start: nobody ever meets it without a password. */
    private String accounts() {
        return """
                alter user 'root'@'localhost' identified by '%1$s';
                create schema if not exists %3$s character set utf8mb4 collate utf8mb4_0900_ai_ci;
                create user if not exists 'melek'@'localhost' identified by '%2$s';
                alter user 'melek'@'localhost' identified by '%2$s';
                grant all on %3$s.* to 'melek'@'localhost';
                """.formatted(secrets.root(), secrets.melek(), SCHEMA);
    }

    /** For mysqldump and mysql: {@code --defaults-extra-file=client.cnf}. */
    private String clientOptions() {
        return """
                [client]
                host=127.0.0.1
                port=%d
                user=melek
                password=%s
                """.formatted(port, secrets.melek());
    }

    private void diedOrStopped(Process exited) {
        synchronized (this) {
            if (closed) {
                return;
            }
        }
        var log = LoggerFactory.getLogger(PrivateMysql.class);
        log.error("The database server ended unexpectedly (exit code {}); starting it again", exited.exitValue());
        try {
            start();
            log.info("The database server is back");
        } catch (IOException | CannotStart e) {
            log.error("The database server does not come back", e);
        }
    }

    private void awaitConnection(Process started, Path log) {
        while (started.isAlive()) {
            try (var connection = DriverManager.getConnection(url(), username(), password())) {
                return;
            } catch (SQLException notYet) {
                pause(started);
            }
        }
        throw new CannotStart(failed("ended at its start", log));
    }

    private static void pause(Process started) {
        try {
            started.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while the database was starting", e);
        }
    }

    /** The password travels encrypted with the server's own key, so an impostor on the port learns nothing. */
    String url() {
        return "jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED&connectTimeout=5000&serverRSAPublicKeyFile=%s"
                .formatted(port, SCHEMA, URLEncoder.encode(home + "/files/public_key.pem", StandardCharsets.UTF_8));
    }

    String username() {
        return "melek";
    }

    String password() {
        return secrets.melek();
    }

    long pid() {
        var running = server;
        return running == null ? -1 : running.pid();
    }

    @Override
    public void close() {
        Process running;
        synchronized (this) {
            closed = true;
            running = server;
        }
        if (running != null) {
            end(running.toHandle());
        }
    }

    /** A Melek that was killed leaves its server behind; it is known by the data folder on its command line. */
    private static void endLeftovers(Path data, Consumer<String> say) {
        leftovers(data).forEach(process -> {
            say.accept("Ending the database server that an interrupted Melek left running");
            end(process);
        });
    }

    static Stream<ProcessHandle> leftovers(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).stream().anyMatch(a -> a.startsWith(dataDir(data))))
                        .orElse(false));
    }

    private static String dataDir(Path folder) {
        return "--datadir=" + folder + "/";
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_AT_MOST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private static List<String> command(MysqlPrograms programs, Path home, List<String> options) {
        var command = new ArrayList<String>();
        // Ctrl-C in the terminal is for Melek alone, which then stops the server in good order.
        command.addAll(List.of(
                "sh",
                "-c",
                "command -v setsid >/dev/null && exec setsid \"$@\"; trap '' HUP INT QUIT; exec \"$@\"",
                "sh"));
        command.add(programs.mysqld().toString());
        command.add("--no-defaults");
        command.add(dataDir(home) + "files");
        command.add("--secure-file-priv=NULL");
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        command.addAll(programs.whereItsFilesAre());
        command.addAll(options);
        return command;
    }

    private static Process launch(List<String> command, Path log) throws IOException {
        var output = ProcessBuilder.Redirect.appendTo(log.toFile());
        return new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(output)
                .redirectError(output)
                .start();
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while the database was being prepared", e);
        }
    }

    private static String failed(String what, Path log) {
        try (var lines = Files.lines(log)) {
            var errors = lines.filter(line -> line.contains("ERROR")).toList();
            var last = errors.subList(Math.max(0, errors.size() - 5), errors.size());
            return "The database server %s (%s):%n%s".formatted(what, log, String.join(System.lineSeparator(), last));
        } catch (IOException e) {
            return "The database server %s, and its log cannot be read: %s".formatted(what, e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
