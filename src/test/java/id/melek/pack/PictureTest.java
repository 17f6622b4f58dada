package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {

    private final FaultList faults = new FaultList();

    @Test
    void aDrawingMeasuresWhatItsViewBoxSays() {
        assertThat(svg("<svg xmlns='http://www.w3.org/2000/svg' viewBox='-10 0 320 180.2'/>"))
                .isEqualTo(new Size(320, 181));
        assertThat(svg("<?xml version='1.0' encoding='utf-8'?>\n<!-- Sari -->\n"
                        + "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0,0,64,64'/>"))
                .isEqualTo(new Size(64, 64));
        assertThat(messages()).isEmpty();
    }

    @Test
    void aDrawingMayUseItsOwnPartsColoursAndStyles() {
        svg(drawing("""
                <style>.kain { fill: #c33; stroke-width: 2px }</style>
                <defs>
                  <linearGradient id="senja"><stop offset="0" stop-color="#fff"/></linearGradient>
                  <clipPath id="tepi"><circle r="5"/></clipPath>
                  <g id="kain"><rect class="kain" width="5" height="5"/></g>
                </defs>
                <g aria-label="a@b" clip-path="url(#tepi)"><use href="#kain"/><use xlink:href="#kain" x="9"/></g>
                <path d="M0 0L5 5" style="fill:url('#senja')"/>
                <text x="1" y="2" xml:space="preserve" font-family="sans-serif">Rp<tspan dy="1">5</tspan></text>
                """));

        assertThat(messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <script>alert(1)</script>                                       | has <script>
            <g onclick="alert(1)"/>                                         | has onclick=..., which runs code
            <g ONLOAD="alert(1)"/>                                          | has ONLOAD=..., which runs code
            <foreignObject/>                                                | has <foreignObject>
            <image href="#a"/>                                              | has <image>
            <a href="#a"/>                                                  | has <a>
            <animate attributeName="href" to="x"/>                          | has <animate>
            <set attributeName="href" to="javascript:alert(1)"/>            | has <set>
            <filter id="f"/>                                                | has <filter>
            <metadata/>                                                     | has <metadata>
            <use href="https://evil.example/a.svg#x"/>                      | points outside itself
            <use href="other.svg#x"/>                                       | points outside itself
            <use xlink:href="data:image/svg+xml;base64,AAAA"/>              | points outside itself
            <use href=" #a"/>                                               | points outside itself
            <use href="#nowhere"/>                                          | refers to #nowhere, which is not there
            <rect fill="url(https://evil.example/x)"/>                      | has a style that loads or hides something
            <rect fill="URL( 'x.svg#y' )"/>                                 | has a style that loads or hides something
            <rect style="fill:u\\72l(x)"/>                                  | has a style that loads or hides something
            <rect style="background:image-set('x')"/>                       | has a style that loads or hides something
            <style>@import 'x.css';</style>                                 | has a style that loads or hides something
            <style>@font-face{src:url(x)}</style>                           | has a style that loads or hides something
            <style><![CDATA[@import 'x.css';]]></style>                     | has a style that loads or hides something
            <style>@imp<g/>ort</style>                                      | has an element inside <style>
            <style>a{fill:<!-- -->url(x)}</style>                           | has a style that loads or hides something
            <g xml:base="https://evil.example/"/>                           | has the attribute xml:base
            <g xmlns:i="http://inkscape.example" i:label="x"/>              | has the attribute i:label
            <i:view xmlns:i="http://inkscape.example"/>                     | has <view> which is not SVG
            <script xmlns="http://www.w3.org/1999/xhtml"/>                  | has <script> which is not SVG
            <?xml-stylesheet href="x.css"?>                                 | has a <?...?> instruction
            <g>                                                             | is not well-formed XML
            &nbsp;                                                          | is not well-formed XML
            """)
    void whatCouldDoMoreThanBeLookedAtIsAFault(String part, String said) {
        svg(drawing(part));

        assertThat(messages()).anySatisfy(message -> assertThat(message).contains(said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <svg xmlns='http://www.w3.org/2000/svg' width='5' height='5'/>                      | has no viewBox
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100% 5'/>                      | has no viewBox
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 5'/>                         | measures 0 x 5
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 5 9999999'/>                   | measures 5 x 9999999
            <svg viewBox='0 0 5 5'/>                                                            | which is not SVG
            <html/>                                                                             | begins with <html>
            <?xml version='1.0' encoding='UTF-7'?><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 5 5'/> | says it is UTF-7
            <!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 5 5'/>           | has a DOCTYPE
            <!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 5 5'>&x;</svg> | has a DOCTYPE
            Lapak                                                                               | is not well-formed XML
            ``                                                                                  | is not well-formed XML
            """)
    void aDrawingIsAnSvgFileWithAViewBox(String file, String said) {
        read("a.svg", file.getBytes(StandardCharsets.UTF_8));

        assertThat(messages()).anySatisfy(message -> assertThat(message).contains(said));
    }

    @Test
    void aFaultInADrawingNamesItsLine() {
        svg("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 5 5'>\n<g/>\n<script/>\n</svg>");

        assertThat(faults.sorted())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(3));
    }

    @Test
    void aFewLinesDoNotUnfoldToMillionsOfShapes() {
        var bomb = new StringBuilder("<g id='a0'><rect/></g>");
        for (var level = 1; level < 12; level++) {
            bomb.append("<g id='a%d'>".formatted(level))
                    .append("<use href='#a%d'/>".formatted(level - 1).repeat(10))
                    .append("</g>");
        }
        svg(drawing(bomb.toString()));

        assertThat(messages())
                .containsExactly("unfolds to too many shapes, or refers to itself: draw it with fewer <use>");
    }

    @Test
    void aDrawingThatShowsItselfIsAFault() {
        svg(drawing("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>"));

        assertThat(messages())
                .containsExactly("unfolds to too many shapes, or refers to itself: draw it with fewer <use>");
    }

    @Test
    void entitiesAreNotUnfolded() {
        var bomb = new StringBuilder("<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>");
        for (var letter = 'b'; letter < 'n'; letter++) {
            bomb.append("<!ENTITY %c '%s'>".formatted(letter, ("&" + (char) (letter - 1) + ";").repeat(10)));
        }
        svg(bomb + "]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 5 5'><title>&m;</title></svg>");

        assertThat(messages()).anySatisfy(message -> assertThat(message).contains("has a DOCTYPE"));
    }

    @Test
    void aPhotoMeasuresWhatItsHeaderSaysInAllThreeKindsOfWebp() {
        assertThat(read("a.webp", lossy(640, 360))).isEqualTo(new Size(640, 360));
        assertThat(read("b.webp", lossless(640, 360))).isEqualTo(new Size(640, 360));
        assertThat(read("c.webp", extended(0x10, 640, 360))).isEqualTo(new Size(640, 360));
        assertThat(messages()).isEmpty();
    }

    @Test
    void aPhotoThatTellsWhereItWasTakenIsAFault() {
        read("a.webp", extended(0x08, 640, 360));
        read("b.webp", extended(0x04, 640, 360));

        assertThat(messages())
                .hasSize(2)
                .allSatisfy(message -> assertThat(message).contains("carries EXIF or XMP data"));
    }

    @Test
    void aMovingPictureIsAFault() {
        read("a.webp", extended(0x02, 640, 360));

        assertThat(messages()).containsExactly("moves: use a still picture");
    }

    @Test
    void aPictureThatUnpacksToGigabytesIsAFault() {
        read("a.webp", lossless(16_384, 16_384));
        read("b.webp", extended(0, 1 << 24, 1 << 24));

        assertThat(messages())
                .containsExactly(
                        "measures 16384 x 16384: at most 4096 each way",
                        "measures 16777216 x 16777216: at most 4096 each way");
    }

    @Test
    void whatOnlyBearsTheNameOfAPhotoIsAFault() {
        var cut = lossy(640, 360);
        cut[4]++;
        var strange = lossy(640, 360);
        strange[15] = 'Q';
        read("a.webp", "GIF89a".repeat(9).getBytes(StandardCharsets.US_ASCII));
        read("b.webp", new byte[0]);
        read("c.webp", cut);
        read("d.webp", strange);

        assertThat(messages())
                .containsExactly(
                        "is no WebP picture",
                        "is no WebP picture",
                        "is cut off or has something behind the picture: save it again",
                        "is no WebP picture that can be measured");
    }

    private static String drawing(String parts) {
        return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
                + " viewBox='0 0 5 5'>" + parts + "</svg>";
    }

    private Size svg(String text) {
        return read("a.svg", text.getBytes(StandardCharsets.UTF_8));
    }

    private Size read(String name, byte[] bytes) {
        var picture = MediaReader.read(name, bytes, faults.of("media/" + name));
        return new Size(picture.width(), picture.height());
    }

    private List<String> messages() {
        return faults.sorted().stream().map(Fault::message).toList();
    }

    private static byte[] lossy(int width, int height) {
        var file = webp("VP8 ");
        ByteBuffer.wrap(file)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(26, (short) width)
                .putShort(28, (short) height);
        return file;
    }

    private static byte[] lossless(int width, int height) {
        var file = webp("VP8L");
        file[20] = 0x2F;
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(21, (width - 1) | ((height - 1) << 14));
        return file;
    }

    private static byte[] extended(int flags, int width, int height) {
        var file = webp("VP8X");
        file[20] = (byte) flags;
        threeBytes(file, 24, width - 1);
        threeBytes(file, 27, height - 1);
        return file;
    }

    private static void threeBytes(byte[] file, int at, int number) {
        for (var i = 0; i < 3; i++) {
            file[at + i] = (byte) (number >> (8 * i));
        }
    }

    /** A file of 40 bytes with one chunk and nothing in it. */
    private static byte[] webp(String chunk) {
        var file = new byte[40];
        ByteBuffer.wrap(file)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(32)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(chunk.getBytes(StandardCharsets.US_ASCII))
                .putInt(20);
        return file;
    }
}
