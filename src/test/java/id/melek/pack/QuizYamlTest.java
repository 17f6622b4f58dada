package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.pack.TestSettings.Grade;
import id.melek.pack.TestSettings.Pool;
import java.nio.file.Path;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            shuffle: yes                                             | 4 | 'shuffle' must be true or false, not 'yes'
            grade: worst                                             | 4 | 'grade' must be best or last, not 'worst'
            time_limit: 0                                            | 4 | 'time_limit' must be a whole number from 1 to 240
            timelimit: 5                                             | 4 | unknown key 'timelimit'; did you mean 'time_limit'?
            pools: order                                             | 4 | 'pools' must be a list
            `pools: [order]`                                         | 4 | each of 'pools' must hold keys of its own
            `pools: [{name: a, draw: 1}]`                            | 4 | 'questions' is missing
            `pools: [{name: a, draw: 0, questions: [order]}]`        | 4 | 'draw' must be a whole number from 1
            `pools: [{name: a, draw: 3, questions: [order, word]}]`  | 4 | draws 3 of 2 questions
            `pools: [{name: a, draw: 1, questions: [ordre, word]}]`  | 4 | no question 'ordre'; did you mean 'order'?
            `pools: [{name: a, draw: 1, questions: [word, word]}]`   | 4 | 'word' stands in a pool already
            `pools: [{name: a, draw: 1, questions: [word]}, {name: A, draw: 1, questions: [order]}]` | 4 | another pool has the name 'A'
            """)
    void aSlipInWhatIsOptionalIsNamedToo(String line, int number, String said) {
        var faults = TinyPack.in(courses)
                .with(QUIZ, TinyPack.QUIZ + "  " + line + "\n")
                .faults();

        assertThat(faults)
                .anySatisfy(fault ->
                        assertThat(fault).startsWith(QUIZ + ":" + number + ": ").contains(said));
    }

    @Test
    void aTestMayBeShuffledTimedAndDrawnFromPools() {
        var yaml = TinyPack.QUIZ
                + "  grade: last\n  shuffle: true\n  time_limit: 20\n"
                + "  pools:\n    - name: dua\n      draw: 1\n      questions: [order, price]\n";

        assertThat(TinyPack.in(courses)
                        .with(QUIZ, yaml)
                        .sound()
                        .lessons()
                        .getLast()
                        .test())
                .isEqualTo(new TestSettings(
                        70, 0, Grade.LAST, true, 20, List.of(new Pool("dua", 1, List.of("order", "price")))));
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
