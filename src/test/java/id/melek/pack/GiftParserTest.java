package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.pack.GiftAnswer.Mark;
import id.melek.pack.GiftQuestion.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GiftParserTest {

    private final FaultList faults = new FaultList();

    @Test
    void everyPartOfAQuestionIsKeptWithItsLine() {
        var question = only("""
                // Dari kelas di Ruteng
                // [id:otp]
                ::Telepon::Seseorang
                menelepon.  \t Lalu?{
                =Tutup teleponnya#Betul.
                ~%-50%Beri kodenya#Jangan.
                ####Kode itu kunci.
                }
                """);

        assertThat(question.line()).isEqualTo(3);
        assertThat(question.comments()).extracting(GiftQuestion.Comment::line).containsExactly(1, 2);
        assertThat(question.title()).isEqualTo("Telepon");
        assertThat(question.text()).isEqualTo("Seseorang menelepon. Lalu?");
        assertThat(question.list())
                .containsExactly(
                        new GiftAnswer(5, Mark.RIGHT, null, "Tutup teleponnya", List.of("Betul."), false),
                        new GiftAnswer(
                                6, Mark.WRONG, new BigDecimal("-50"), "Beri kodenya", List.of("Jangan."), false));
        assertThat(question.generalFeedback()).isEqualTo("Kode itu kunci.");
        assertThat(question.textAfter()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Q{=a ~b}                     | SINGLE_CHOICE
            Q{~%50%a ~%50%b}             | MULTIPLE_CHOICE
            Q{~a ~b}                     | MULTIPLE_CHOICE
            Q{T}                         | TRUE_FALSE
            Q{FALSE#salah#benar####umum} | TRUE_FALSE
            Q{ TRUE }                    | TRUE_FALSE
            Q{=TRUE}                     | SHORT_TEXT
            Q{true}                      | SHORT_TEXT
            Q{=a =b}                     | SHORT_TEXT
            Q{#5:1}                      | NUMBER
            Q{ #=5:1 =%50%6}             | NUMBER
            Q{#5 ~#lain}                 | NUMBER
            Q{=a -> b =c -> d}           | MATCHING
            Q{=a -> b ~c}                | SINGLE_CHOICE
            Q{}                          | ESSAY
            Q{####umum}                  | ESSAY
            Hanya teks                   | DESCRIPTION
            """)
    void theTypeIsToldByTheSameSignsAsInMoodle(String gift, Kind kind) {
        assertThat(only(gift).kind()).isEqualTo(kind);
    }

    @Test
    void escapedCharactersAreOrdinaryOnes() {
        var question = only(
                "::Harga\\: dasar::2 \\= 1 \\+ 1 \\{ya\\} \\~ \\# \\\\{=a\\=b\\:c\\n d#e\\#f}".replace("\\+", "+"));

        assertThat(question.title()).isEqualTo("Harga: dasar");
        assertThat(question.text()).isEqualTo("2 = 1 + 1 {ya} ~ # \\");
        assertThat(question.list().getFirst().text()).isEqualTo("a=b:c\nd");
        assertThat(question.list().getFirst().feedback()).containsExactly("e#f");
    }

    @Test
    void charactersThatMeanNothingWhereTheyStandAreOrdinaryOnes() {
        var question = only("Pukul 10:30 = #1 ~ satu::dua{=a:b::c####1 # 2 : 3}");

        assertThat(question.text()).isEqualTo("Pukul 10:30 = #1 ~ satu::dua");
        assertThat(question.list().getFirst().text()).isEqualTo("a:b::c");
        assertThat(question.generalFeedback()).isEqualTo("1 # 2 : 3");
    }

    @Test
    void aStarStandsForAnyAnswerUnlessItIsEscaped() {
        assertThat(only("Q{=*}").list().getFirst().wildcard()).isTrue();
        assertThat(only("Q{=\\*123\\#}").list().getFirst())
                .satisfies(answer -> assertThat(answer.wildcard()).isFalse())
                .satisfies(answer -> assertThat(answer.text()).isEqualTo("*123#"));
    }

    @Test
    void addressesAreNoComments() {
        assertThat(only("Buka https://bi.go.id{=a}").text()).isEqualTo("Buka https://bi.go.id");
    }

    @Test
    void commentsMayStandBetweenTheLinesOfAQuestion() {
        var question = only("Q{\n// satu\n=a#b\n  // dua\nc\n}");

        assertThat(question.comments()).extracting(GiftQuestion.Comment::text).containsExactly("satu", "dua");
        assertThat(question.list()).extracting(GiftAnswer::text).containsExactly("a");
        assertThat(question.list().getFirst().feedback()).containsExactly("b c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyKindOfLineEndCountsAsOne(String end) {
        var text = "\uFEFF" + String.join(end, "// [id:a]", "::A::A{", "=a#b", "}", "", "", "::B::B{", "=a", "}");
        var file = GiftParser.parse(text, faults.of("test.gift"));

        assertThat(faults.sorted()).isEmpty();
        assertThat(file.questions()).extracting(GiftQuestion::line).containsExactly(2, 7);
        assertThat(file.questions()).extracting(GiftQuestion::title).containsExactly("A", "B");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ~%50%a        | 50
            ~%-33.33333%a | -33.33333
            ~%100%a       | 100
            ~% 50%a       |
            ~%fifty%a     |
            ~%50 a        |
            """)
    void weightsArePercents(String answer, BigDecimal weight) {
        var read = GiftParser.parse("Q{" + answer + " ~b}", faults.of("x"))
                .questions()
                .getFirst()
                .list()
                .getFirst();

        assertThat(read.weight()).isEqualTo(weight);
        assertThat(faults.isEmpty()).isEqualTo(weight != null);
    }

    @Test
    void aNumberMayBeginOnTheNextLine() {
        assertThat(only("Q{#\n\t=5:1#a\n\t=%50%6\n}").list())
                .extracting(GiftAnswer::text)
                .containsExactly("5:1", "6");
    }

    @Test
    void anAnswerWithoutWordsIsAnAnswer() {
        assertThat(only("Q{= ~b ~}").list()).extracting(GiftAnswer::text).containsExactly("", "b", "");
    }

    @Test
    void aCommentAboveAnEmptyLineBelongsToNoQuestion() {
        assertThat(only("// Bagian satu\n\n// untuk ini\nQ{=a}").comments())
                .containsExactly(new GiftQuestion.Comment(3, "untuk ini"));
    }

    @Test
    void whatMoodleCallsMissingWordKeepsItsEnd() {
        var question = only("Kode {=OTP} jangan dibagi.");

        assertThat(question.text()).isEqualTo("Kode");
        assertThat(question.textAfter()).isEqualTo("jangan dibagi.");
    }

    @Test
    void categoriesAreKeptApart() {
        var file = GiftParser.parse("$CATEGORY: top/UMKM\n\nQ{=a}\n", faults.of("x"));

        assertThat(file.categories()).containsExactly(new GiftQuestion.Comment(1, "top/UMKM"));
        assertThat(file.questions()).hasSize(1);
    }

    /** With ¶ for a line break. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ::A::Q{=a                    | 1 | the { on this line has no }
            ::A::Q{¶=a¶¶// [id:b]¶::B::Q{=b} | 1 | the { on this line has no }
            ::A::Q{¶=a¶¶::B::Q{=b}       | 1 | the { on this line has no }
            ::A::Q{¶=a¶¶=b¶}             | 3 | an empty line ends a question
            ::A::Q}                      | 1 | stray } here
            ::A::Q{=a {b} c}             | 1 | stray { here
            ::A::Q{=a####b¶=c}           | 2 | stray = here: write \\= for the character
            ::A::Q{=a####b¶####c}        | 2 | stray #### here
            ::A Q{=a}                    | 1 | the title does not end
            ::A::Q{=a}¶::B::Q{=b}        | 2 | an empty line must stand between two questions
            ::A::Q{=a}¶// [id:b]¶::B::Q{=b} | 2 | an empty line must stand between two questions
            // [id:a]¶¶::A::Q{=a}        | 1 | this id has no question
            // [id:a]                    | 1 | this id has no question
            Q¶C:\\Users{=a}              | 2 | a backslash stands only before
            Q{=a\\                       | 1 | a backslash stands only before
            """)
    void everyDepartureFromTheGrammarIsNamedWithItsLine(String gift, int line, String said) {
        GiftParser.parse(gift.replace('¶', '\n').replace("\\\\", "\\"), faults.of("test.gift"));

        assertThat(faults.sorted())
                .anySatisfy(fault -> assertThat(fault.toString())
                        .startsWith("test.gift:" + line + ": ")
                        .contains(said.replace("\\\\", "\\")));
    }

    @Test
    void aQuestionThatWasLeftOpenDoesNotSwallowTheNext() {
        var file = GiftParser.parse("::A::Q{\n=a\n\n// [id:b]\n::B::R{\n=b\n}\n", faults.of("x"));

        assertThat(file.questions()).extracting(GiftQuestion::title).containsExactly("A", "B");
        assertThat(QuestionId.of(file.questions().getLast(), faults.of("x"))).isEqualTo("b");
    }

    /** Nothing is lost: the words that went in come out, whatever the order of marks between them. */
    @Test
    void noWordIsEverDropped() {
        var marks =
                List.of("=", "~", "#", "####", "{", "}", "::", "*", "\n", "\n\n", "\\n", "//x\n", "%50%", " ", "->");
        var random = new Random(20261121);
        for (var round = 0; round < 5_000; round++) {
            var words = IntStream.range(0, 12).mapToObj(i -> "w" + i).toList();
            var gift = words.stream()
                    .map(word ->
                            word + marks.get(random.nextInt(marks.size())) + marks.get(random.nextInt(marks.size())))
                    .collect(Collectors.joining());
            var file = GiftParser.parse(gift, new FaultList().of("x"));

            assertThat(words)
                    .as(gift)
                    .allSatisfy(word -> assertThat(file.toString()).containsPattern(word + "(?![0-9])"));
        }
    }

    private GiftQuestion only(String gift) {
        var questions = GiftParser.parse(gift, faults.of("test.gift")).questions();

        assertThat(faults.sorted()).isEmpty();
        assertThat(questions).hasSize(1);
        return Objects.requireNonNull(questions.getFirst());
    }
}
