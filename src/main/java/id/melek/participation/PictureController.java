package id.melek.participation;

import id.melek.account.SignedIn;
import id.melek.participation.PictureFiles.Wish;
import id.melek.region.Regions;
import id.melek.region.Settlement;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Map, trend and funnel as files. What may not be seen is answered like what does not exist. */
@RestController
class PictureController {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);
    private static final String PNG = "png";

    private final PictureFiles pictures;
    private final Regions regions;
    private final SignedIn signedIn;

    PictureController(PictureFiles pictures, Regions regions, SignedIn signedIn) {
        this.pictures = pictures;
        this.regions = regions;
        this.signedIn = signedIn;
    }

    /** What is looked at has the names of the screen's address; what it does not know is overheard there and here. */
    @GetMapping("/export/{kind:map|trend|funnel}.{form:svg|png}")
    ResponseEntity<byte[]> picture(
            @PathVariable String kind,
            @PathVariable String form,
            @RequestParam String region,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(name = "class", defaultValue = "") String settlement,
            @RequestParam(defaultValue = "") String borders) {
        return regions.byCode(region)
                .map(found -> new Wish(
                        PictureKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                        found.id(),
                        Period.parse(period),
                        named(Indicator.MAIN.stream(), show).orElse(Indicator.ENROLLED),
                        named(Arrays.stream(Settlement.values()), settlement),
                        Borders.parse(borders)))
                .flatMap(wish -> signedIn.person().flatMap(who -> pictures.draw(who, wish)))
                .map(picture -> file(picture, kind + "-" + region + "." + form, form))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static <E extends Enum<E>> Optional<E> named(Stream<E> all, String name) {
        return all.filter(one -> FigureColumn.lower(one).equals(name)).findFirst();
    }

    private static ResponseEntity<byte[]> file(PictureFile picture, String name, String form) {
        return ResponseEntity.ok()
                .contentType(form.equals(PNG) ? MediaType.IMAGE_PNG : SVG)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("melek-" + name)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(form.equals(PNG) ? PicturePng.of(picture) : picture.svg().getBytes(StandardCharsets.UTF_8));
    }
}
