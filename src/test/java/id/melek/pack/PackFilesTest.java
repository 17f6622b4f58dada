package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackFilesTest {

    private static final String LESSON = "id/" + TinyPack.FIRST + "/lesson.md";

    @TempDir
    Path courses;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            README.md                         | does not belong in a course pack; known: course.yaml, id, en, media
            cource.yaml                       | did you mean 'course.yaml'?
            jv/01-why-sell-online/lesson.md   | jv:1: does not belong in a course pack
            id/notes.txt                      | is no lesson folder
            id/1-why/lesson.md                | id/1-why:1: is no lesson folder
            id/03-Why/lesson.md               | id/03-Why:1: is no lesson folder
            id/01-why-sell-online/lessons.md  | does not belong in a lesson; did you mean 'lesson.md'?
            id/01-why-sell-online/tests.gift  | did you mean 'test.gift'?
            id/01-why-sell-online/pics/a.svg  | does not belong in a lesson
            en/02-first-order/quiz.yaml       | stands only in id/
            media/Stall.svg                   | is no picture of a pack
            media/photo.jpg                   | is no picture of a pack
            media/word.wav                    | nor sound or video: only small letters, digits and hyphens, ending in .svg, .webp, .mp3, .ogg, .mp4, .webm
            media/old/stall.svg               | media/old:1: is no picture of a pack
            """)
    void whatDoesNotBelongIsNamedOnce(String file, String said) {
        assertThat(TinyPack.in(courses).with(file, "x").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault).contains(said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            course.yaml                        | course.yaml:1: is missing: every course begins with it
            id/01-why-sell-online/lesson.md    | id/01-why-sell-online/lesson.md:1: is missing: every lesson has a text
            en/02-first-order/lesson.md        | en/02-first-order/lesson.md:1: is missing: every lesson has a text
            id/02-first-order/quiz.yaml        | id/02-first-order/quiz.yaml:1: is missing: test.gift needs its pass mark and attempts here
            id/02-first-order/test.gift        | id/02-first-order/test.gift:1: is missing: the last lesson's graded questions are the final test
            """)
    void whatIsMissingIsNamed(String file, String said) {
        assertThat(TinyPack.in(courses).without(file).faults()).contains(said);
    }

    @Test
    void aLinkOutOfThePackIsNotFollowed() throws Exception {
        var secret = Files.writeString(courses.resolve("secret.md"), TinyPack.lesson("Secret", 4));
        var tiny = TinyPack.in(courses).without(LESSON);
        Files.createSymbolicLink(tiny.file(LESSON), secret);

        assertThat(tiny.faults()).containsExactly(LESSON + ":1: is a link or a special file: put a plain file here");
    }

    @Test
    void aLinkedFolderIsNotFollowed() throws Exception {
        var elsewhere = Files.createDirectories(courses.resolve("elsewhere"));
        var tiny = TinyPack.in(courses);
        Files.createSymbolicLink(tiny.file("id/03-more"), elsewhere);

        assertThat(tiny.faults()).containsExactly("id/03-more:1: is a link or a special file: put a plain file here");
    }

    @Test
    void aPipeIsNotReadFrom() throws Exception {
        var tiny = TinyPack.in(courses).without(LESSON);
        var made = new ProcessBuilder("mkfifo", tiny.file(LESSON).toString())
                .start()
                .waitFor();
        assumeTrue(made == 0, "this system has no pipes in folders");

        assertThat(tiny.faults()).containsExactly(LESSON + ":1: is a link or a special file: put a plain file here");
    }

    @Test
    void aPackMayItselfBeReachedThroughALink() throws Exception {
        var tiny = TinyPack.in(courses.resolve("private"));
        var link = Files.createSymbolicLink(courses.resolve("first-sale"), tiny.folder());

        assertThat(Packs.read(link))
                .isInstanceOfSatisfying(
                        PackReading.Sound.class,
                        sound -> assertThat(sound.pack().slug()).isEqualTo("first-sale"));
    }

    @ParameterizedTest
    @CsvSource({
        "course.yaml, 64",
        "id/01-why-sell-online/lesson.md, 200",
        "id/01-why-sell-online/practice.gift, 1024",
        "id/02-first-order/quiz.yaml, 64",
        "media/stall.svg, 60",
        "media/word.mp3, 1024",
        "media/scene.mp4, 3072"
    })
    void aFileBeyondItsLimitIsNotRead(String file, int kilobytes) {
        var tiny = TinyPack.in(courses).with(file, " ".repeat(kilobytes * 1024 + 1));

        assertThat(tiny.faults())
                .contains(
                        file + ":1: has " + (kilobytes + 1) + " KB; the limit is " + kilobytes + " KB: make it smaller")
                .noneMatch(fault -> fault.contains("missing:") || fault.contains("there is no picture"));
    }

    @Test
    void aPackBeyondTwentyMegabytesIsNotRead() {
        var tiny = TinyPack.in(courses);
        for (var lesson = 10; lesson < 32; lesson++) {
            tiny.with("id/" + lesson + "-long/practice.gift", new byte[1024 * 1024]);
        }

        assertThat(tiny.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault)
                        .startsWith("course.yaml:1: the pack has 225")
                        .endsWith("the limit is 20480 KB: make it smaller"));
    }

    @Test
    void aPackOfThousandsOfFilesIsNotListedToTheEnd() throws Exception {
        var tiny = TinyPack.in(courses);
        for (var file = 0; file < 1_100; file++) {
            Files.createFile(tiny.file("media/p" + file + ".svg"));
        }

        assertThat(tiny.faults()).containsExactly("course.yaml:1: the pack has more than 1000 files and folders");
    }

    @Test
    void textThatIsNotUtf8IsNamedWithItsLine() {
        var latin = TinyPack.lesson("Mengapa", 4, "Teks.\n\nCaf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(TinyPack.in(courses).with(LESSON, latin).faults())
                .contains(LESSON + ":7: is not UTF-8 from here on: save the file as UTF-8");
    }

    @Test
    void textThatIsCutInTheMiddleOfALetterIsNotUtf8() {
        var cut = TinyPack.COURSE.getBytes(StandardCharsets.UTF_8);
        cut[cut.length - 1] = (byte) 0xC3;

        assertThat(TinyPack.in(courses).with("course.yaml", cut).faults())
                .containsExactly("course.yaml:23: is not UTF-8 from here on: save the file as UTF-8");
    }

    @Test
    void controlCharactersAreNamedAndNeverPrinted() {
        assertThat(TinyPack.in(courses)
                        .with(LESSON, TinyPack.lesson("A", 4, "Teks \u001b[2J.\n"))
                        .faults())
                .contains(LESSON + ":5: holds the control character U+001B: delete it");
        assertThat(new Fault("id/\u001b[2J", 1, FaultKind.KEY_TWICE.of("a\u0007b")).toString())
                .isEqualTo("id/\uFFFD[2J:1: key a\uFFFDb stands here a second time");
    }

    @Test
    void aFloodOfFaultsEndsAtAThousand() {
        var faults = TinyPack.in(courses)
                .with("id/" + TinyPack.FIRST + "/practice.gift", "Text {\n\n}\n\n".repeat(5_000))
                .faults();

        assertThat(faults)
                .hasSizeLessThanOrEqualTo(1_001)
                .contains("course.yaml:1: more than 1000 faults: the rest is not shown");
    }

    @Test
    void aNameThatIsNoSlugIsNoCourse() {
        assertThat(TinyPack.named(courses, "Jualan Pertama").faults())
                .containsExactly(
                        "course.yaml:1: the folder's name 'Jualan Pertama' must be small letters, digits and hyphens");
    }

    @Test
    void twoLessonsOfOneNumberOrOneNameAreAFault() {
        var tiny = TinyPack.in(courses)
                .with("id/01-again/lesson.md", TinyPack.lesson("Lagi", 4))
                .with("id/00-first-order/lesson.md", TinyPack.lesson("Lagi", 4));

        assertThat(tiny.faults())
                .containsExactly(
                        "id/01-why-sell-online:1: another lesson has this number or this name",
                        "id/02-first-order:1: another lesson has this number or this name");
    }

    @Test
    void aPictureThatNoLessonShowsIsAFault() {
        assertThat(TinyPack.in(courses).with("media/unused.svg", TinyPack.SVG).faults())
                .containsExactly("media/unused.svg:1: is used in no lesson: delete it");
    }
}
