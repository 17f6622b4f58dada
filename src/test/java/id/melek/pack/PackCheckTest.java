package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PackCheckTest {

    private final StringWriter printed = new StringWriter();

    @TempDir
    Path courses;

    @Test
    void aSoundPackIsOneLineThatWeighsIt() {
        assertThat(check(TinyPack.in(courses).folder())).isEqualTo(PackCheck.SOUND);
        assertThat(lines())
                .containsExactly(
                        "first-sale: 2 lessons, 5 questions, 10 minutes, 1 KB, words a sentence: 3.0 (id) and 3.0 (en)");
    }

    @Test
    void aFaultIsPrintedWithAPathThatAnEditorCanOpen() {
        var folder = TinyPack.in(courses)
                .replacing("course.yaml", "number: 7", "number: x")
                .folder();

        assertThat(check(folder)).isEqualTo(PackCheck.FAULTY);
        assertThat(lines())
                .containsExactly(
                        folder + "/course.yaml:1: 'number' must be a whole number from 1 to 9999, not 'x'",
                        "first-sale: 1 fault");
    }

    @Test
    void aFolderThatIsNotThereOutranksFaults() {
        var faulty = TinyPack.in(courses).without("media/stall.svg").folder();

        assertThat(check(courses.resolve("nowhere"), faulty)).isEqualTo(PackCheck.NO_FOLDER);
        assertThat(lines())
                .startsWith(courses.resolve("nowhere") + ": there is no such folder")
                .endsWith("first-sale: 4 faults");
    }

    @Test
    void aFolderOfPacksStandsForAllOfThem() {
        TinyPack.in(courses);
        TinyPack.named(courses, "another").replacing("course.yaml", "number: 7", "number: 8");

        assertThat(check(courses)).isEqualTo(PackCheck.SOUND);
        assertThat(lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("another: 2 lessons"),
                        line -> assertThat(line).startsWith("first-sale: 2 lessons"));
    }

    @Test
    void anEmptyFolderIsAFaultyPack() throws Exception {
        assertThat(check(Files.createDirectory(courses.resolve("empty")))).isEqualTo(PackCheck.FAULTY);
        assertThat(lines()).contains("empty: 2 faults");
    }

    @Test
    void aPackThatLacksItsFirstFileIsStillOnePack() {
        assertThat(check(TinyPack.in(courses).without("course.yaml").folder())).isEqualTo(PackCheck.FAULTY);
        assertThat(lines()).hasSize(2).contains("first-sale: 1 fault");
    }

    @Test
    void twoCoursesDoNotShareANumber() {
        TinyPack.in(courses);
        TinyPack.named(courses, "second-sale");

        assertThat(check(courses)).isEqualTo(PackCheck.FAULTY);
        assertThat(lines()).contains(courses + "/second-sale/course.yaml:1: number 7 is taken by first-sale");
    }

    @Test
    void aCourseRequiresCoursesThatExist() {
        TinyPack.in(courses).replacing("course.yaml", "prerequisites: []", "prerequisites: [basics]");

        assertThat(check(courses)).isEqualTo(PackCheck.FAULTY);
        assertThat(lines()).contains(courses + "/first-sale/course.yaml:1: there is no course 'basics' to require");
    }

    @Test
    void aRequiredCourseMayLieBesideOrAmongTheFoldersGiven() {
        var first =
                TinyPack.in(courses).replacing("course.yaml", "prerequisites: []", "prerequisites: [basics, private]");
        TinyPack.named(courses, "basics");
        var elsewhere = TinyPack.named(courses.resolve("elsewhere"), "private")
                .replacing("course.yaml", "number: 7", "number: 8");

        assertThat(check(first.folder(), elsewhere.folder())).isEqualTo(PackCheck.SOUND);
    }

    @Test
    void theCommandHandsItsExitCodeToTheShell() {
        var sound = TinyPack.in(courses).folder().toString();

        assertThat(command("check", sound)).isEqualTo(0);
        assertThat(command("check", sound, courses.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(printed.toString()).contains("first-sale: 2 lessons");
    }

    @Test
    void theCommandWithoutAFolderSaysHowItIsUsed() {
        assertThat(command("check")).isEqualTo(2);
        assertThat(printed.toString()).contains("Usage: pack check DIR...");
        assertThat(command()).isEqualTo(2);
        assertThat(printed.toString()).contains("Report every fault in course packs");
    }

    private int command(String... arguments) {
        var out = new PrintWriter(printed, true);
        return new CommandLine(new PackCommand()).setOut(out).setErr(out).execute(arguments);
    }

    private int check(Path... folders) {
        return PackCheck.run(List.of(folders), new PrintWriter(printed));
    }

    private List<String> lines() {
        return printed.toString().lines().toList();
    }
}
