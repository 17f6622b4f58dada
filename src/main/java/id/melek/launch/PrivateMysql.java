package id.melek.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Melek's own MySQL server: a process on the loopback address, with its files under {@code mysql/} in the data
 * folder. From start to close it is watched, and started again should it die.
 */
final class PrivateMysql implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateMysql.class);
    private static final int PORTS_TO_TRY = 3;
    private static final int FIRST_PAUSE = 1_000;
    private static final int LONGEST_PAUSE = 30_000;

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
            "--socket=mysqld.sock"); // relative to the server's files: a long path would fail without a word

    private final DataFolder data;
    private final List<String> moreSettings;
    private final Consumer<String> say;
    private @Nullable MysqlProcess running;
    private boolean closed;

    /** @param moreSettings options of mysqld that take precedence over Melek's own */
    PrivateMysql(DataFolder data, List<String> moreSettings, Consumer<String> say) {
        this.data = data;
        this.moreSettings = moreSettings;
        this.say = say;
    }

    /** Ends what a killed Melek left running, prepares the files where there are none, and starts the server. */
    Datasource start(MysqlFinder finder) {
        try {
            endLeftovers();
            var written = data.stamp();
            var programs = written.map(finder::forDataOf).orElseGet(finder::any);
            if (written.isEmpty()) {
                prepare(programs);
            }
            say.accept("Starting the database (%s)".formatted(programs.version()));
            var datasource = startOnFreePort(programs);
            data.stamp(programs.version());
            return datasource;
        } catch (IOException e) {
            throw new CannotStart("The database in %s cannot be started: %s".formatted(data.mysql(), e), e);
        }
    }

    private void endLeftovers() {
        MysqlProcess.on(data.root()).forEach(process -> {
            say.accept("Ending the database server that an interrupted Melek left running");
            MysqlProcess.end(process);
        });
    }

    /** In a draft folder that gets its name when it is whole; an unfinished one holds nobody's data. */
    private void prepare(MysqlPrograms programs) throws IOException {
        say.accept("Preparing the database (%s)".formatted(programs.version()));
        var draft = data.root().resolve("mysql.new");
        FileSystemUtils.deleteRecursively(draft);
        PrivateFiles.createFolder(draft);
        var log = data.root().resolve("mysql-prepare.log");
        var preparing = launch(programs, draft, log, List.of("--initialize-insecure"));
        if (preparing.process().onExit().join().exitValue() != 0) {
            throw failed(preparing);
        }
        DataFolder.stamp(draft, programs.version());
        Files.move(draft, data.mysql(), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(log);
    }

    /** Between finding a free port and using it, another program may take it. */
    private Datasource startOnFreePort(MysqlPrograms programs) throws IOException {
        var secrets = Secrets.in(data.mysql());
        for (var attempt = 1; ; attempt++) {
            var access = new Access(data.mysql(), freePort(), secrets);
            try {
                serve(programs, access);
                return access.datasource();
            } catch (CannotStart e) {
                if (attempt == PORTS_TO_TRY || isClosed()) {
                    throw e;
                }
            }
        }
    }

    private void serve(MysqlPrograms programs, Access access) throws IOException {
        var accounts = data.mysql().resolve("accounts.sql");
        PrivateFiles.write(accounts, access.accounts());
        var server = launch(programs, data.mysql(), data.mysql().resolve("mysqld.log"), options(access, accounts));
        while (!access.works()) {
            if (server.endedWithin(50)) {
                throw failed(server);
            }
        }
        Files.deleteIfExists(accounts);
        PrivateFiles.write(data.mysql().resolve("client.cnf"), access.clientOptions());
        server.process().onExit().thenRunAsync(() -> serveAgain(programs, access), Thread::startVirtualThread);
    }

    private List<String> options(Access access, Path accounts) {
        var options = new ArrayList<>(SETTINGS);
        options.add("--port=" + access.port());
        options.add("--pid-file=" + data.mysql().resolve("mysqld.pid"));
        options.add("--init-file=" + accounts);
        options.addAll(moreSettings);
        return options;
    }

    private CannotStart failed(MysqlProcess server) {
        return isClosed() ? new CannotStart("Stopped while the database was starting.") : server.failed();
    }

    /** On the same port, because the application's connections lead there. */
    private void serveAgain(MysqlPrograms programs, Access access) {
        for (var pause = FIRST_PAUSE; !isClosed(); pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            LOG.error("The database server has ended unexpectedly; starting it again");
            try {
                serve(programs, access);
                LOG.warn("The database server is back");
                return;
            } catch (IOException | CannotStart e) {
                LOG.error("The database server did not start: {}", e.getMessage());
                pause(pause);
            }
        }
    }

    private synchronized MysqlProcess launch(MysqlPrograms programs, Path home, Path log, List<String> options)
            throws IOException {
        if (closed) {
            throw new CannotStart("Stopped while the database was starting.");
        }
        running = MysqlProcess.launch(programs, home, log, options);
        return running;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void pause(int milliseconds) {
        try {
            if (!closed) {
                wait(milliseconds);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the server and waits until it is gone. */
    @Override
    public void close() {
        var last = closing();
        if (last != null) {
            last.end();
        }
    }

    private synchronized @Nullable MysqlProcess closing() {
        closed = true;
        notifyAll();
        return running;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
