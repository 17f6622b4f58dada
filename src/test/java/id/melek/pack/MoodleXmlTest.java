package id.melek.pack;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.melek.pack.ImportedFile.Rejected;
import id.melek.pack.Reason.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions come out of Moodle's XML whole or not at all, and nothing else comes out of it. */
class MoodleXmlTest {

    private static final Path SAMPLE = Path.of("src/test/resources/questions/37-moodle-course.xml");

    @Test
    void everyQuestionThatACourseCanHaveComesOverWithItsKeyAndItsFeedback() throws IOException {
        var questions = read(Files.readString(SAMPLE)).questions().stream()
                .flatMap(question -> question.toQuestion().stream())
                .toList();

        assertThat(questions).hasSize(6);
        assertThat(questions.getFirst())
                .isEqualTo(new Question.SingleChoice(
                        "otp",
                        "OTP",
                        "Kode sekali pakai disebut …",
                        List.of(new Question.Option("OTP", 100, "Betul."), new Question.Option("PIN", 0, "Bukan.")),
                        "Namanya OTP."));
        assertThat(questions.get(2))
                .isEqualTo(
                        new Question.TrueFalse("pin", "PIN", "PIN boleh diberikan.", false, "Betul.", "Jangan.", ""));
        assertThat(((Question.NumberQuestion) questions.get(4))
                        .ranges()
                        .getFirst()
                        .min())
                .isEqualByComparingTo("49500");
        assertThat(((Question.Matching) questions.get(5)).decoys()).containsExactly("semua orang");
        assertThat(read(Files.readString(SAMPLE)).questions().getFirst().about().category())
                .isEqualTo("Toko");
    }

    @Test
    void nothingIsFetchedOrBlownUp(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "rahasia");
        var outside = "<!DOCTYPE quiz [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        var laughs = new StringBuilder("<!DOCTYPE quiz [<!ENTITY a0 \"ha\">");
        for (var i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        for (var prolog : List.of(outside, laughs + "]>", "<!DOCTYPE quiz SYSTEM \"http://127.0.0.1:1/x.dtd\">")) {
            var file = read("<?xml version=\"1.0\"?>" + prolog + "<quiz>" + statement("&x;&a29;") + "</quiz>");
            assertThat(file.questions()).isEmpty();
            assertThat(file.rejected())
                    .extracting(rejected -> rejected.reason().kind())
                    .containsAnyOf(Kind.XML_ENTITIES, Kind.XML);
        }
        assertThat(read("<quiz>" + statement("&x;") + "</quiz>").questions()).isEmpty();
    }

    @Test
    void aFileThatBreaksOffAnywhereGivesNothing() throws IOException {
        var whole = Files.readString(SAMPLE).strip();
        for (var length = 200; length < whole.length(); length += 37) {
            var file = read(whole.substring(0, length));
            assertThat(file.questions()).as("%d", length).isEmpty();
            assertThat(file.rejected())
                    .as("%d", length)
                    .extracting(rejected -> rejected.reason().kind())
                    .containsExactly(Kind.BROKEN_XML);
        }
    }

    @Test
    void noBytesMakeItFailAndWhatIsTakenIsAQuestion() throws IOException {
        var sample = Files.readAllBytes(SAMPLE);
        for (var seed = 0L; seed < 1_500; seed++) {
            var chance = new Random(seed);
            var bytes = sample.clone();
            for (var i = 0; i < 1 + chance.nextInt(8); i++) {
                var marks = "<>/&;\"'= 0-x%\n!?[]";
                bytes[chance.nextInt(bytes.length)] = chance.nextInt(3) == 0
                        ? (byte) chance.nextInt(256)
                        : (byte) marks.charAt(chance.nextInt(marks.length()));
            }
            var file = QuestionFiles.read("acak.xml", bytes);

            file.questions().forEach(question -> question.toQuestion().map(QuestionSketch::of));
            assertThat(file.accepted().isEmpty() && file.rejected().isEmpty())
                    .as("seed %d", seed)
                    .isFalse();
        }
    }

    @Test
    void aDeepOrEndlessFileIsRefusedInNoTimeToSpeakOf() {
        assertTimeoutPreemptively(ofSeconds(30), () -> {
            assertThat(kinds(read("<quiz>" + "<a>".repeat(1_000_000)))).containsExactly(Kind.BROKEN_XML);
            var many = read("<quiz>" + "<question/>".repeat(200_000) + "</quiz>");
            assertThat(many.rejected()).hasSize(ImportedFileBuilder.MOST_QUESTIONS + 1);
            var answers = "<answer fraction=\"100\"><text>a</text></answer>".repeat(2_000);
            assertThat(kinds(read("<quiz><question type=\"multichoice\"><single>true</single>" + answers
                            + "</question></quiz>")))
                    .containsExactly(Kind.MANY_ANSWERS);
        });
    }

    @Test
    void aikenHoldsSingleChoicesAndNamesTheRest() throws IOException {
        var sketches = read(Files.readString(SAMPLE)).questions().stream()
                .flatMap(question -> question.toQuestion().stream())
                .map(QuestionSketch::of)
                .toList();

        var written = AikenWriter.write(sketches);

        assertThat(written.text()).isEqualTo("""
                Kode sekali pakai disebut …
                A. OTP
                B. PIN
                ANSWER: A

                """);
        assertThat(written.left()).containsExactly("Tanda", "PIN", "Singkatan", "Harga", "Siapa");
        assertThat(QuestionFiles.read("soal.txt", written.text().getBytes(StandardCharsets.UTF_8))
                        .questions())
                .hasSize(1);
    }

    private static String statement(String text) {
        return "<question type=\"truefalse\"><questiontext><text>" + text + "</text></questiontext>"
                + "<answer fraction=\"100\"><text>true</text></answer></question>";
    }

    private static List<Kind> kinds(ImportedFile file) {
        return file.rejected().stream().map(Rejected::reason).map(Reason::kind).toList();
    }

    private static ImportedFile read(String xml) {
        return QuestionFiles.read("soal.xml", xml.getBytes(StandardCharsets.UTF_8));
    }
}
