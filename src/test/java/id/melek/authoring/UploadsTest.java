package id.melek.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.authoring.UploadResult.Kept;
import id.melek.authoring.UploadResult.Reason;
import id.melek.authoring.UploadResult.Received;
import id.melek.authoring.UploadResult.Refused;
import id.melek.pack.MediaIntake;
import id.melek.pack.PackReading;
import id.melek.pack.Packs;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class UploadsTest extends WorkshopTest {

    @Autowired
    Uploads uploads;

    @Autowired
    UploadRepository stored;

    @Autowired
    DraftMedia media;

    @Autowired
    DraftRepository written;

    @Autowired
    Clock clock;

    private UUID draft;

    @BeforeEach
    void budiMendsACourse() {
        draft = fromPublished();
    }

    @Test
    void aFileComesPieceByPieceThroughACutLine() {
        var picture = photo(7);
        var id = UUID.randomUUID();

        assertThat(uploads.take(budi, draft, id, 0, part(picture, 0, 20))).isEqualTo(new Received(20));
        assertThat(uploads.finish(budi, draft, id, "pasar.webp", picture.length, false))
                .isEqualTo(new Received(20));
        assertThat(uploads.take(budi, draft, id, 0, part(picture, 0, 20)))
                .as("again, after a lost answer")
                .isEqualTo(new Received(20));
        assertThat(uploads.take(budi, draft, id, 40, part(picture, 40, picture.length)))
                .as("out of turn")
                .isEqualTo(new Received(20));
        assertThat(uploads.take(budi, draft, id, 20, part(picture, 20, picture.length)))
                .isEqualTo(new Received(picture.length));

        assertThat(uploads.finish(budi, draft, id, "pasar.webp", picture.length, false))
                .isEqualTo(new Kept("pasar.webp"));
        assertThat(uploads.finish(budi, draft, id, "pasar.webp", picture.length, false))
                .as("again, after a lost answer")
                .isEqualTo(new Kept("pasar.webp"));
        assertThat(file("pasar.webp").width()).isEqualTo(640);
    }

    @Test
    void whatAFileIsItsContentSaysAndItsNameIsMadeHere() {
        assertThat(send("../../../etc/Pasar Malam.PNG", photo(1))).isEqualTo(new Kept("pasar-malam.webp"));
        assertThat(send("C:\\media\\otp.svg\\..", photo(2))).isEqualTo(new Kept("media.webp"));
        assertThat(send("id/01-x/lesson.md", photo(3))).isEqualTo(new Kept("lesson.webp"));
        assertThat(send("x".repeat(5_000) + ".webp", photo(4))).isEqualTo(new Kept("x".repeat(60) + ".webp"));
        assertThat(send("pasar-malam.webp", photo(5))).as("another picture").isEqualTo(new Kept("pasar-malam-2.webp"));
        assertThat(send("bazaar.webp", photo(1))).as("the same picture").isEqualTo(new Kept("pasar-malam.webp"));
    }

    @Test
    void whatNoPhoneShouldGetIsRefusedAndNothingOfItStays() {
        var before = media.names(budi, draft);

        assertThat(send("otp.png", "PK\u0003\u0004 otp.png".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new Refused(Reason.UNKNOWN, ""));
        assertThat(send("huge.png", pngOf(50_000, 50_000)))
                .isEqualTo(new Refused(Reason.TOO_MANY_PIXELS, "50000 × 50000"));
        assertThat(send("photo.webp", pngOf(640, 360))).isEqualTo(new Refused(Reason.OTHER_PICTURE, "PNG"));
        assertThat(send("cut.svg", "<svg xmlns='http://www.w3.org/2000/svg'>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.BROKEN));

        assertThat(media.names(budi, draft)).isEqualTo(before);
        assertThat(stored.underWay(budi.id())).isZero();
    }

    @Test
    void aDrawingComesWithoutItsCodeAndIsShownToLearnersSo() {
        var drawing = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)">
                  <script>alert(2)</script><rect width="9" height="9"/>
                </svg>""";
        assertThat(send("kotak.svg", drawing.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Kept("kotak.svg"));

        use("kotak.svg");

        var reading = Packs.read(SLUG, files());
        assertThat(reading).isInstanceOf(PackReading.Sound.class);
        assertThat(new String(files().get("media/kotak.svg"), StandardCharsets.UTF_8))
                .contains("<rect")
                .doesNotContain("alert");
    }

    @Test
    void nobodyFillsTheServer() {
        var id = UUID.randomUUID();
        var much = new byte[MediaIntake.LARGEST];
        assertThat(uploads.take(budi, draft, id, 0, much)).isEqualTo(new Received(much.length));
        assertThat(uploads.take(budi, draft, id, much.length, new byte[1]))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_HEAVY));
        assertThat(stored.received(id)).isZero();

        for (int i = 0; i < Uploads.MOST_UNDER_WAY; i++) {
            assertThat(uploads.take(budi, draft, UUID.randomUUID(), 0, new byte[1]))
                    .isEqualTo(new Received(1));
        }
        assertThat(uploads.take(budi, draft, UUID.randomUUID(), 0, new byte[1]))
                .isEqualTo(new Refused(Reason.TOO_MANY));
        assertThat(stored.forgetBegunBefore(clock.instant().plusSeconds(1)))
                .as("given up")
                .isGreaterThanOrEqualTo(Uploads.MOST_UNDER_WAY);
        assertThat(uploads.take(budi, draft, UUID.randomUUID(), 0, new byte[1])).isEqualTo(new Received(1));
    }

    @Test
    void aPictureIsReplacedUnderItsNameAndRemovedOnceNoLessonUsesIt() {
        send("pasar.webp", photo(1));
        use("pasar.webp");

        assertThat(replace("pasar.webp", photo(2))).isEqualTo(new Kept("pasar.webp"));
        assertThat(files().get("media/pasar.webp")).isEqualTo(photo(2));
        assertThat(replace(
                        "pasar.webp",
                        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 5 5'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Refused(Reason.OTHER_KIND, "svg"));
        assertThat(replace("../course.yaml", photo(3)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.OTHER_KIND));

        assertThat(file("pasar.webp").uses())
                .containsExactly(new MediaShelf.Lesson("three-products", "Tiga barang dulu", "id"));
        assertThat(media.remove(budi, draft, "pasar.webp")).isFalse();
        var text = drafts.text(budi, draft, LESSON).orElseThrow();
        drafts.save(budi, draft, LESSON, text.revision(), text.text().replace("pasar.webp", "other.webp"));
        assertThat(media.remove(budi, draft, "pasar.webp")).isTrue();
        assertThat(media.remove(budi, draft, "../course.yaml")).isFalse();
        assertThat(media.names(budi, draft)).doesNotContain("pasar.webp");
        assertThat(send("pasar.webp", photo(9))).isEqualTo(new Kept("pasar.webp"));
    }

    @Test
    void theShelfWeighsEveryLessonAgainstWhatAPhoneShouldLoad() {
        var loads = media.shelf(budi, draft).orElseThrow().lessons();

        assertThat(loads).extracting(load -> load.lesson().language()).startsWith("id", "en", "id", "en");
        assertThat(loads).allSatisfy(load -> {
            assertThat(load.bytes()).isPositive();
            assertThat(load.isTooHeavy()).isFalse();
        });
    }

    @Test
    void onlyTrainersPutSomethingIntoACourseAndOnlyWhoBeganAnUploadGoesOnWithIt() {
        var id = UUID.randomUUID();
        uploads.take(budi, draft, id, 0, photo(1));
        var tuti = people.trainer("Tuti");
        assertThat(uploads.take(tuti, draft, id, photo(1).length, new byte[1])).isEqualTo(new Refused(Reason.CLOSED));
        assertThat(uploads.finish(tuti, draft, id, "x.webp", photo(1).length, false))
                .isEqualTo(new Received(0));
        assertThat(uploads.take(budi, UUID.randomUUID(), UUID.randomUUID(), 0, photo(1)))
                .isEqualTo(new Refused(Reason.CLOSED));

        for (var other : List.of(
                people.learner("Sari", people.golo()),
                people.manager("Ratna", people.nusaTenggaraTimur()),
                people.operator("Agus"))) {
            for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                    () -> uploads.take(other, draft, id, 0, photo(1)),
                    () -> uploads.finish(other, draft, id, "x.webp", 1, false),
                    () -> media.put(other, draft, "x.webp", photo(1), false),
                    () -> media.names(other, draft),
                    () -> media.shelf(other, draft),
                    () -> media.remove(other, draft, "x.webp"))) {
                assertThatThrownBy(attempt).isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    private UploadResult send(String name, byte[] bytes) {
        return send(name, bytes, false);
    }

    private UploadResult replace(String name, byte[] bytes) {
        return send(name, bytes, true);
    }

    private UploadResult send(String name, byte[] bytes, boolean replaces) {
        var id = UUID.randomUUID();
        uploads.take(budi, draft, id, 0, bytes);
        return uploads.finish(budi, draft, id, name, bytes.length, replaces);
    }

    private void use(String name) {
        var text = drafts.text(budi, draft, LESSON).orElseThrow();
        var shown = text.text() + "\n![Pasar](../../media/" + name + ")\n";
        drafts.save(budi, draft, LESSON, text.revision(), shown);
    }

    private MediaShelf.File file(String name) {
        return media.shelf(budi, draft).orElseThrow().files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, byte[]> files() {
        return written.files(draft);
    }

    private static byte[] part(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** The header of a WebP of 640 x 360 and something behind it. */
    private static byte[] photo(int content) {
        return ByteBuffer.allocate(50)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(42)
                .put("WEBPVP8 ".getBytes(StandardCharsets.US_ASCII))
                .putInt(30)
                .put(new byte[] {0, 0, 0, (byte) 0x9D, 1, 0x2A})
                .putShort((short) 640)
                .putShort((short) 360)
                .put((byte) content)
                .array();
    }

    private static byte[] pngOf(int width, int height) {
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .array();
    }
}
