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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionsTest {

    private final FaultList faults = new FaultList();

    @Test
    void aSingleChoiceHasOneOptionOfAHundredPercent() {
        assertThat(practice("=a#b ~c#d ~%50%e#f"))
                .isEqualTo(new SingleChoice(
                        "q",
                        "T",
                        "Q",
                        List.of(new Option("a", 100, "b"), new Option("c", 0, "d"), new Option("e", 50, "f")),
                        "G"));
    }

    @Test
    void aMultipleChoiceKeepsItsThirds() {
        assertThat(practice("~%33.33333%a#x ~%33.33333%b#x ~%33.33333%c#x ~%-100%d#x"))
                .isInstanceOfSatisfying(
                        MultipleChoice.class,
                        question -> assertThat(question.options())
                                .extracting(Option::weight)
                                .containsExactly(33.33333, 33.33333, 33.33333, -100.0));
    }

    @Test
    void twoRightOptionsAreAMultipleChoiceToo() {
        assertThat(practice("~%50%a#x ~%50%b#x")).isInstanceOf(MultipleChoice.class);
        assertThat(messages()).isEmpty();
    }

    @Test
    void trueAndFalseHaveTheirFeedbackInMoodlesOrder() {
        assertThat(practice("FALSE#jika salah#jika betul"))
                .isEqualTo(new TrueFalse("q", "T", "Q", false, "jika betul", "jika salah", "G"));
        assertThat(graded("T")).isEqualTo(new TrueFalse("q", "T", "Q", true, "", "", "G"));
    }

    @Test
    void aShortTextMayHaveWordingsThatEarnLess() {
        assertThat(practice("=OTP#a =%50%kode sekali pakai#b =%0%PIN#c"))
                .isEqualTo(new ShortText(
                        "q",
                        "T",
                        "Q",
                        List.of(
                                new Wording("OTP", 100, "a"),
                                new Wording("kode sekali pakai", 50, "b"),
                                new Wording("PIN", 0, "c")),
                        "G"));
    }

    @Test
    void aNumberIsARangeHoweverItIsWritten() {
        assertThat(practice("#50000:500#a =%50%1.5..2#b =-3#c"))
                .isEqualTo(new NumberQuestion(
                        "q",
                        "T",
                        "Q",
                        List.of(
                                new Range(new BigDecimal("49500"), new BigDecimal("50500"), 100, "a"),
                                new Range(new BigDecimal("1.5"), new BigDecimal("2"), 50, "b"),
                                new Range(new BigDecimal("-3"), new BigDecimal("-3"), 100, "c")),
                        "G"));
    }

    @Test
    void matchingHasPairsAndDecoys() {
        assertThat(practice("=JNE -> kirim =QRIS -> bayar -> lunas =GoPay -> bayar -> lunas = -> foto"))
                .isEqualTo(new Matching(
                        "q",
                        "T",
                        "Q",
                        List.of(
                                new Pair("JNE", "kirim"),
                                new Pair("QRIS", "bayar -> lunas"),
                                new Pair("GoPay", "bayar -> lunas")),
                        List.of("foto"),
                        "G"));
        assertThat(messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Kode {=OTP ####G} dirahasiakan. | Kode _____ dirahasiakan.
            Namanya {=OTP ####G}.           | Namanya _____.
            {=OTP ####G} itu rahasia        | _____ itu rahasia
            Rp{#50000:0 ####G} saja         | Rp _____ saja
            "{=OTP ~PIN ####G}" itu rahasia | "_____" itu rahasia
            Kode _____ rahasia{=OTP ####G}  | Kode _____ rahasia
            """)
    void theBracesInsideASentenceAreAGap(String gift, String text) {
        var read = new QuestionMaker(faults.of("test.gift"), false).read("// [id:q]\n::T::" + gift);

        assertThat(messages()).isEmpty();
        assertThat(read).singleElement().satisfies(one -> {
            assertThat(one.question().text()).isEqualTo(text);
            assertThat(one.question().hasGap()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            =a#x =b#x ~c#x                  | a second right answer: write \\= for the character
            =a#x ~b#x ~b#x                  | the answer 'b' stands here twice
            =a#x ~%100%b#x                  | a single choice has one right answer
            =%50%a#x ~b#x                   | a single choice has one right answer
            =a#x ~#x                        | an answer is empty
            =a#x b ~c                       | the answer 'c' has no feedback: add # and why
            a =b#x ~c#x                     | the text 'a' has no = or ~ before it
            =a#x#y ~b#x                     | a second # in one answer: write \\# for the character
            ~a#x ~b#x                       | no right answer: mark it =
            ~%50%a#x ~%40%b#x ~%-10%c#x     | the positive weights add up to 90, not to 100
            ~%60%a#x ~%50%b#x               | the positive weights add up to 110, not to 100
            ~%150%a#x ~%-50%b#x             | a weight here goes from -100 to 100
            ~%50%a#x ~%50%b#x ~c#x          | ticking everything earns all points
            ~%100%a#x                       | a choice needs at least two answers
            TRUE                            | no feedback for a wrong answer
            TRUE#x                          | no feedback for a right answer
            TRUE#x#y#z                      | true/false is {TRUE#if wrong#if right####...}
            true#x#y                        | an answer begins with =, or it is TRUE or FALSE in capitals
            =a                              | the answer 'a' has no feedback
            =%50%a#x                        | no right answer: at least one earns 100%
            =%-10%a#x =b#x                  | a weight here goes from 0 to 100
            =Katalog#x = katalog  #x          | stands here twice
            =*#x                            | * would stand for any answer
            #lima#x                         | 'lima' is no number: write #50000:0 or #1..5
            #50.000:0#x                     | the dot is a decimal point
            #5..1#x                         | '5..1' holds no number: the smaller bound comes first
            #5:-1#x                         | holds no number
            #%50%5#x                        | no right answer: at least one earns 100%
            #5#x ~#y                        | ~ in a number question is not supported
            #5                              | the answer '5' has no feedback
            =a -> b =c                      | 'c' has no ->
            =a -> b =c ->                   | nothing stands behind the ->
            =a -> b = -> d                  | matching needs at least two pairs
            =a -> b =c -> b                 | two rights to choose from
            =a -> b =a -> d                 | the left 'a' stands here twice
            =a -> b =c -> d = -> b          | the decoy 'b' stands here twice or is a right answer
            =%50%a -> b =c -> d             | every pair is worth the same
            =a -> b#x =c -> d               | a pair has no feedback of its own
            =a -> <b>b</b> =c -> d          | HTML would be shown as it stands
            =a<br>b#x ~c#x                  | HTML would be shown as it stands
            =a#<b>x</b> ~c#x                | HTML would be shown as it stands
            =[html]a#x ~c#x                 | texts are plain text: leave out [html]
            """)
    void everySlipInAnAnswerIsNamed(String answers, String said) {
        practice(answers.replace("\\\\", "\\"));

        assertThat(messages()).anySatisfy(message -> assertThat(message).contains(said.replace("\\\\", "\\")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ::T::Q{=a ~b ####G}                         | the question has no id
            // [id:q]¶Q{=a ~b ####G}                    | the question has no title
            // [id:q]¶::T::{=a ~b ####G}                | the question has no text
            // [id:q]¶::T::Q{=a ~b}                     | the question has no general feedback
            // [id:q]¶::T::Q{~%50%a ~%50%b ####G} lagi  | text after the }
            // [id:q]¶::T::Q{TRUE####G} lagi            | text after the }
            // [id:q]¶::T::Q _____ {=a ####G} lagi      | a question has one gap
            // [id:q]¶// [id:r]¶::T::Q{=a ~b ####G}     | the question has more than one id
            // [id:Q 1]¶::T::Q{=a ~b ####G}             | the id 'Q 1' must be small letters
            // [id:]¶::T::Q{=a ~b ####G}                | the id '' must be small letters
            // [id:q]¶::T::Q{####G}                     | the braces hold no answer
            // [id:q]¶::T::Q{}                          | the braces hold no answer
            // [id:q]¶::T::Q                            | the question has no answers: add them in { }
            // [id:q]¶::T::[html]Q{=a ~b ####G}         | texts are plain text: leave out [html]
            // [id:q]¶::T::Q{=a ~b ####<p>G}            | HTML would be shown as it stands
            $CATEGORY: top                              | a course has no $CATEGORY
            // hanya catatan                            | holds no question
            ``                                          | holds no question
            """)
    void everySlipAroundTheAnswersIsNamed(String gift, String said) {
        new QuestionMaker(faults.of("test.gift"), false).read(gift.replace('¶', '\n'));

        assertThat(messages()).anySatisfy(message -> assertThat(message).contains(said));
    }

    @Test
    void gradedQuestionsNeedNoFeedbackPerAnswer() {
        graded("=a ~b");
        graded("TRUE");
        graded("=a");
        graded("#5");

        assertThat(messages()).isEmpty();
    }

    @Test
    void aFileHasTwoHundredQuestionsAndAQuestionTwentyAnswersAtMost() {
        graded("~%100%a " + "~%-10%b".repeat(20));
        var read = new QuestionMaker(faults.of("test.gift"), false).read((question("=a ~b") + "\n").repeat(201));

        assertThat(messages())
                .containsExactlyInAnyOrder(
                        "the question has more than 20 answers",
                        "holds more than 200 questions: make two lessons of it");
        assertThat(read).hasSize(200);
    }

    @Test
    void angleBracketsThatAreNoTagsAreWords() {
        practice("=Ketik <nama toko>#harga < 5 ~b#x > y");

        assertThat(messages()).isEmpty();
    }

    @Test
    void anIdCountsOnceInPracticeAndTestTogether() {
        var practice = new QuestionMaker(faults.of("practice.gift"), true).read(question("=a#x ~b#x"));
        var graded =
                new QuestionMaker(faults.of("test.gift"), false).read(question("=a ~b") + "\n" + question("=c ~d"));

        QuestionMaker.uniqueIds(practice, faults.of("practice.gift"), graded, faults.of("test.gift"));

        assertThat(faults.sorted())
                .extracting(Fault::toString)
                .containsExactly(
                        "test.gift:2: the id 'q' is taken by another question of this lesson",
                        "test.gift:5: the id 'q' is taken by another question of this lesson");
    }

    private Question practice(String answers) {
        return read(answers, true);
    }

    private Question graded(String answers) {
        return read(answers, false);
    }

    private Question read(String answers, boolean practice) {
        var read = new QuestionMaker(faults.of("test.gift"), practice).read(question(answers));
        return read.isEmpty()
                ? new TrueFalse("", "", "", true, "", "", "")
                : read.getFirst().question();
    }

    private static String question(String answers) {
        return "// [id:q]\n::T::Q{" + answers + "####G}\n";
    }

    private List<String> messages() {
        return faults.sorted().stream().map(Fault::message).toList();
    }
}
