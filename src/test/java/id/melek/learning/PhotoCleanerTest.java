package id.melek.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PhotoCleanerTest {

    private final PhotoCleaner cleaner = new PhotoCleaner();

    @Test
    void nothingButPixelsIsLeftOfAPhotoThatTellsWhereItWasTaken() {
        var photo = Photos.jpegWithPosition();
        assertThat(text(photo)).contains("Exif").contains(Photos.MAKER);

        var clean = cleaner.clean(photo).orElseThrow();

        assertThat(text(clean)).doesNotContain("Exif").doesNotContain("GPS").doesNotContain("NUSA");
        assertThat(picture(clean).getWidth()).isEqualTo(200);
    }

    @Test
    void aLargePhotoIsMadeSmallerAndKeepsItsShape() {
        var small = picture(cleaner.clean(Photos.jpeg(4000, 3000)).orElseThrow());

        assertThat(small.getWidth()).isEqualTo(1600);
        assertThat(small.getHeight()).isEqualTo(1200);
    }

    @Test
    void whatIsTransparentBecomesWhite() {
        var picture = picture(cleaner.clean(Photos.png(300, 200)).orElseThrow());

        assertThat(picture.getRGB(290, 190) & 0xffffff).isGreaterThan(0xf0f0f0);
    }

    @Test
    void aTextCalledJpgIsNoPhoto() {
        assertThat(cleaner.clean("Halo, ini bukan foto.".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(cleaner.clean(new byte[0])).isEmpty();
        assertThat(cleaner.clean("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedByItsHead() {
        assertThat(Photos.bomb()).hasSizeLessThan(10_000);
        assertThat(cleaner.clean(Photos.bomb())).isEmpty();
    }

    @Test
    void halfAPhotoDoesNoHarm() {
        var photo = Photos.jpeg(1000, 1000);

        assertThat(cleaner.clean(Arrays.copyOf(photo, 400))).isEmpty();
    }

    private static BufferedImage picture(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
