package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuizYamlTest {

    private static final String QUIZ = "id/" + TinyPack.LAST + "/quiz.yaml";

    @TempDir
    Path courses;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            test:          | tests:         | 1 | unknown key 'tests'; did you mean 'test'?
            pass_mark: 70  | pass_mark: 0   | 2 | 'pass_mark' must be a whole number from 1 to 100
            pass_mark: 70  | pass_mark: 101 | 2 | 'pass_mark' must be a whole number from 1 to 100
            pass_mark: 70  | pass_mark: 70% | 2 | not '70%'
            pass_mark: 70  | passmark: 70   | 2 | unknown key 'passmark'; did you mean 'pass_mark'?
            attempts: 0    | attempts: -1   | 3 | 'attempts' must be a whole number from 0 to 100
            `  attempts: 0`| ``             | 2 | 'attempts' is missing
            """)
    void everySlipIsNamedWithItsLine(String old, String slip, int line, String said) {
        var faults = TinyPack.in(courses).replacing(QUIZ, old, slip).faults();

        assertThat(faults)
                .anySatisfy(fault ->
                        assertThat(fault).startsWith(QUIZ + ":" + line + ": ").contains(said));
    }

    @Test
    void settingsWithoutQuestionsAreAFault() {
        assertThat(TinyPack.in(courses)
                        .with("id/" + TinyPack.FIRST + "/quiz.yaml", TinyPack.QUIZ)
                        .faults())
                .containsExactly("id/" + TinyPack.FIRST
                        + "/quiz.yaml:1: has no test.gift beside it: add the questions or delete this file");
    }
}
