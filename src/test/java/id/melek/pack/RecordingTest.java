package id.melek.pack;

import static id.melek.pack.Recordings.ascii;
import static id.melek.pack.Recordings.box;
import static id.melek.pack.Recordings.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sounds and videos: what they must be, and how a lesson shows them. */
class RecordingTest {

    private static final String LESSON = "id/" + TinyPack.FIRST + "/lesson.md";
    private static final String ANSWER = """
            ![Sari membalas pembeli](../../media/answer.mp3)

            > [!TRANSCRIPT]
            > Selamat pagi, Bu. **Masih ada.**
            """;

    @TempDir
    Path courses;

    @Test
    void aSoundIsPlayedOnlyWhenAskedForAndItsWordsCanBeRead() {
        var pack = TinyPack.in(courses)
                .with("media/answer.mp3", Recordings.mp3(3))
                .withLesson(ANSWER + "\n![Lapak](../../media/stall.svg)\n")
                .sound();
        var text = pack.lessons().getFirst().text(Packs.INDONESIAN);
        var sound = text.media().getFirst();

        assertThat(text.html())
                .startsWith("<figure class=\"recording\">\n"
                        + "<figcaption>Sari membalas pembeli</figcaption><audio src=\"" + sound.address()
                        + "\" data-bytes=\"216\" aria-label=\"Sari membalas pembeli\" controls=\"controls\" preload=\"none\"></audio>\n"
                        + "<details class=\"transcript\">\n<summary></summary>\n"
                        + "<p>Selamat pagi, Bu. <strong>Masih ada.</strong></p>\n</details>\n</figure>");
        assertThat(sound.mediaType()).isEqualTo("audio/mpeg");
        assertThat(text.playedBytes()).isEqualTo(216);
        assertThat(text.pictureBytes()).isBetween(100L, 400L);
    }

    @Test
    void aVideoKeepsItsPlaceWhileItIsNotPlayed() {
        var pack = TinyPack.in(courses)
                .with("media/answer.mp4", Recordings.mp4(640, 360, "avc1"))
                .withLesson(ANSWER.replace("mp3", "mp4") + "\n![Lapak](../../media/stall.svg)\n")
                .sound();

        assertThat(pack.lessons().getFirst().text(Packs.INDONESIAN).html())
                .contains("width=\"640\" height=\"360\" playsinline=\"\"")
                .contains(" controls=\"controls\" preload=\"none\"></video>");
    }

