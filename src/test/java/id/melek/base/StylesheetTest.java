package id.melek.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Two changes at the end of the stylesheet are merged line by line, which can lose a brace and with it every rule below. */
class StylesheetTest {

    @Test
    void everyRuleIsClosedBeforeTheNextBegins() throws IOException {
        var lines = Files.readAllLines(Path.of("src/main/resources/META-INF/resources/melek.css"));
        var open = new ArrayList<String>();
        int depth = 0;
        for (int number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1);
            if (depth > 0 && !line.isBlank() && !line.startsWith(" ") && !line.startsWith("}")) {
                open.add(number + ": " + line);
            }
            depth += (int) count(line, '{') - count(line, '}');
        }
        assertThat(open).as("lines that begin a rule inside another").isEmpty();
        assertThat(depth).as("braces left open").isZero();
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(letter -> letter == wanted).count();
    }
}
