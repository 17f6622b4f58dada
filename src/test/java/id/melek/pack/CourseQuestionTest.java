package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.pack.Question.Matching;
import id.melek.pack.Question.MultipleChoice;
import id.melek.pack.Question.NumberQuestion;
import id.melek.pack.Question.Option;
import id.melek.pack.Question.Pair;
import id.melek.pack.Question.Range;
import id.melek.pack.Question.ShortText;
import id.melek.pack.Question.SingleChoice;
import id.melek.pack.Question.TrueFalse;
import id.melek.pack.Question.Wording;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseQuestionTest {

    @Test
    void aChoiceBecomesPlainText() {
        assertThat(made("""
                // [id:Bu Sari 1]
                ::Toko::[html]<p>Apa <b>isi</b><br>papan\\: A &amp; B?</p><ul><li>satu</li></ul>{
                =<i>Harga</i>#[markdown]**Betul**
                ~[plain]5 < 6
                ~
                ####[moodle]Baris satu
                baris dua}
                """))
                .contains(new SingleChoice(
                        "bu-sari-1",
                        "Toko",
                        "Apa isi\npapan: A & B?\nsatu",
                        List.of(new Option("Harga", 100, "Betul"), new Option("5 < 6", 0, "")),
                        "Baris satu\nbaris dua"));
    }

    @Test
    void theOtherTypesOfACourseAreMadeToo() {
        assertThat(made("Q{~%50%a ~%50%b ~c}")).get().isInstanceOf(MultipleChoice.class);
        assertThat(made("Q{F#salah#benar}")).contains(new TrueFalse("q", "Q", "Q", false, "benar", "salah", ""));
        assertThat(made("Q{=\\*123\\# =%50%123 =%0%*#lain}"))
                .contains(new ShortText(
                        "q", "Q", "Q", List.of(new Wording("*123#", 100, ""), new Wording("123", 50, "")), ""));
        assertThat(made("Q{=[html]<b>JNE</b> -> kurir =OVO -> dompet = -> bank}"))
                .contains(new Matching(
                        "q",
                        "Q",
                        "Q",
                        List.of(new Pair("JNE", "kurir"), new Pair("OVO", "dompet")),
                        List.of("bank"),
                        ""));
        assertThat(made("Q{#5:1 ~#lain}"))
                .contains(new NumberQuestion(
                        "q", "Q", "Q", List.of(new Range(new BigDecimal(4), new BigDecimal(6), 100, "")), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q{=a =b ~c}",
                "Q{=a ~}",
                "Q{~%50%a ~b}",
                "Q{~a ~b}",
                "Q{=kode*}",
                "Q{#lima}",
                "Q{#*}",
                "Q{=a -> b =a -> c}",
                "Q{=a -> b = -> c}",
                "Q{}",
                "Q",
                "{T}",
                "Q {1:SA:=a}"
            })
    void whatACourseCannotMarkIsLeftOut(String gift) {
        assertThat(made(gift)).isEmpty();
    }

    private static Optional<Question> made(String gift) {
        return QuestionFiles.read("soal.gift", gift.getBytes(StandardCharsets.UTF_8))
                .questions()
                .getFirst()
                .toQuestion();
    }
}
