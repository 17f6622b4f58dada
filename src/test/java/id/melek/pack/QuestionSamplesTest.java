package id.melek.pack;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as teachers write, paste and export them. Types and rejections are what Moodle's importer makes of them. */
class QuestionSamplesTest {

    private static final Path SAMPLES = Path.of("src/test/resources/questions");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            01-moodle-types.gift | GIFT | UTF-8 | description=1 essay=1 matching=1 multiple=1 number=2 short=1 single=2 truefalse=1 | - | -
            02-escapes.gift | GIFT | UTF-8 | short=1 single=1 truefalse=2 | - | -
            03-html.gift | GIFT | UTF-8 | essay=1 single=2 truefalse=2 | - | -
            04-categories.gift | GIFT | UTF-8 | truefalse=3 | - | -
            05-comments-ids.gift | GIFT | UTF-8 | single=1 truefalse=2 | - | 21:ID_TWICE
            06-missing-word.gift | GIFT | UTF-8 | short=1 single=3 truefalse=1 | - | -
            07-choice-weights.gift | GIFT | UTF-8 | multiple=4 single=3 | 13:WEIGHT 15:WEIGHT 19:FEW_ANSWERS | 5:NEAREST_GRADE 9:WEIGHT_AFTER_EQUALS 17:NO_RIGHT_ANSWER
            08-true-false.gift | GIFT | UTF-8 | short=3 truefalse=10 | - | 19:SMALL_TRUTH
            09-short-answer.gift | GIFT | UTF-8 | short=7 | 9:NO_FULL_WEIGHT | -
            10-numbers.gift | GIFT | UTF-8 | number=13 | 23:NUMBER 25:NUMBER 27:NO_NUMBER | 17:ANY_NUMBER 19:ANY_NUMBER 21:ANY_NUMBER
            11-matching.gift | GIFT | UTF-8 | matching=4 | 10:FEW_ANSWERS 12:NO_PAIR | -
            12-essay-description.gift | GIFT | UTF-8 | description=2 essay=2 | - | -
            13-cloze.gift | GIFT | UTF-8 | cloze=2 single=1 | 6:OPEN_BRACE | 1:EMBEDDED_GAPS 3:EMBEDDED_GAPS
            14-braces.gift | GIFT | UTF-8 | short=2 single=1 truefalse=1 | 1:OPEN_BRACE 3:CLOSING_BRACE 14:OPEN_BRACE 17:CLOSING_BRACE | 5:MORE_BRACES 7:MORE_BRACES 9:MORE_BRACES
            15-odd-names.gift | GIFT | UTF-8 | single=1 truefalse=7 | - | -
            16-utf8-bom.gift | GIFT | UTF-8 | single=2 truefalse=1 | - | -
            17-utf16-le.txt | GIFT | UTF-16LE | single=2 truefalse=1 | - | -
            18-utf16-be.txt | GIFT | UTF-16BE | single=2 truefalse=1 | - | -
            19-utf16-without-mark.txt | GIFT | UTF-16LE | single=2 truefalse=1 | - | -
            20-windows-1252.txt | GIFT | windows-1252 | single=2 truefalse=1 | - | -
            21-undecodable.txt | GIFT | windows-1252 | truefalse=2 | 3:UNREADABLE_BYTE | -
            22-mixed.txt | GIFT | UTF-8 | truefalse=2 | - | 1:OTHER_BYTE
            23-crlf.gift | GIFT | UTF-8 | single=2 truefalse=1 | - | -
            24-cr.gift | GIFT | UTF-8 | single=2 truefalse=1 | - | -
            25-cr-cr-lf.gift | GIFT | UTF-8 | single=1 truefalse=1 | - | -
            26-blank-lines.gift | GIFT | UTF-8 | single=3 truefalse=3 | - | -
            27-controls.gift | GIFT | UTF-8 | single=1 truefalse=3 | - | 1:INVISIBLE
            28-aiken.txt | AIKEN | UTF-8 | single=3 | - | -
            29-aiken-errors.txt | AIKEN | UTF-8 | multiple=1 single=3 | 1:FEW_OPTIONS 5:NOT_STARTED 7:NOT_STARTED 14:NOT_FINISHED 22:NOT_STARTED 24:NOT_FINISHED 35:NOT_FINISHED 38:NOT_FINISHED | 30:NO_RIGHT_ANSWER
            30-aiken-windows.txt | AIKEN | windows-1252 | single=2 | - | -
            31-copied-from-word.gift | GIFT | UTF-8 | description=2 essay=1 number=1 single=1 truefalse=1 | - | -
            32-unescaped.gift | GIFT | UTF-8 | multiple=1 short=1 single=2 truefalse=1 | - | 7:MORE_BRACES
            33-empty.gift | GIFT | UTF-8 | - | 1:EMPTY | -
            34-word.docx.txt | - | - | - | 1:WORD_PROCESSOR | -
            35-moodle.xml | MOODLE_XML | UTF-8 | - | 2:NO_FULL_WEIGHT | -
            37-moodle-course.xml | MOODLE_XML | UTF-8 | cloze=1 description=1 essay=1 matching=1 multiple=1 number=1 short=1 single=1 truefalse=1 | 44:UNKNOWN_TYPE 45:NO_FULL_WEIGHT | 14:PICTURES 14:NEAREST_GRADE
            36-picture.gift | - | - | - | 1:NOT_TEXT | -
            """)
    void everySampleIsTakenAsMoodleTakesIt(
            String name, String format, String encoding, String accepted, String rejected, String remarks)
            throws IOException {
        var file = read(name);

        assertThat(file.format().map(Enum::name).orElse(null)).isEqualTo(format);
        assertThat(file.encoding().orElse(null)).isEqualTo(encoding);
        assertThat(types(file)).isEqualTo(accepted);
        assertThat(kinds(file)).isEqualTo(rejected);
        assertThat(remarks(file)).isEqualTo(remarks);
    }

    @Test
    void noSampleIsForgotten() throws IOException {
        try (var samples = Files.list(SAMPLES)) {
            assertThat(samples.count()).isEqualTo(37);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "16-utf8-bom.gift",
        "17-utf16-le.txt",
        "18-utf16-be.txt",
        "19-utf16-without-mark.txt",
        "20-windows-1252.txt",
        "23-crlf.gift",
        "24-cr.gift"
    })
    void theSameQuestionsAreReadInEveryEncoding(String name) throws IOException {
        var questions = read(name).questions();

        assertThat(questions)
                .extracting(question -> question.about().text().text())
                .containsExactly(
                        "Sari menjual kue “lapis” seharga Rp20.000 – murah?", "Siapa yang ’benar’?", "Budi’s shop … é");
    }

    @Test
    void bytesOfAnotherEncodingAreReadAndThoseOfNoneAreNamed() throws IOException {
        assertThat(read("22-mixed.txt").questions().getLast().about().text().text())
                .isEqualTo("Ditempel dari Word: “mahal” katanya");
        assertThat(EnglishTexts.say(read("22-mixed.txt").remarks().getFirst().reason()))
                .isEqualTo(
                        "Some bytes, the first of them 0x93 on line 3, are not UTF-8 and were read as Windows-1252.");
        assertThat(EnglishTexts.say(
                        read("21-undecodable.txt").rejected().getFirst().reason()))
                .startsWith("The byte 0x81 is no character.");
    }

    @Test
    void textsKeepTheirHtmlAndTheirFormat() throws IOException {
        var question =
                (ImportedQuestion.SingleChoice) read("03-html.gift").questions().getFirst();

        assertThat(question.about().text().format()).isEqualTo(TextFormat.HTML);
        assertThat(question.about().text().text())
                .startsWith("<p>Lihat foto ini: <img src=\"@@PLUGINFILE@@/toko%20bu%20Sari.jpg\" alt=\"Toko Bu Sari\"");
        assertThat(question.choices())
                .extracting(choice ->
                        choice.text().format() + " " + choice.feedback().format())
                .containsExactly("HTML HTML", "PLAIN MOODLE", "MARKDOWN PLAIN");
        assertThat(question.about().generalFeedback().plain()).isEqualTo("Harga\nStok");
    }

    @Test
    void controlCharactersAreLeftOut() throws IOException {
        assertThat(read("27-controls.gift").questions())
                .extracting(question -> question.about().text().text())
                .containsExactly("Nol di tengah", "Bel dan turun", "Halaman baru", "Salah sandi“kutip”");
    }

    @Test
    void everyReasonIsSaidWithoutItsPatternShowing() throws IOException {
        try (var samples = Files.list(SAMPLES)) {
            for (var sample : samples.toList()) {
                var file = read(sample.getFileName().toString());
                assertThat(file.rejected())
                        .extracting(rejected -> EnglishTexts.say(rejected.reason()))
                        .allMatch(text -> text.contains(" ") && !text.contains("{"));
            }
        }
    }

    private static ImportedFile read(String name) throws IOException {
        return QuestionFiles.read(name, Files.readAllBytes(SAMPLES.resolve(name)));
    }

    private static String types(ImportedFile file) {
        var types = file.questions().stream().collect(groupingBy(ImportedQuestion::type, TreeMap::new, counting()));
        return orNull(types.entrySet().stream().map(Object::toString).toList());
    }

    private static String kinds(ImportedFile file) {
        return orNull(file.rejected().stream()
                .map(rejected -> rejected.line() + ":" + rejected.reason().kind())
                .toList());
    }

    private static String remarks(ImportedFile file) {
        return orNull(file.remarks().stream()
                .map(remark -> remark.line() + ":" + remark.reason().kind())
                .toList());
    }

    private static String orNull(List<String> words) {
        return words.isEmpty() ? null : words.stream().collect(joining(" "));
    }
}
