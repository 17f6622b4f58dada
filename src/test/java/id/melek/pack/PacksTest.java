package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.pack.Question.MultipleChoice;
import id.melek.pack.Question.NumberQuestion;
import id.melek.pack.Question.ShortText;
import id.melek.pack.Question.SingleChoice;
import id.melek.pack.Question.TrueFalse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacksTest {

    @TempDir
    Path courses;

    @Test
    void aSoundPackSaysWhatItsAuthorWrote() {
        var pack = TinyPack.in(courses).sound();

        assertThat(pack.slug()).isEqualTo("first-sale");
        assertThat(pack.number()).isEqualTo(7);
        assertThat(pack.track()).isEqualTo(Track.SELLING);
        assertThat(pack.level()).isEqualTo(Level.BEGINNER);
        assertThat(pack.licence()).isEqualTo("CC-BY-SA-4.0");
        assertThat(pack.authors()).containsExactly("Budi", "Melek");
        assertThat(pack.competences()).isEqualTo(new Competences(List.of("2.1", "4.1"), List.of("skills", "safety")));
        assertThat(pack.validAsOf()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(pack.reviewBy()).isEqualTo(LocalDate.of(2027, 11, 21));
        assertThat(pack.text(Packs.INDONESIAN).summary()).isEqualTo("Dari katalog: sampai pesanan pertama.");
        assertThat(pack.text(Packs.ENGLISH).outcomes()).containsExactly("Make a catalogue", "Serve an order");
        assertThat(pack.minutes()).isEqualTo(10);
    }

    @Test
    void lessonsComeInOrderAndAreKnownByTheirSlug() {
        var pack = TinyPack.in(courses).sound();

        assertThat(pack.lessons()).extracting(PackLesson::slug).containsExactly("why-sell-online", "first-order");
        assertThat(pack.lessons()).extracting(PackLesson::order).containsExactly(1, 2);
        assertThat(pack.lessons().getFirst().test()).isNull();
        assertThat(pack.lessons().getLast().test()).isEqualTo(new TestSettings(70, 0));
    }

    @Test
    void everyKindOfQuestionArrivesWithItsIdInEveryLanguage() {
        for (var language : List.of(Packs.INDONESIAN, Packs.ENGLISH)) {
            var lessons = TinyPack.in(courses).sound().lessons();
            var practice = lessons.getFirst().text(language).practice();
            var graded = lessons.getLast().text(language).graded();

            assertThat(practice).extracting(Question::id).containsExactly("why", "true-or-not");
            assertThat(graded).extracting(Question::id).containsExactly("order", "word", "price");
            assertThat(practice).hasExactlyElementsOfTypes(SingleChoice.class, TrueFalse.class);
            assertThat(graded).hasExactlyElementsOfTypes(MultipleChoice.class, ShortText.class, NumberQuestion.class);
        }
    }

    @Test
    void aReaderOfAnotherLanguageGetsIndonesianAndACountryDoesNotMatter() {
        var pack = TinyPack.in(courses).sound();

        assertThat(pack.text(Locale.FRENCH).title()).isEqualTo("Jualan pertama");
        assertThat(pack.text(Locale.UK).title()).isEqualTo("The first sale");
        assertThat(pack.lessons().getFirst().text(Locale.FRENCH).title()).isEqualTo("Mengapa daring");
    }

    @Test
    void aLessonThatIsNotTranslatedYetIsReadInIndonesian() throws Exception {
        var tiny = TinyPack.in(courses)
                .without("en/" + TinyPack.FIRST + "/lesson.md")
                .without("en/" + TinyPack.FIRST + "/practice.gift");
        Files.delete(tiny.file("en/" + TinyPack.FIRST));

        var lesson = tiny.sound().lessons().getFirst();

        assertThat(lesson.texts()).containsOnlyKeys(Packs.INDONESIAN);
        assertThat(lesson.text(Packs.ENGLISH).title()).isEqualTo("Mengapa daring");
    }

    @Test
    void theHashIsTheSameWhereverTheFolderLies() {
        var here = TinyPack.in(courses.resolve("a")).sound();
        var there = TinyPack.in(courses.resolve("b")).sound();

        assertThat(here.hash()).isEqualTo(there.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void theHashIsTheOneInTheManual() throws Exception {
        var tiny = TinyPack.in(courses);
        var digest = MessageDigest.getInstance("SHA-256");
        try (var walk = Files.walk(tiny.folder())) {
            var paths = walk.filter(Files::isRegularFile)
                    .map(file -> tiny.folder().relativize(file).toString())
                    .sorted()
                    .toList();
            for (var path : paths) {
                var bytes = Files.readAllBytes(tiny.file(path));
                digest.update((path + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(ByteBuffer.allocate(8).putLong(bytes.length).array());
                digest.update(bytes);
            }
        }

        assertThat(tiny.sound().hash()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void aChangedByteOrAChangedNameIsAnotherVersion() {
        var before = TinyPack.in(courses).sound().hash();
        var edited = TinyPack.in(courses)
                .replacing("course.yaml", "Budi", "Sari")
                .sound()
                .hash();
        var renamed = TinyPack.in(courses)
                .with("media/shop.svg", TinyPack.SVG)
                .without("media/stall.svg")
                .withLesson("![Lapak](../../media/shop.svg)")
                .with("id/" + TinyPack.LAST + "/lesson.md", TinyPack.lesson("Pesanan", 6, "Teks."))
                .with("en/" + TinyPack.LAST + "/lesson.md", TinyPack.lesson("Order", 6, "Text."))
                .sound()
                .hash();

        assertThat(List.of(before, edited, renamed)).doesNotHaveDuplicates();
    }

    @Test
    void hiddenFilesOfEditorsChangeNothing() {
        var before = TinyPack.in(courses).sound().hash();

        var after = TinyPack.in(courses)
                .with(".DS_Store", "x")
                .with("id/.lesson.md.swp", "x")
                .with(".git/config", "x")
                .sound();

        assertThat(after.hash()).isEqualTo(before);
    }

    @Test
    void picturesAreServedUnderTheirContent() {
        var pack = TinyPack.in(courses).sound();
        var picture = pack.media().getFirst();

        assertThat(picture.name()).isEqualTo("stall.svg");
        assertThat(picture.mediaType()).isEqualTo("image/svg+xml");
        assertThat(picture.address()).isEqualTo("/media/" + picture.sha256().substring(0, 32) + ".svg");
        assertThat(new String(picture.bytes(), StandardCharsets.UTF_8)).isEqualTo(TinyPack.SVG);
        assertThat(pack.lessons().getFirst().text(Packs.INDONESIAN).media()).containsExactly(picture);
    }

    @Test
    void aLessonWeighsItsCompressedTextAndPicturesAndACourseCountsAPictureOnce() {
        var pack = TinyPack.in(courses)
                .with("media/stall.svg", TinyPack.SVG.replace("Etalase", "Etalase ".repeat(1000)))
                .sound();
        var picture = pack.media().getFirst();
        var texts = pack.lessons().stream()
                .map(lesson -> lesson.text(Packs.INDONESIAN))
                .toList();

        assertThat(picture.servedBytes()).isBetween(100L, 400L);
        assertThat(texts).allSatisfy(text -> {
            assertThat(text.pictureBytes()).isEqualTo(picture.servedBytes());
            assertThat(text.htmlBytes()).isPositive();
            assertThat(text.bytes()).isEqualTo(text.htmlBytes() + text.pictureBytes());
        });
        assertThat(pack.bytes(Packs.INDONESIAN))
                .isEqualTo(texts.get(0).htmlBytes() + texts.get(1).htmlBytes() + picture.servedBytes());
    }

    @Test
    void windowsLineEndsAndByteOrderMarksReadTheSame() {
        var plain = TinyPack.in(courses.resolve("plain")).sound();
        var windows = TinyPack.in(courses.resolve("windows"));
        for (var file : List.of(
                "course.yaml", "id/" + TinyPack.FIRST + "/practice.gift", "id/" + TinyPack.FIRST + "/lesson.md")) {
            windows.replacing(file, "\n", "\r\n");
            windows.with(file, "\uFEFF" + read(windows.file(file)));
        }

        assertThat(windows.sound().texts()).isEqualTo(plain.texts());
        assertThat(windows.sound().lessons()).isEqualTo(plain.lessons());
    }

    @Test
    void aFolderThatIsNotThereIsAFaultAndNoException() {
        assertThat(Packs.read(courses.resolve("nowhere")))
                .isInstanceOfSatisfying(
                        PackReading.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.message()).contains("no such folder")));
    }

    @Test
    void anEmptyFolderHasItsFaultsNamed() throws Exception {
        var folder = Files.createDirectory(courses.resolve("empty"));

        assertThat(Packs.read(folder))
                .isInstanceOfSatisfying(
                        PackReading.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::toString)
                                .containsExactly(
                                        "course.yaml:1: is missing: every course begins with it",
                                        "id:1: the course has no lesson in Indonesian"));
    }

    @Test
    void manyFaultsAreAllFoundAtOnce() {
        var faults = TinyPack.in(courses)
                .replacing("course.yaml", "track: selling", "track: seling")
                .replacing("course.yaml", "2027-11-21", "2027-13-21")
                .replacing("id/" + TinyPack.FIRST + "/lesson.md", "## Mulai", "# Mulai")
                .replacing("en/" + TinyPack.LAST + "/test.gift", "####Katalog.", "")
                .with("media/unused.svg", TinyPack.SVG)
                .faults();

        assertThat(faults).hasSize(5);
    }

    @Test
    void theAddressOfAFaultIsFileAndLine() {
        var faults = TinyPack.in(courses)
                .replacing("course.yaml", "level: beginner", "level: begginer")
                .faults();

        assertThat(faults).containsExactly("course.yaml:3: unknown level 'begginer'; did you mean 'beginner'?");
    }

    @Test
    void answersThatMeanTheSameAreTheSame() {
        var graded = TinyPack.in(courses)
                .sound()
                .lessons()
                .getLast()
                .text(Packs.INDONESIAN)
                .graded();
        var word = (ShortText) graded.get(1);
        var price = (NumberQuestion) graded.get(2);

        assertThat(word.match("  KATALOG "))
                .hasValueSatisfying(it -> assertThat(it.weight()).isEqualTo(100));
        assertThat(word.match("daftar"))
                .hasValueSatisfying(it -> assertThat(it.weight()).isEqualTo(50));
        assertThat(word.match("kata log")).isEmpty();
        assertThat(price.match(new BigDecimal("50000.00"))).isPresent();
        assertThat(price.match(new BigDecimal("50000.01"))).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
