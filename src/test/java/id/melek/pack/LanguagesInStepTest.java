package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesInStepTest {

    private static final String LESSON = "en/" + TinyPack.FIRST + "/lesson.md";
    private static final String PRACTICE = "en/" + TinyPack.FIRST + "/practice.gift";
    private static final String GRADED = "en/" + TinyPack.LAST + "/test.gift";

    @TempDir
    Path courses;

    @Test
    void aTranslatedLessonHasAnOriginal() {
        var tiny = TinyPack.in(courses).with("en/03-more/lesson.md", TinyPack.lesson("More", 4));

        assertThat(tiny.faults())
                .containsExactly("en/03-more:1: has no Indonesian original: write it, or delete this folder");
    }

    @Test
    void aTranslatedLessonHasTheNumberOfItsOriginal() {
        var tiny = TinyPack.in(courses).with("en/03-first-order/lesson.md", TinyPack.lesson("Order", 6));

        assertThat(tiny.faults())
                .contains("en/03-first-order:1: is called id/02-first-order in Indonesian: use the same number");
    }

    @Test
    void aLessonTakesTheSameTimeInEveryLanguage() {
        assertThat(TinyPack.in(courses)
                        .replacing(LESSON, "minutes: 4", "minutes: 5")
                        .faults())
                .containsExactly(LESSON + ":3: minutes differ from Indonesian, which has 4");
    }

    @Test
    void minutesThatCannotBeReadAreOneFaultAndNotTwo() {
        assertThat(TinyPack.in(courses)
                        .replacing(LESSON, "minutes: 4", "minutes: four")
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault).contains("must be a whole number"));
        assertThat(TinyPack.in(courses).replacing(LESSON, "minutes: 4\n", "").faults())
                .hasSize(1);
    }

    @Test
    void aQuestionThatIsMissingInOneLanguageIsNamed() {
        var english = TinyPack.PRACTICE.substring(0, TinyPack.PRACTICE.indexOf("// [id:true"));

        assertThat(TinyPack.in(courses).with(PRACTICE, english).faults())
                .containsExactly(PRACTICE
                        + ":1: the question 'true-or-not' is missing here; it is in the Indonesian practice.gift");
        assertThat(TinyPack.in(courses).without(PRACTICE).faults()).hasSize(2);
    }

    @Test
    void aRenamedIdIsTwoFaults() {
        assertThat(TinyPack.in(courses)
                        .replacing(PRACTICE, "[id:true-or-not]", "[id:true]")
                        .faults())
                .containsExactly(
                        PRACTICE
                                + ":1: the question 'true-or-not' is missing here; it is in the Indonesian practice.gift",
                        PRACTICE + ":9: the question 'true' is not in the Indonesian practice.gift");
    }

    @Test
    void questionsStandInTheSameOrder() {
        var second = TinyPack.PRACTICE.substring(TinyPack.PRACTICE.indexOf("// [id:true"));
        var first = TinyPack.PRACTICE.substring(0, TinyPack.PRACTICE.indexOf("// [id:true"));

        assertThat(TinyPack.in(courses).with(PRACTICE, second + "\n" + first).faults())
                .containsExactly(
                        PRACTICE + ":1: the questions stand in another order than in Indonesian: why, true-or-not");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ~%50%Alamat | ~%50%Alamat¶~Warna                     | 2
            ~%50%Nama pembeli¶~%50%Alamat¶~%-50% | ~%-50%Nama pembeli¶~%50%Alamat¶~%50% | 2
            {#50000:0   | {#50000:1                              | 13
            {#50000:0   | {=Rp50000                              | 13
            {=katalog =%50%daftar | {=catalogue -> a =b -> c     | 10
            """)
    void theSameAnswersAreRightInEveryLanguage(String old, String slip, int line) {
        var tiny = TinyPack.in(courses).replacing(GRADED, old.replace('¶', '\n'), slip.replace('¶', '\n'));

        assertThat(tiny.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault)
                        .startsWith(GRADED + ":" + line + ": ")
                        .contains("has another type, number of answers or key than in Indonesian"));
    }

    @Test
    void aStatementStaysTrueInTranslation() {
        assertThat(TinyPack.in(courses).replacing(PRACTICE, "{FALSE", "{TRUE").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault).contains("'true/false false' there, 'true/false true' here"));
    }

    @Test
    void wordingsOfAShortTextMayDiffer() {
        assertThat(TinyPack.in(courses)
                        .replacing(GRADED, "{=katalog =%50%daftar ", "{=catalogue =catalog =%50%list ")
                        .faults())
                .isEmpty();
    }
}
