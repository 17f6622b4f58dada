package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GiftWriterTest {

    private static final int TRIES = 3_000;

    @Test
    void whatIsWrittenReadsBackAsTheSameQuestionsWhateverCharactersTheyHold() {
        for (var seed = 0L; seed < TRIES; seed++) {
            var questions = new NastyQuestions(seed).questions(4);
            var gift = GiftWriter.write(questions);

            assertThat(reread(gift)).as("seed %d:%n%s", seed, gift).isEqualTo(questions);
        }
    }

    static Stream<Path> samples() throws IOException {
        return Files.list(Path.of("src/test/resources/questions")).sorted();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsTheSameQuestionsWhenItIsWrittenAgain(Path sample) throws IOException {
        var questions = QuestionFiles.read(sample.toString(), Files.readAllBytes(sample))
                .questions();

        assertThat(reread(GiftWriter.write(questions))).isEqualTo(questions);
    }

    @Test
    void theFileReadsLikeOneOfMoodle() {
        var gift = """
                $CATEGORY: Toko/Bab 1

                // [id:otp]
                // [tag:aman]
                ::Telepon::[html]<b>Siapa\\:</b> \\{a\\}{
                =[moodle]Tutup#Betul
                ~Beri
                ~%50%Tunda
                ####Kunci}

                """;

        assertThat(GiftWriter.write(read(gift))).isEqualTo(gift);
    }

    private static List<ImportedQuestion> reread(String gift) {
        var file = QuestionFiles.read("soal.gift", gift.getBytes(StandardCharsets.UTF_8));
        assertThat(file.rejected())
                .as(gift)
                .filteredOn(no -> no.reason().kind() != Reason.Kind.EMPTY)
                .isEmpty();
        return file.questions();
    }

    private static List<ImportedQuestion> read(String gift) {
        return QuestionFiles.read("soal.gift", gift.getBytes(StandardCharsets.UTF_8))
                .questions();
    }
}
