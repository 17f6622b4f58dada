package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The courses and tracks of this repository. */
class EveryPackTest {

    private static final Path COURSES = Path.of("content", "courses");

    @TestFactory
    Stream<DynamicTest> everyCourseIsWithoutFaults() throws IOException {
        return packs().stream()
                .map(pack -> DynamicTest.dynamicTest(
                        pack.getFileName().toString(),
                        () -> assertThat(Packs.read(pack)).isInstanceOf(PackReading.Sound.class)));
    }

    @TestFactory
    Stream<DynamicTest> everyLessonIsReadEasily() throws IOException {
        return packs().stream()
                .map(pack -> ((PackReading.Sound) Packs.read(pack)).pack())
                .flatMap(pack -> pack.texts().keySet().stream()
                        .map(language -> DynamicTest.dynamicTest(
                                pack.slug() + " " + language,
                                () -> assertThat(pack.lessons())
                                        .allSatisfy(lesson -> assertThat(
                                                        ReadingEase.median(List.of(lesson.text(language)), language))
                                                .isBetween(1.0, (double) ReadingEase.AIM)))));
    }

    @Test
    void theCoursesFitTogether() throws IOException {
        var printed = new StringWriter();

        assertThat(PackCheck.run(packs(), new PrintWriter(printed)))
                .as(printed.toString())
                .isEqualTo(PackCheck.SOUND);
    }

    @Test
    void theTracksAreWithoutFaultsAndHoldCoursesThatExist() {
        var printed = new StringWriter();

        assertThat(PackCheck.run(List.of(COURSES, Path.of("content", "tracks")), new PrintWriter(printed)))
                .as(printed.toString())
                .isEqualTo(PackCheck.SOUND);
    }

    private static List<Path> packs() throws IOException {
        return Files.isDirectory(COURSES) ? Packs.foldersIn(COURSES) : List.of();
    }
}
