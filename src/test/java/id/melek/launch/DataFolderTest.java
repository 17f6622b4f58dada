package id.melek.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path dir;

    @Test
    void aFolderInUseIsRefusedInWordsAndFreeAgainWhenClosed() {
        try (var first = DataFolder.open(dir)) {
            assertThatThrownBy(() -> DataFolder.open(dir))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(
                            "Another Melek (process %d)",
                            ProcessHandle.current().pid())
                    .hasMessageContaining(first.root().toString())
                    .hasMessageContaining("--data DIR");
        }
        DataFolder.open(dir).close();
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedInWords() throws IOException {
        var file = Files.createFile(dir.resolve("data"));
        assertThatThrownBy(() -> DataFolder.open(file.resolve("below")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    void theStampSaysWhichServerWroteTheFiles() throws IOException {
        try (var data = DataFolder.open(dir)) {
            assertThat(data.stamp()).isEmpty();

            Files.createDirectory(data.mysql());
            assertThatThrownBy(data::stamp).isInstanceOf(CannotStart.class).hasMessageContaining("written-by");

            var version = new ServerVersion("MySQL", 9, 7, 4);
            data.stamp(version);
            assertThat(data.stamp()).contains(version);
        }
    }
}
