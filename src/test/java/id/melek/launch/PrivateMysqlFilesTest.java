package id.melek.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateMysqlFilesTest {

    @TempDir
    Path dir;

    private DataFolder data;
    private PrivateMysql mysql;

    @BeforeEach
    void open() {
        data = DataFolder.open(dir);
        mysql = new PrivateMysql(data, List.of(), line -> {});
    }

    @AfterEach
    void close() {
        mysql.close();
        data.close();
    }

    @Test
    void anUnfinishedPreparationIsBegunAgain() throws IOException {
        Files.createDirectories(data.root().resolve("mysql.new/files/half"));

        mysql.start(new MysqlFinder(System.getenv(), line -> {}));

        assertThat(data.stamp()).isPresent();
        assertThat(data.root().resolve("mysql.new")).doesNotExist();
    }

    @Test
    void dataOfAnotherVersionIsRefusedAndLeftAsItIs() throws IOException {
        Files.createDirectories(data.mysql().resolve("files"));
        data.stamp(new ServerVersion("MySQL", 5, 7, 44));

        var finder = new MysqlFinder(System.getenv(), new Script("fails.sh"), line -> {});
        assertThatThrownBy(() -> mysql.start(finder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("written by MySQL 5.7.44");
        assertThat(data.mysql().resolve("files")).isEmptyDirectory();
    }
}
