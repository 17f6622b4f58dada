package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.pack.ImportedQuestion.Amount;
import id.melek.pack.ImportedQuestion.Choice;
import id.melek.pack.ImportedQuestion.Description;
import id.melek.pack.ImportedQuestion.Essay;
import id.melek.pack.ImportedQuestion.Matching;
import id.melek.pack.ImportedQuestion.MultipleChoice;
import id.melek.pack.ImportedQuestion.Numerical;
import id.melek.pack.ImportedQuestion.ShortAnswer;
import id.melek.pack.ImportedQuestion.SingleChoice;
import id.melek.pack.ImportedQuestion.TrueFalse;
import id.melek.pack.ImportedQuestion.Variant;
import id.melek.pack.Reason.Kind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for single questions; expectations are read off Moodle's question/format/gift/format.php. */
class QuestionFilesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Q{=a ~b}                              | single
            Q{~a ~b}                              | multiple
            Q{~%50%a ~%50%b}                      | multiple
            Q{=a -> b ~c}                         | single
            Q{=a ~}                               | single
            Q{T}                                  | truefalse
            Q{ FALSE # salah # benar #### umum }  | truefalse
            Q{T#a -> b}                           | truefalse
            Q{true}                               | short
            Q{=TRUE}                              | short
            Q{a->b}                               | short
            Q{a}                                  | short
            Q{#5}                                 | number
            Q{#0}                                 | number
            Q{#~5 =6}                             | -NO_NUMBER
            Q{#=5:1 =%50%6 ~#lain}                | number
            Q{#1..5}                              | number
            Q{#lima}                              | number
            Q{#5:sedikit}                         | -NUMBER
            Q{#a..b}                              | -NUMBER
            Q{#}                                  | -NO_NUMBER
            Q{=a -> b =c -> d}                    | matching
            Q{=a -> b}                            | -FEW_ANSWERS
            Q{=a -> b =c}                         | -NO_PAIR
            Q{}                                   | essay
            Q{####umum}                           | essay
            Hanya teks                            | description
            Q{=a =b                               | -OPEN_BRACE
            Q=a}                                  | -CLOSING_BRACE
            Smile :} lalu? {T}                    | truefalse
            Q{~%50%a}                             | -FEW_ANSWERS
            Q{=%50%a =%50%b}                      | -NO_FULL_WEIGHT
            Q{~%--50%a =b}                        | -WEIGHT
            Q{~%400%a =b}                         | -WEIGHT
            {1:SHORTANSWER:=a} dan {2:MC:~b~=c}   | cloze
            Isi {:NUMERICAL:=5:1}                 | cloze
            """)
    void theTypeIsToldByTheSameSignsAsInMoodle(String gift, String expected) {
        var file = gift(gift);
        var got = file.accepted().isEmpty()
                ? "-" + file.rejected().getFirst().reason().kind()
                : file.questions().getFirst().type();

        assertThat(got).isEqualTo(expected);
    }

    @Test
    void everyPartOfAQuestionIsKept() {
        var file = gift("""
                $CATEGORY: $course$/Toko/Bab 1

                // dari Bu Ratna [id:otp] [tag:aman]
                // [tag:hp]
                ::Telepon\\: bank::[html]<b>Petugas</b> menelepon.
                Lalu?{
                =[plain]Tutup teleponnya # [markdown]*Betul*.
                ~%-50%Beri kodenya#Jangan.
                ####[moodle]Kode itu kunci.
                }
                """);

        assertThat(file.accepted().getFirst().line()).isEqualTo(5);
        var question = (SingleChoice) file.questions().getFirst();
        assertThat(question.about())
                .isEqualTo(new ImportedQuestion.About(
                        "Telepon: bank",
                        "otp",
                        List.of("aman", "hp"),
                        "$course$/Toko/Bab 1",
                        new FormattedText("<b>Petugas</b> menelepon.\nLalu?", TextFormat.HTML),
                        new FormattedText("Kode itu kunci.", TextFormat.MOODLE)));
        assertThat(question.choices())
                .containsExactly(
                        new Choice(
                                new FormattedText("Tutup teleponnya", TextFormat.PLAIN),
                                100,
                                new FormattedText("*Betul*.", TextFormat.MARKDOWN)),
                        new Choice(
                                new FormattedText("Beri kodenya", TextFormat.HTML),
                                -50,
                                new FormattedText("Jangan.", TextFormat.HTML)));
    }

    @Test
    void aMissingWordLeavesAGapUnlessTheBracesEndTheQuestion() {
        assertThat(text("Ibu kota Flores {=Ende ~Ruteng} atau bukan.")).isEqualTo("Ibu kota Flores _____ atau bukan.");
        assertThat(text("Ibu kota {=Ende ~Ruteng}")).isEqualTo("Ibu kota");
        assertThat(text("Nilai pi {#3.14}.")).isEqualTo("Nilai pi _____.");
    }

    @Test
    void escapedCharactersAreOrdinaryOnesAndOtherBackslashesStay() {
        assertThat(text("2 \\= 2 \\{ya\\} \\~ \\# \\: \\\\ \\(x\\) a\\nb{T}"))
                .isEqualTo("2 = 2 {ya} ~ # : \\ \\(x\\) a\nb");
    }

    @Test
    void charactersThatMeanNothingWhereTheyStandNeedNoEscape() {
        assertThat(text("Pukul 10:30 = #1 ~ satu -> dua::tiga [kotak] 50%{T}"))
                .isEqualTo("Pukul 10:30 = #1 ~ satu -> dua::tiga [kotak] 50%");
    }

    @Test
    void anEqualsSignInsideAChoiceBeginsAnotherRightAnswerAsInMoodle() {
        var question = (SingleChoice) only("Q{~tiga#karena 1+2=3 ~empat}");

        assertThat(question.choices())
                .extracting(choice -> choice.text().text())
                .containsExactly("tiga", "3", "empat");
        assertThat(question.choices()).extracting(Choice::weight).containsExactly(0., 100., 0.);
    }

    @Test
    void textBeforeTheFirstMarkIsAnAnswerAsInMoodle() {
        assertThat(((SingleChoice) only("Q{Pilih satu ~a =b}")).choices()).hasSize(3);
    }

    @Test
    void namesAreGivenOrMadeOfTheText() {
        assertThat(only("::  Nama\\:nya ::Teks{T}").about().name()).isEqualTo("Nama:nya");
        assertThat(only("::Tanpa akhir{T}").about()).satisfies(about -> {
            assertThat(about.name()).isEqualTo("Tanpa akhir");
            assertThat(about.text().text()).isEqualTo("Tanpa akhir");
        });
        assertThat(only("[html]<p>Apa <b>itu</b>?</p>{T}").about().name()).isEqualTo("Apa itu?");
        assertThat(only("{T}").about().name()).isEqualTo("Question");
        assertThat(only("satu dua ".repeat(20) + "{T}").about().name())
                .hasSizeBetween(70, 80)
                .endsWith("...");
    }

    @Test
    void trueAndFalseHaveFeedbackForWrongAndThenForRight() {
        var question = (TrueFalse) only("Q{F#salah#benar#juga####umum}");

        assertThat(question.answer()).isFalse();
        assertThat(question.wrongFeedback().text()).isEqualTo("salah");
        assertThat(question.rightFeedback().text()).isEqualTo("benar#juga");
        assertThat(question.about().generalFeedback().text()).isEqualTo("umum");
    }

    @Test
    void shortAnswersKeepWildcardsAndPartialWeights() {
        var question = (ShortAnswer) only("Q{=OTP =%50%kode* #hampir =%0%*#bukan =\\*123\\#}");

        assertThat(question.variants())
                .extracting(
                        Variant::text,
                        Variant::weight,
                        variant -> variant.feedback().text())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("OTP", 100., ""),
                        org.assertj.core.groups.Tuple.tuple("kode*", 50., "hampir"),
                        org.assertj.core.groups.Tuple.tuple("*", 0., "bukan"),
                        org.assertj.core.groups.Tuple.tuple("\\*123#", 100., ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {#5}            | 5    | 0
            {#5:2}          | 5    | 2
            {#1..5}         | 3    | 2
            {#3.141..3.142} | 3.1415 | 0.0005
            {#-1.5 : .5}    | -1.5 | 0.5
            {#1e3}          | 1000 | 0
            {#5kg..6kg}     | 5.5  | 0.5
            {#lima}         | lima | 0
            {#1,5}          | 1,5  | 0
            """)
    void numbersHaveATolerance(String braces, String value, BigDecimal tolerance) {
        var question = (Numerical) only("Q" + braces);

        assertThat(question.amounts()).containsExactly(new Amount(value, tolerance, 100, FormattedText.NONE));
    }

    @Test
    void whatFollowsATildeInANumberQuestionIsSaidToAllOtherNumbers() {
        var question = (Numerical) only("Q{#=3:2#bagus =%50%4 ~#Sama sekali bukan}");

        assertThat(question.amounts()).hasSize(3);
        assertThat(question.amounts().getLast())
                .isEqualTo(
                        new Amount("*", BigDecimal.ZERO, 0, new FormattedText("Sama sekali bukan", TextFormat.MOODLE)));
    }

    @Test
    void pairsBelongTogetherAndAStemMayBeMissing() {
        var question = (Matching) only("[html]Q{=[plain]JNE -> kurir =OVO->dompet -> digital = -> bank}");

        assertThat(question.pairs())
                .containsExactly(
                        new ImportedQuestion.Pair(new FormattedText("JNE", TextFormat.PLAIN), "kurir"),
                        new ImportedQuestion.Pair(new FormattedText("OVO", TextFormat.HTML), "dompet -> digital"),
                        new ImportedQuestion.Pair(FormattedText.NONE, "bank"));
    }

    @ParameterizedTest
    @CsvSource({
        "33.33333, 33.33333",
        "33.333, 33.33333",
        "33, 33.33333",
        "35, 33.33333",
        "100, 100",
        "150, 100",
        "-33, -33.33333"
    })
    void aWeightIsTheNearestGradeThatMoodleKnows(String written, double grade) {
        var question = (MultipleChoice) only("Q{~%" + written + "%a ~b}");

        assertThat(question.choices().getFirst().weight()).isEqualTo(grade);
    }

    @Test
    void weightsThatMoodleDoesNotKnowAreRejectedOnRequest() {
        assertThat(read("Q{~%33%a ~b}\n\nQ{~%33.333%a ~b}", Grades.EXACT))
                .satisfies(file -> assertThat(file.accepted()).hasSize(1))
                .satisfies(file -> assertThat(kinds(file)).containsExactly(Kind.WEIGHT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q1{T}\n\nQ2{F}",
                "Q1{T}\r\n\r\nQ2{F}\r\n",
                "Q1{T}\r\rQ2{F}",
                "Q1{T}\n \t \nQ2{F}",
                "Q1{\r\r\nT}\r\r\n\r\r\nQ2{F}",
                "\uFEFFQ1{T}\n\u00A0\n\u00A0Q2{F}",
                "\n\n// komentar\n\nQ1{T}\n\n\n\n// lagi\nQ2{F}",
                "Q1{T}\n\f\nQ2{F}"
            })
    void linesEndInEveryWay(String gift) {
        assertThat(gift(gift).questions()).hasSize(2).allMatch(TrueFalse.class::isInstance);
    }

    @Test
    void aNoBreakSpaceAloneOnALineDoesNotTearAQuestionApart() {
        assertThat(only("Q{\n=a\n\u00A0\n~b\n}")).isInstanceOf(SingleChoice.class);
    }

    @Test
    void aCategoryEndsWithItsLineSoThatNoQuestionVanishesInIt() {
        var file = gift("$CATEGORY: a\\\\b\nQ1{T}\n$CATEGORY: c\nQ2{F}");

        assertThat(file.questions())
                .extracting(question -> question.about().category())
                .containsExactly("a\\b", "c");
    }

    @Test
    void aQuestionWithoutAnEmptyLineBeforeItIsPartOfTheOneAboveAndPointedOut() {
        var file = gift("::A::a{T}\n::B::b{F}");

        assertThat(file.questions()).hasSize(1);
        assertThat(file.remarks()).extracting(remark -> remark.reason().kind()).containsExactly(Kind.MORE_BRACES);
    }

    @Test
    void essaysAndDescriptionsAreKeptToo() {
        assertThat(only("::Cerita::Ceritakan!{####Terima kasih}")).isInstanceOf(Essay.class);
        assertThat(only("[markdown]**Bab 2**")).isInstanceOf(Description.class);
    }

    private static ImportedQuestion only(String gift) {
        return gift(gift).questions().getFirst();
    }

    private static String text(String gift) {
        return only(gift).about().text().text();
    }

    private static List<Kind> kinds(ImportedFile file) {
        return file.rejected().stream()
                .map(rejected -> rejected.reason().kind())
                .toList();
    }

    private static ImportedFile gift(String text) {
        return read(text, Grades.NEAREST);
    }

    private static ImportedFile read(String text, Grades grades) {
        return QuestionFiles.read("soal.txt", text.getBytes(StandardCharsets.UTF_8), grades);
    }
}
