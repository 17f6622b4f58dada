package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseYamlTest {

    @TempDir
    Path courses;

    /** Old text, new text, line and what is said. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            number: 7                 | number: seven            | 1  | 'number' must be a whole number from 1 to 9999, not 'seven'
            number: 7                 | number: -7               | 1  | whole number
            number: 7                 | number: 99999999999      | 1  | whole number
            number: 7                 | number: [7]              | 1  | must be a text
            number: 7                 | numbr: 7                 | 1  | unknown key 'numbr'; did you mean 'number'?
            track: selling            | track: seling            | 2  | unknown track 'seling'; did you mean 'selling'?
            track: selling            | track: cyber_security    | 2  | did you mean 'cyber-security'?
            track: selling            | track: cooking           | 2  | known: selling, logistics
            level: beginner           | level:                   | 3  | 'level' is empty
            level: beginner           | level: ""                | 3  | 'level' is empty
            licence: CC-BY-SA-4.0     | licence: free for all    | 4  | SPDX
            authors: [Budi, Melek]    | authors: Budi            | 5  | must be a list
            authors: [Budi, Melek]    | authors: []              | 5  | 'authors' needs at least 1
            kominfo: [skills, safety] | kominfo: [skill]         | 8  | 'kominfo' holds 'skill', which is not one of [skills
            digcomp: ["2.1", "4.1"]   | digcomp: ["6.1"]         | 7  | 'digcomp' holds '6.1'
            digcomp: ["2.1", "4.1"]   | digcomp: ["2.1", "2.1"]  | 7  | 'digcomp' holds '2.1' twice
            kominfo: [skills, safety] | kominf: [skills]         | 8  | unknown key 'kominf'; did you mean 'kominfo'?
            prerequisites: []         | prerequisites: [First]   | 9  | the folder's name of another course
            prerequisites: []         | prerequisites: [first-sale] | 1 | the course is its own prerequisite
            valid_as_of: 2026-11-21   | valid_as_of: 2026-02-30  | 10 | must be a date as in 2026-11-21, not '2026-02-30'
            valid_as_of: 2026-11-21   | valid_as_of: 21-11-2026  | 10 | must be a date
            review_by: 2027-11-21     | review_by: 2026-11-21    | 11 | must be later than 'valid_as_of'
            summary: From a           | sumary: From a           | 20 | did you mean 'summary'?
            title: The first sale     | title: Sale: the first   | 19 | is not YAML
            title: The first sale     | title: The first sale #1 | 19 | is cut at ' #'
            title: The first sale     | title: !!java.io.File x  | 19 | Global tag is not allowed
            title: The first sale     | title: !boom x           | 19 | has a tag of its own
            `  - Serve an order`      | `  - Serve: an order`    | 23 | 'outcomes' must be a text
            `    - Serve an order`    | ``                       | 18 | has 1 outcomes where Indonesian has 2
            level: beginner           | track: selling         | 3  | key 'track' stands here a second time
            """)
    void everySlipIsNamedWithItsLine(String old, String slip, int line, String said) {
        var faults = TinyPack.in(courses).replacing("course.yaml", old, slip).faults();

        assertThat(faults)
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("course.yaml:" + line + ": ")
                        .contains(said));
    }

    @ParameterizedTest
    @CsvSource({
        "number",
        "track",
        "level",
        "licence",
        "authors",
        "competences",
        "prerequisites",
        "valid_as_of",
        "review_by",
        "id"
    })
    void everyKeyButEnglishIsAskedFor(String key) {
        var without = TinyPack.COURSE.replaceAll("(?m)^" + key + ":.*\n((?: .*\n)*)", "");

        assertThat(TinyPack.in(courses).with("course.yaml", without).faults())
                .anySatisfy(fault -> assertThat(fault).isEqualTo("course.yaml:1: '" + key + "' is missing"));
    }

    @Test
    void englishLessonsAskForAnEnglishTitle() {
        var indonesian = TinyPack.COURSE.substring(0, TinyPack.COURSE.indexOf("en:"));

        assertThat(TinyPack.in(courses).with("course.yaml", indonesian).faults())
                .containsExactly("course.yaml:1: 'en' is missing, but there are English lessons");
    }

    @Test
    void anAliasCannotMultiplyWhatIsRead() {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (var letter = 'b'; letter < 'z'; letter++) {
            var before = "*" + (char) (letter - 1);
            bomb.append("%s: &%s [%s]\n".formatted(letter, letter, String.join(", ", before, before, before, before)));
        }

        assertThat(TinyPack.in(courses).with("course.yaml", bomb.toString()).faults())
                .anySatisfy(fault -> assertThat(fault).contains("is not YAML"));
    }

    @Test
    void deepNestingIsRefusedBeforeItIsFollowed() {
        assertThat(TinyPack.in(courses)
                        .with("course.yaml", "a: " + "[".repeat(60_000))
                        .faults())
                .anySatisfy(fault -> assertThat(fault).startsWith("course.yaml:1: is not YAML"));
    }

    @Test
    void aListOrNothingAtAllIsNoCourse() {
        assertThat(TinyPack.in(courses).with("course.yaml", "- a\n- b\n").faults())
                .containsExactly("course.yaml:1: must hold keys with values, one a line, as in 'title: ...'");
        assertThat(TinyPack.in(courses).with("course.yaml", "").faults())
                .containsExactly("course.yaml:1: must hold keys with values, one a line, as in 'title: ...'");
    }

    @Test
    void aVeryLongValueIsAFaultLikeAnyOther() {
        var slug = "a-".repeat(25_000) + "a";

        assertThat(TinyPack.in(courses)
                        .replacing("course.yaml", "prerequisites: []", "prerequisites: [" + slug + "]")
                        .faults())
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault).startsWith("course.yaml:9: ").hasSizeLessThan(250));
    }
}
