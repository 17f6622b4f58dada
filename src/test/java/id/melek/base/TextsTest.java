package id.melek.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Both languages are complete, in step, and hold every word that the screens ask for. */
class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern KEY =
            Pattern.compile("(?:getTranslation|texts\\.get|\\bsay)\\(\\s*\"([a-z0-9]+[.][A-Za-z0-9._-]*[A-Za-z0-9])\"");

    private final Properties indonesian = read("id");
    private final Properties english = read("en");

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(new TreeSet<>(indonesian.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @Test
    void noTextIsEmpty() {
        assertThat(indonesian.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        for (var language : List.of("id", "en")) {
            var seen = new TreeSet<String>();
            var twice = new ArrayList<String>();
            for (var line : Files.readAllLines(file(language))) {
                var key = line.contains("=") && !line.startsWith("#") ? line.substring(0, line.indexOf('=')) : "";
                if (!key.isEmpty() && !seen.add(key)) {
                    twice.add(key);
                }
            }
            assertThat(twice).isEmpty();
        }
    }

    @Test
    void bothLanguagesFillInTheSameValues() {
        for (var key : indonesian.stringPropertyNames()) {
            assertThat(placeholders(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(indonesian.getProperty(key)));
        }
    }

    @Test
    void everyKeyInTheSourcesHasItsText() throws IOException {
        var missing = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .filter(key -> indonesian.stringPropertyNames().stream()
                                .noneMatch(text -> text.equals(key) || text.startsWith(key + ".")))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        Pattern.compile("\\{(\\d)").matcher(text).results().forEach(match -> found.add(match.group(1)));
        assertThat(new MessageFormat(text)).isNotNull();
        return found;
    }

    private static Path file(String language) {
        return Path.of("src/main/resources/vaadin-i18n/translations_" + language + ".properties");
    }

    static Properties read(String language) {
        try (Reader reader = Files.newBufferedReader(file(language))) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
