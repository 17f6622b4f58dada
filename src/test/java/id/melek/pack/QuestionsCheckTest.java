package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QuestionsCheckTest {

    private final StringWriter printed = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void aSoundFileIsOneLineOfJsonThatCountsItsQuestions() throws IOException {
        var file = write("baik.gift", "Satu{=a ~b}\n\nDua{T}\n\nTiga{=c ~d}\n");

        assertThat(command(file)).isEqualTo(QuestionsCheck.SOUND);
        assertThat(printed.toString().lines())
                .containsExactly("{\"file\":\"" + file + "\",\"format\":\"gift\",\"encoding\":\"UTF-8\","
                        + "\"accepted\":{\"single\":2,\"truefalse\":1},\"rejected\":[],\"remarks\":[]}");
    }

    @Test
    void whatIsRejectedHasItsLineItsTextAndAReason() throws IOException {
        var file = write("campur.gift", "Satu{T}\n\n// komentar\nDua {=a ~b\n");

        assertThat(command(file)).isEqualTo(QuestionsCheck.REJECTED);
        var rejected = lines().getFirst().get("rejected").get(0);
        assertThat(rejected.get("line").asInt()).isEqualTo(4);
        assertThat(rejected.get("text").asString()).isEqualTo("Dua {=a ~b");
        assertThat(rejected.get("reason").asString())
                .isEqualTo("An opening brace is not closed before the next empty line. "
                        + "Close it, or delete the empty line inside.");
    }

    @Test
    void aFileThatIsNotThereOutranksRejectedQuestionsAndTheOthersAreStillChecked() throws IOException {
        var missing = folder.resolve("tidak-ada.gift");

        assertThat(command(write("rusak.gift", "Q{"), missing, write("aiken.txt", "Q?\nA. a\nB. b\nANSWER: B")))
                .isEqualTo(QuestionsCheck.NO_FILE);
        assertThat(lines()).hasSize(3);
        assertThat(lines().get(1).get("rejected").get(0).get("reason").asString())
                .isEqualTo("There is no such file.");
        assertThat(lines().get(2).get("format").asString()).isEqualTo("aiken");
    }

    @Test
    void aFolderAndAPictureAreRefusedInWords() throws IOException {
        var picture = folder.resolve("foto.gift");
        Files.copy(Path.of("src/test/resources/questions/36-picture.gift"), picture);

        assertThat(command(folder, picture)).isEqualTo(QuestionsCheck.REJECTED);
        assertThat(lines())
                .extracting(line -> line.get("rejected").get(0).get("reason").asString())
                .containsExactly(
                        "This is a folder. Name the files in it.",
                        "This is no text file. Save the questions as plain text.");
    }

    @Test
    void aFileOfTwentyMegabytesIsRefusedInWordsAndTheOthersAreStillChecked() throws IOException {
        var huge = write("besar.gift", "Satu{T}\n\n".repeat(20 * 1024 * 1024 / 9));

        assertThat(command(huge, write("baik.gift", "Satu{T}"))).isEqualTo(QuestionsCheck.REJECTED);
        assertThat(lines().get(0).get("rejected").get(0).get("reason").asString())
                .isEqualTo("The file is larger than 10 MB. Cut it into several files.");
        assertThat(lines().get(1).get("accepted").get("truefalse").asInt()).isOne();
    }

    @Test
    void aFileInAnOldEncodingIsReadAndAByteThatIsNoLetterIsNamedWithItsLine() throws IOException {
        var old = Files.write(
                folder.resolve("lama.gift"),
                "Harga caf\u00e9{T}\n\nDua{F}\n".getBytes(Charset.forName("windows-1252")));
        var broken = Files.write(
                folder.resolve("rusak.gift"), new byte[] {'S', '{', 'T', '}', '\n', '\n', (byte) 0x81, '{', 'T', '}'});

        command(old, broken);

        assertThat(lines().get(0).get("encoding").asString()).isEqualTo("windows-1252");
        assertThat(lines().get(0).get("accepted").get("truefalse").asInt()).isEqualTo(2);
        assertThat(lines().get(1).get("accepted").get("truefalse").asInt()).isOne();
        assertThat(lines().get(1).get("rejected").get(0).get("line").asInt()).isEqualTo(3);
        assertThat(lines().get(1).get("rejected").get(0).get("reason").asString())
                .contains("UTF-8");
    }

    @Test
    void weightsThatMoodleDoesNotKnowAreRejectedWhereThatIsAskedFor() throws IOException {
        var file = write("bobot.gift", "Q{~%45%a ~%55%b}");

        assertThat(command(file)).isEqualTo(QuestionsCheck.SOUND);
        assertThat(lines().getFirst().get("remarks").get(0).get("remark").asString())
                .isEqualTo("The weight 45 is none that Moodle knows; 50 was taken.");
        assertThat(command("--grades", "exact", file)).isEqualTo(QuestionsCheck.REJECTED);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int command(Object... arguments) {
        var out = new PrintWriter(printed, true);
        var words = new ArrayList<String>(List.of("check"));
        for (var argument : arguments) {
            words.add(argument.toString());
        }
        return new CommandLine(new QuestionsCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(out)
                .execute(words.toArray(String[]::new));
    }

    private List<JsonNode> lines() {
        var json = new JsonMapper();
        return printed.toString().lines().map(json::readTree).toList();
    }
}
