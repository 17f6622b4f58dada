package id.melek.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MysqlFinderTest {

    private static final ServerVersion V974 = new ServerVersion("MySQL", 9, 7, 4);

    @TempDir
    Path dir;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void nothingIsThere() {
        environment.put("PATH", dir.resolve("path/bin").toString());
        environment.put("XDG_CACHE_HOME", dir.resolve("cache").toString());
    }

    @Test
    void theNamedServerComesBeforeThePathAndThePathBeforeTheCache() throws IOException {
        serverIn("cache/melek/mysql-9.7.4", "9.7.4");
        assertThat(finder().any().home()).isEqualTo(dir.resolve("cache/melek/mysql-9.7.4"));

        serverIn("path", "8.4.6");
        assertThat(finder().any().home()).isEqualTo(dir.resolve("path").toRealPath());

        environment.put("MYSQL_HOME", serverIn("named", "9.0.1").toString());
        assertThat(finder().any().home()).isEqualTo(dir.resolve("named"));
    }

    @Test
    void aServerThatIsTooOldIsPassedOver() throws IOException {
        serverIn("path", "8.0.43");
        serverIn("cache/melek/mysql-9.7.4", "9.7.4");
        assertThat(finder().any().version()).isEqualTo(V974);
    }

    @Test
    void dataIsOpenedWithTheVeryVersionThatWroteItIfItIsThere() throws IOException {
        serverIn("path", "9.7.5");
        assertThat(finder().forDataOf(V974).version()).hasToString("MySQL 9.7.5");

        serverIn("cache/melek/mysql-9.7.4", "9.7.4");
        assertThat(finder().forDataOf(V974).version()).isEqualTo(V974);
    }

    @Test
    void otherVersionsAreRefusedWithTheWayOver() throws IOException {
        serverIn("path", "9.7.5");
        serverIn("cache/melek/mysql-8.4.6", "8.4.6");
        var written = new ServerVersion("MySQL", 9, 7, 99);

        assertThatThrownBy(() -> finderThatFetchesNothing().forDataOf(written))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("written by MySQL 9.7.99")
                .hasMessageContaining("MySQL 9.7.5 in")
                .hasMessageContaining("MySQL 8.4.6 in")
                .hasMessageContaining("dump and load");
    }

    @Test
    void whereNoServerIsAndNoneCanBeFetchedTheWaysAreNamed() {
        assertThatThrownBy(() -> finderThatFetchesNothing().any())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("MYSQL_HOME")
                .hasMessageContaining("SPRING_DATASOURCE_URL");
    }

    private Path serverIn(String folder, String version) throws IOException {
        var home = dir.resolve(folder);
        var mysqld = Files.createDirectories(home.resolve("bin")).resolve("mysqld");
        Files.writeString(mysqld, "#!/bin/sh\necho 'mysqld  Ver %s for Linux on x86_64'\n".formatted(version));
        Files.setPosixFilePermissions(mysqld, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    private MysqlFinder finder() {
        return new MysqlFinder(environment, line -> {});
    }

    private MysqlFinder finderThatFetchesNothing() {
        return new MysqlFinder(environment, new Script("fails.sh"), line -> {});
    }
}
