package id.melek.launch;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** One private MySQL server for all tests of a JVM, with an empty schema; found by the JUnit Platform as a service. */
public class TestDatabase implements LauncherSessionListener {

    /** Test data may be lost with the machine, which saves most of the writing to disk. */
    /** Every kept context of the suite holds its connections. */
    private static final List<String> FAST = List.of(
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=OFF",
            "--innodb-buffer-pool-size=128M",
            "--max-connections=500");

    private static final Consumer<String> SAY = line -> System.out.println("[test database] " + line);

    private Runnable stop = () -> {};

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var folder = DataFolder.open(Path.of("target", "test-data"));
        var mysql = new PrivateMysql(folder, FAST, SAY);
        stop = () -> {
            mysql.close();
            folder.close();
        };
        var datasource = mysql.start(new MysqlFinder(System.getenv(), SAY));
        empty(datasource);
        datasource.settings().forEach(System::setProperty);
    }

    /** The files are kept from run to run, which saves preparing them; what was in them is not. */
    private static void empty(Datasource datasource) {
        try (var connection = datasource.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop schema melek");
            statement.execute("create schema melek character set utf8mb4 collate utf8mb4_0900_ai_ci");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        stop.run();
    }
}
