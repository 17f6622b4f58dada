package id.melek.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateMysqlTest {

    @TempDir
    static Path dir;

    private final MysqlFinder finder = new MysqlFinder(System.getenv(), line -> {});
    private DataFolder data;
    private PrivateMysql mysql;

    @BeforeEach
    void start() {
        // Longer than a socket's name may be.
        data = DataFolder.open(
                dir.resolve("a folder with a name that is long ".repeat(4).strip()));
        mysql = new PrivateMysql(data, List.of(), line -> {});
    }

    @AfterEach
    void stop() {
        mysql.close();
        data.close();
    }

    @Test
    void theApplicationMayDoEverythingInItsOwnSchemaAndNothingElsewhere() throws SQLException {
        var datasource = mysql.start(finder);
        try (var connection = datasource.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table own (id int primary key)");
            assertThatThrownBy(() -> statement.execute("create schema other")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("select * from mysql.user"))
                    .isInstanceOf(SQLException.class);
        }
        var root = new Datasource(datasource.url(), "root", "");
        assertThatThrownBy(root::connect).hasMessageContaining("Access denied");
    }

    @Test
    void itsSecretsAreForTheOwnerAlone() throws IOException {
        mysql.start(finder);
        assertThat(permissionsOf("")).isEqualTo("rwx------");
        assertThat(permissionsOf("secrets")).isEqualTo("rw-------");
        assertThat(permissionsOf("client.cnf")).isEqualTo("rw-------");
        assertThat(data.mysql().resolve("accounts.sql")).doesNotExist();
    }

    private String permissionsOf(String file) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.mysql().resolve(file)));
    }

    @Test
    void whatWasWrittenOutlivesAServerThatWasKilledAndTheServerComesBackByItself() throws Exception {
        var datasource = mysql.start(finder);
        execute(datasource, "create table kept (id int primary key)");
        execute(datasource, "insert into kept values (7)");

        var killed = servers().getFirst();
        killed.destroyForcibly();
        killed.onExit().join();

        await().atMost(Duration.ofMinutes(1)).until(() -> answers(datasource));
        execute(datasource, "update kept set id = 8 where id = 7");
        assertThat(servers()).singleElement().isNotEqualTo(killed);
    }

    @Test
    void closedItIsGone() {
        mysql.start(finder);
        mysql.close();
        assertThat(servers()).isEmpty();
    }

    private List<ProcessHandle> servers() {
        return MysqlProcess.on(data.root()).toList();
    }

    private static void execute(Datasource datasource, String sql) throws SQLException {
        try (var connection = datasource.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean answers(Datasource datasource) {
        try (var connection = datasource.connect()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }
}
