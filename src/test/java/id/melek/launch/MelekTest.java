package id.melek.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MelekTest {

    @TempDir
    Path dir;

    private final StringWriter errors = new StringWriter();

    @Test
    void aPortThatIsTakenIsToldInWordsBeforeAnythingStarts() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var port = Integer.toString(taken.getLocalPort());

            assertThat(run("start", "--data", dir.toString(), "--port", port)).isEqualTo(1);
            assertThat(errors.toString())
                    .contains("Port " + port + " is taken", "--port PORT")
                    .doesNotContain("\tat ");
            assertThat(dir.resolve("mysql")).doesNotExist();
        }
    }

    @Test
    void anUnknownCommandIsToldInWords() {
        assertThat(run("strat")).isEqualTo(2);
        assertThat(errors.toString()).contains("start");
    }

    private int run(String... arguments) {
        return Melek.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
    }
}
