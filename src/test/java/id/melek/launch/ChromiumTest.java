package id.melek.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs before packaging, so that a machine without a browser is told so early. */
class ChromiumTest {

    @Test
    void thisMachineHasABrowserOrCanFetchOne() {
        assertThat(Chromium.find()).isExecutable();
    }

    @Test
    void theNamedBrowserComesFirst(@TempDir Path dir) throws IOException {
        var named = Files.createFile(dir.resolve("my-browser"));
        assertThat(named.toFile().setExecutable(true)).isTrue();

        assertThat(Chromium.find(Map.of("CHROMIUM", named.toString()))).isEqualTo(named);
    }
}
