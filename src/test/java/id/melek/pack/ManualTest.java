package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual for authors shows nothing that would be a fault. */
class ManualTest {

    @TempDir
    Path courses;

    @Test
    void theExamplesOfTheManualAreASoundPack() throws IOException {
        var manual = Files.readString(Path.of("docs", "content-packs.md"));
        var lesson = block(manual, "## lesson.md", "markdown").replace("minutes: 5", "minutes: 4");
        var questions = block(manual, "## Questions", "");

        var pack = TinyPack.in(courses)
                .with("course.yaml", block(manual, "## course.yaml", "yaml"))
                .with("media/otp.svg", TinyPack.SVG)
                .with("media/call.mp3", Recordings.mp3(3))
                .with("media/read-aloud.mp3", Recordings.mp3(4))
                .with("id/" + TinyPack.FIRST + "/lesson.md", lesson)
                .with("id/" + TinyPack.FIRST + "/practice.gift", questions)
                .with("en/" + TinyPack.FIRST + "/practice.gift", questions)
                .with("id/" + TinyPack.LAST + "/quiz.yaml", block(manual, "## quiz.yaml", "yaml"))
                .sound();

        assertThat(pack.lessons().getFirst().text(Packs.INDONESIAN).practice()).hasSize(7);
    }

    private static String block(String manual, String heading, String language) {
        var fenced = Pattern.compile("(?s)\n```" + language + "\n(.*?\n)```\n").matcher(manual);
        assertThat(fenced.find(manual.indexOf(heading))).as(heading).isTrue();
        return fenced.group(1);
    }
}
