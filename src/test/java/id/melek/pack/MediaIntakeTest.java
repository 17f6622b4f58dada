package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.pack.MediaIntake.Fit;
import id.melek.pack.MediaIntake.Unfit;
import id.melek.pack.MediaIntake.Why;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What comes from somebody's laptop is what its content says, and cleaned of what nobody meant to publish. */
class MediaIntakeTest {

    private static final byte[] PIXELS = {1, 2, 3, (byte) 0x9D, 1, 0x2A, (byte) 0x80, 2, 0x68, 1, 9};

    @Test
    void aPictureOfFiftyThousandPixelsASideIsRefusedByItsHeader() {
        var header = ByteBuffer.allocate(33)
                .put(Recordings.ascii("\u0089PNG\r\n\u001A\n"))
                .putInt(13)
                .put(Recordings.ascii("IHDR"))
                .putInt(50_000)
                .putInt(50_000);

        assertThat(MediaIntake.of(header.array())).isEqualTo(new Unfit(Why.TOO_MANY_PIXELS, "50000 × 50000"));
        assertThat(MediaIntake.of(jpeg(50_000, 50_000))).isEqualTo(new Unfit(Why.TOO_MANY_PIXELS, "50000 × 50000"));
        assertThat(MediaIntake.of(jpeg(640, 480))).isEqualTo(new Unfit(Why.OTHER_PICTURE, "JPEG"));
    }

    @Test
    void whatIsNoPictureSoundOrVideoIsRefusedWhateverItClaims() {
        assertThat(MediaIntake.of(Recordings.ascii("PK\u0003\u0004 otp.png"))).isEqualTo(new Unfit(Why.UNKNOWN, ""));
        assertThat(MediaIntake.of(new byte[0])).isEqualTo(new Unfit(Why.UNKNOWN, ""));
        assertThat(MediaIntake.of(Recordings.ascii("<html><svg/></html>"))).isInstanceOf(Unfit.class);
        assertThat(MediaIntake.of(webp(chunk("VP8 ", Recordings.ascii("PK\u0003\u0004 a ZIP in here")))))
                .isInstanceOfSatisfying(
                        Unfit.class, unfit -> assertThat(unfit.why()).isNotEqualTo(Why.OTHER_PICTURE));
    }

    @Test
    void ofAPhotoOnlyThePixelsStay() {
        var canvas = new byte[] {0x2C, 0, 0, 0, 9, 0, 0, 9, 0, 0};
        var told = webp(
                chunk("VP8X", canvas),
                chunk("ICCP", new byte[7]),
                chunk("VP8 ", PIXELS),
                chunk("EXIF", Recordings.ascii("GPS 8.84 S 121.66 E")),
                chunk("XMP ", Recordings.ascii("Sari's phone")));

        assertThat(MediaIntake.of(Recordings.joined(told, Recordings.ascii("behind"))))
                .isInstanceOfSatisfying(Fit.class, fit -> {
                    assertThat(fit.bytes()).isEqualTo(webp(chunk("VP8 ", PIXELS)));
                    assertThat(fit.width()).isEqualTo(640);
                    assertThat(fit.height()).isEqualTo(360);
                });
    }

    @Test
    void aPhotoThatIsLargerThanItClaimsIsMeasuredByItsPixels() {
        var huge = Arrays.copyOf(PIXELS, 40);
        huge[7] = huge[9] = 0x3F;
        var canvas = new byte[] {0x10, 0, 0, 0, 9, 0, 0, 9, 0, 0};

        assertThat(MediaIntake.of(webp(chunk("VP8X", canvas), chunk("ALPH", new byte[4]), chunk("VP8 ", huge))))
                .isInstanceOfSatisfying(
                        Unfit.class, unfit -> assertThat(unfit.why()).isEqualTo(Why.TOO_MANY_PIXELS));
    }

    @Test
    void whatIsTooHeavyForAPhoneIsRefusedWithItsWeight() {
        assertThat(MediaIntake.of(webp(chunk("VP8 ", Arrays.copyOf(PIXELS, 90 * 1024)))))
                .isEqualTo(new Unfit(Why.TOO_HEAVY, "91 KB / 60 KB"));
        assertThat(MediaIntake.of(Recordings.mp3(60_000)))
                .isInstanceOfSatisfying(
                        Unfit.class, unfit -> assertThat(unfit.why()).isEqualTo(Why.TOO_HEAVY));
    }

