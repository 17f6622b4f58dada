package id.melek.pack;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.melek.pack.Reason.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file makes the importer fail, hang or drop a question without a word. */
class HostileQuestionFileTest {

    private static final int TRIES = 2_000;

    @Test
    void randomBytesAreNeverTooMuch() {
        for (var seed = 0L; seed < TRIES; seed++) {
            var chance = new Random(seed);
            var bytes = new byte[chance.nextInt(200)];
            chance.nextBytes(bytes);

            QuestionFiles.read("acak", bytes);
        }
    }

    @Test
    void samplesWithBytesChangedAreNeverTooMuchAndStayTheSameWhenWrittenAgain() throws IOException {
        var samples = samples();
        for (var seed = 0L; seed < TRIES / 4; seed++) {
            var questions = QuestionFiles.read("acak.gift", mutated(samples, new Random(seed)))
                    .questions();
            var again =
                    QuestionFiles.read("acak.gift", GiftWriter.write(questions).getBytes(StandardCharsets.UTF_8));

            assertThat(again.questions()).as("seed %d", seed).isEqualTo(questions);
            questions.forEach(ImportedQuestion::toQuestion);
        }
    }

    private static List<byte[]> samples() throws IOException {
        try (var samples = Files.list(Path.of("src/test/resources/questions"))) {
            return samples.sorted().map(HostileQuestionFileTest::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] mutated(List<byte[]> samples, Random chance) {
        var bytes = samples.get(chance.nextInt(samples.size())).clone();
        for (var i = 0; i < 1 + chance.nextInt(6); i++) {
            var marks = "{}=~#:\\%*[]\n \r>-1T\0";
            var from = chance.nextInt(bytes.length);
            bytes[from] = chance.nextInt(4) == 0
                    ? (byte) chance.nextInt(256)
                    : (byte) marks.charAt(chance.nextInt(marks.length()));
        }
        return bytes;
    }

    @Test
    void everyBlockThatIsNoCommentIsAcceptedOrRejected() {
        for (var seed = 0L; seed < TRIES / 4; seed++) {
            var nasty = new NastyQuestions(seed);
            var blocks = new StringBuilder();
            var count = 0;
            for (var i = 0; i < 5; i++) {
                var block = nasty.text()
                        .replaceAll("[\\s\\u00A0\\uFEFF\\u200B\\u0001\\uFDD3\\uD800]+", " ")
                        .strip();
                var counts = !block.isEmpty() && !block.startsWith("//") && !block.startsWith("$CATEGORY");
                count += counts ? 1 : 0;
                blocks.append("// komentar\n").append(block).append("\n\n");
            }
            var file = read("::a::b{T}\n\n" + blocks);

            assertThat(file.accepted().size() + file.rejected().size())
                    .as("seed %d:%n%s", seed, blocks)
                    .isEqualTo(count + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "~", "####", "<", "// [id:\\]", "{T}\n\n", "\r", "A) x\n", "{1:MC:", "9"})
    void aMegabyteOfOneThingIsReadInNoTimeToSpeakOf(String piece) {
        var bytes = piece.getBytes(StandardCharsets.UTF_8);
        var large = new byte[1 << 20];
        for (var i = 0; i < large.length; i++) {
            large[i] = bytes[i % bytes.length];
        }
        var braced = large.clone();
        Arrays.fill(braced, 0, 3, (byte) '{');
        braced[1] = '=';
        braced[large.length - 1] = '}';

        assertTimeoutPreemptively(ofSeconds(30), () -> {
            assertThat(QuestionFiles.read("besar", large)).isNotNull();
            assertThat(QuestionFiles.read("besar", braced)).isNotNull();
        });
    }

    @Test
    void aLargerFileIsRefusedWithAClearMessage() {
        var file = QuestionFiles.read("besar.gift", new byte[QuestionFiles.MOST_BYTES + 1]);

        assertThat(file.rejected()).hasSize(1);
        assertThat(EnglishTexts.say(file.rejected().getFirst().reason()))
                .isEqualTo("The file is larger than 10 MB. Cut it into several files.");
    }

    @Test
    void questionsBeyondTheMostAreCountedInOneRejection() {
        var file = read("Q{T}\n\n".repeat(ImportedFileBuilder.MOST_QUESTIONS + 7));

        assertThat(file.accepted()).hasSize(ImportedFileBuilder.MOST_QUESTIONS);
        assertThat(file.rejected()).hasSize(1);
        assertThat(file.rejected().getFirst().reason())
                .isEqualTo(Reason.of(Kind.TOO_MANY_QUESTIONS, ImportedFileBuilder.MOST_QUESTIONS, 7));
    }

    @Test
    void aQuestionOfNothingButAnswersIsRejected() {
        assertThat(read("Q{" + "~a".repeat(2_000) + "}")
                        .rejected()
                        .getFirst()
                        .reason()
                        .kind())
                .isEqualTo(Kind.MANY_ANSWERS);
    }

    private static ImportedFile read(String gift) {
        return QuestionFiles.read("soal.gift", gift.getBytes(StandardCharsets.UTF_8));
    }
}
