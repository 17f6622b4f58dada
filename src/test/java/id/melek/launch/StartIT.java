package id.melek.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.melek.RunningMelek;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged application as a process, treated badly. */
class StartIT {

    private static Path dir;
    private static RunningMelek melek;

    /** For the first time, on an empty folder. */
    @BeforeAll
    static void start() throws IOException {
        dir = Files.createTempDirectory(Path.of("target"), "start-");
        melek = RunningMelek.start(dir);
    }

    @AfterAll
    static void stop() {
        melek.stop();
        assertThat(servers()).isEmpty();
    }

    @Test
    void killedWithSignalNineItStartsAgainWithItsDataAndOneServer() throws Exception {
        execute("create table kept (id int primary key)");
        execute("insert into kept values (7)");
        melek.kill();
        var leftBehind = servers();
        assertThat(leftBehind).hasSize(1);

        melek.startAgain();
        assertThat(melek.output()).contains("interrupted Melek left running", "Melek is ready:", melek.url());
        execute("update kept set id = 8 where id = 7");
        assertThat(servers()).hasSize(1).doesNotContainAnyElementsOf(leftBehind);

        serverDies();
        await().atMost(Duration.ofMinutes(1)).until(this::databaseAnswers);
        assertThat(melek.output()).contains("The database server has ended unexpectedly");
    }

    @Test
    void aSecondOneOnTheSameDataIsRefusedAndTheFirstGoesOn() {
        var second = RunningMelek.launch(dir);

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output())
                .contains("Another Melek (process ", "--data DIR")
                .doesNotContain("Exception");
        assertThat(servers()).hasSize(1);
        assertThat(databaseAnswers()).isTrue();
    }

    private void serverDies() {
        var server = servers().getFirst();
        server.destroyForcibly();
        server.onExit().join();
    }

    private static List<ProcessHandle> servers() {
        try {
            return MysqlProcess.on(dir.toRealPath()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private boolean databaseAnswers() {
        try {
            execute("select 1");
            return true;
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    /** As an operator gets in: with the options that Melek wrote down for mysql and mysqldump. */
    private void execute(String sql) throws SQLException, IOException {
        var options = new Properties();
        try (var file = Files.newBufferedReader(dir.resolve("mysql/client.cnf"))) {
            options.load(file);
        }
        var url = "jdbc:mysql://127.0.0.1:%s/melek?allowPublicKeyRetrieval=true".formatted(options.getProperty("port"));
        var datasource = new Datasource(url, options.getProperty("user"), options.getProperty("password"));
        try (var connection = datasource.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