    @Test
    void aLessonMayBeReadAloudByItsAuthor() {
        var pack = TinyPack.in(courses)
                .with("media/first.mp3", Recordings.mp3(3))
                .replacing(LESSON, "minutes: 4", "minutes: 4\naudio: ../../media/first.mp3")
                .sound();
        var lesson = pack.lessons().getFirst();

        assertThat(lesson.text(Packs.INDONESIAN).narration())
                .extracting(PackMedia::name)
                .isEqualTo("first.mp3");
        assertThat(lesson.text(Packs.INDONESIAN).playedBytes()).isEqualTo(216);
        assertThat(lesson.text(Packs.ENGLISH).narration()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ../../media/stall.svg | is no sound: the lesson read aloud, as .mp3 or .ogg
            ../../media/none.mp3  | there is no recording media/none.mp3
            https://x.example/a.mp3 | the recording 'https://x.example/a.mp3' must come from ../../media/
            """)
    void whatReadsALessonAloudIsASoundOfThePack(String audio, String said) {
        assertThat(TinyPack.in(courses)
                        .replacing(LESSON, "minutes: 4", "minutes: 4\naudio: " + audio)
                        .faults())
                .anySatisfy(
                        fault -> assertThat(fault).startsWith(LESSON + ":4: ").contains(said));
    }

    /** Body, with ¶ for a line break. */
    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            ![A](../../media/answer.mp3)                                       ^ 5 ^ [!TRANSCRIPT] and holds every word
            ![A](../../media/answer.mp3)¶¶Teks¶¶> [!TRANSCRIPT]¶> B            ^ 5 ^ [!TRANSCRIPT] and holds every word
            ![A](../../media/answer.mp3)¶¶Teks¶¶> [!TRANSCRIPT]¶> B            ^ 9 ^ no recording right above this transcript
            Dengar ![A](../../media/answer.mp3)¶¶> [!TRANSCRIPT]¶> B           ^ 5 ^ stands alone in its paragraph
            ![A](../../media/stall.svg)¶¶> [!TRANSCRIPT]¶> B                   ^ 7 ^ no recording right above this transcript
            ![A](../../media/answer.mp3)¶¶> [!TRANSCRIPT]                      ^ 7 ^ is empty: put the text on the next line
            ![A](../../media/answer.mp3)¶¶> [!TRANSCRIPT] B                    ^ 7 ^ stands alone on its line
            ![](../../media/answer.mp3)¶¶> [!TRANSCRIPT]¶> B                   ^ 5 ^ the recording has no name
            ![A](https://x.example/answer.mp3)¶¶> [!TRANSCRIPT]¶> B            ^ 5 ^ must come from ../../media/
            """)
    void aRecordingHasItsTranscriptRightBelow(String body, int line, String said) {
        assertThat(TinyPack.in(courses)
                        .with("media/answer.mp3", Recordings.mp3(3))
                        .withLesson(body.replace('¶', '\n'))
                        .faults())
                .anySatisfy(fault ->
                        assertThat(fault).startsWith(LESSON + ":" + line + ": ").contains(said));
    }

    @Test
    void whatOnlyBearsTheNameOfARecordingIsAFault() {
        var html = ascii("<html><script>alert(1)</script>".repeat(9));
        var faults = Map.of("mp3", "MP3 sound", "ogg", "Ogg sound", "mp4", "MP4 video", "webm", "WebM video");

        faults.forEach((ending, said) -> {
            assertThat(check("a." + ending, html)).as(ending).anyMatch(fault -> fault.startsWith("is no " + said));
            assertThat(check("a." + ending, new byte[0])).as(ending).isNotEmpty();
        });
    }

    @Test
    void soundsAreWholeAndNothingElse() {
        var sound = Recordings.mp3(3);
        var cover = joined(ascii("ID3"), new byte[] {4, 0, 0, 0, 0, 0x18, 0}, new byte[3072], sound);

        assertThat(check("a.mp3", joined(sound, ascii("TAG" + " ".repeat(125)))))
                .isEmpty();
        assertThat(check("a.mp3", joined(sound, ascii("<script>"))))
                .containsExactly("is cut off or has something behind the sound: save it again");
        assertThat(check("a.mp3", cover))
                .containsExactly("carries a tag of 4 KB, perhaps a cover picture, which costs data: save it without");
        assertThat(check("a.ogg", Recordings.ogg("OpusHead", 1))).isEmpty();
        assertThat(check("a.ogg", Recordings.ogg("\u0080theora!", 1)))
                .containsExactly("is no Ogg sound in Opus or Vorbis");
        assertThat(check("a.ogg", joined(Recordings.ogg("OpusHead", 1), Recordings.ogg("OpusHead", 2))))
                .containsExactly("is cut off or holds more than one sound: save it again");
    }

    @Test
    void videosPlayOnEveryPhoneFromTheFirstPieceOnAndKeepSecrets() {
        var moov = Recordings.moov(640, 360, "avc1");
        var late = joined(box("ftyp", ascii("isom0000")), box("mdat", new byte[9]), moov);

        assertThat(check("a.mp4", Recordings.mp4(640, 360, "avc1"))).isEmpty();
        assertThat(check("a.mp4", late)).singleElement().asString().contains("save it with \"fast start\"");
        assertThat(check("a.mp4", Recordings.mp4(640, 360, "hvc1")))
                .containsExactly("is not in H.264, which every phone plays: save it so");
        assertThat(check("a.mp4", Recordings.mp4(640, 360, "avc1 \u00A9xyz -8.6+120.4/")))
                .containsExactly("tells where it was filmed: save it without metadata");
        assertThat(check("a.mp4", Recordings.mp4(0, 0, "avc1")))
                .singleElement()
                .asString()
                .contains("no picture");
        assertThat(check("a.mp4", Recordings.mp4(5000, 360, "avc1")))
                .singleElement()
                .asString()
                .startsWith("measures");
        assertThat(check("a.webm", Recordings.webm(640, 360))).isEmpty();
        assertThat(check("a.webm", Recordings.webm(0, 0)))
                .singleElement()
                .asString()
                .contains("no picture");
    }

    /** Half of what is wrong in real files nobody thinks of: here chance does. */
    @Test
    void noAccidentMakesLookingThrow() {
        var random = new Random(20261121);
        var files = Map.of(
                "a.mp3", Recordings.mp3(3),
                "a.ogg", Recordings.ogg("OpusHead", 1),
                "a.mp4", Recordings.mp4(640, 360, "avc1"),
                "a.webm", Recordings.webm(640, 360));
        for (var round = 0; round < 2_000; round++) {
            files.forEach((name, bytes) -> {
                var spoilt = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
                for (var i = 0; i < 3; i++) {
                    spoilt[random.nextInt(spoilt.length)] = (byte) (random.nextBoolean() ? 255 : random.nextInt());
                }
                assertThatNoException().isThrownBy(() -> check(name, spoilt));
            });
        }
    }

    private static List<String> check(String name, byte[] bytes) {
        var faults = new FaultList();
        MediaReader.read(name, bytes, faults.of("media/" + name));
        return faults.sorted().stream().map(Fault::message).toList();
    }
}