    @Test
    void aDrawingKeepsItsShapesAndLosesItsCode() {
        var drawing = """
                <?xml version="1.0"?><?xml-stylesheet href="x.css"?>
                <!DOCTYPE svg>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
                     xmlns:inkscape="http://inkscape.example" width="40px" height="20" onload="alert(1)">
                  <metadata>Budi</metadata><script>alert(2)</script>
                  <filter id="f"/><style>@import 'x.css';</style>
                  <a href="javascript:alert(3)"><rect id="r" inkscape:label="x" filter="url(#f)" width="5" height="5"/></a>
                  <use xlink:href="#r"/><use href="https://evil.example/a.svg#x"/>
                  <g style="fill:url(https://evil.example/y)"><foreignObject><body/></foreignObject></g>
                  <text>Pasar &amp; <tspan>kain</tspan></text>
                </svg>""";

        assertThat(MediaIntake.of(drawing.getBytes(StandardCharsets.UTF_8))).isInstanceOfSatisfying(Fit.class, fit -> {
            var clean = new String(fit.bytes(), StandardCharsets.UTF_8);
            assertThat(clean).contains("<rect id=\"r\" width=\"5\" height=\"5\"", "<use href=\"#r\"", "Pasar &amp; ");
            assertThat(clean).doesNotContain("alert", "evil", "import", "filter", "foreign", "Budi", "inkscape");
            assertThat(fit.width()).isEqualTo(40);
            assertThat(fit.ending()).isEqualTo("svg");
        });
    }

    @Test
    void aSoundDrawingStaysByteForByte() {
        var bytes = "<svg xmlns='http://www.w3.org/2000/svg'  viewBox='0 0 5 5'/>\n".getBytes(StandardCharsets.UTF_8);

        assertThat(MediaIntake.of(bytes))
                .isInstanceOfSatisfying(
                        Fit.class, fit -> assertThat(fit.bytes()).isEqualTo(bytes));
    }

    @Test
    void nothingOfAnotherFileComesInWithADrawing() {
        var drawing = "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 5 5'><title>&x;</title></svg>";

        var kept = MediaIntake.of(drawing.getBytes(StandardCharsets.UTF_8)) instanceof Fit fit
                ? new String(fit.bytes(), StandardCharsets.UTF_8)
                : "";
        assertThat(kept).doesNotContain("root:", "passwd", "&x;");
    }

    @Test
    void soundsAndVideosAreKnownByTheirContent() {
        assertThat(MediaIntake.of(Recordings.mp3(9)))
                .isInstanceOfSatisfying(
                        Fit.class, fit -> assertThat(fit.ending()).isEqualTo("mp3"));
        assertThat(MediaIntake.of(Recordings.ogg("OpusHead", 7)))
                .isInstanceOfSatisfying(
                        Fit.class, fit -> assertThat(fit.ending()).isEqualTo("ogg"));
        assertThat(MediaIntake.of(Recordings.webm(64, 48)))
                .isInstanceOfSatisfying(
                        Fit.class, fit -> assertThat(fit.ending()).isEqualTo("webm"));
    }

    private static byte[] jpeg(int width, int height) {
        return ByteBuffer.allocate(40)
                .putShort((short) 0xFFD8)
                .putInt(0xFFE0_0004)
                .putShort((short) 0)
                .putInt(0xFFC0_0011)
                .put((byte) 8)
                .putShort((short) height)
                .putShort((short) width)
                .array();
    }

    private static byte[] chunk(String name, byte[] inside) {
        return Recordings.joined(Recordings.ascii(name), number(inside.length), inside, new byte[inside.length % 2]);
    }

    private static byte[] webp(byte[]... chunks) {
        var body = Recordings.joined(chunks);
        return Recordings.joined(Recordings.ascii("RIFF"), number(body.length + 4), Recordings.ascii("WEBP"), body);
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }
}
