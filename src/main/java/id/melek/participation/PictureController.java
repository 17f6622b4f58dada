package id.melek.participation;

import id.melek.participation.PictureFiles.Wish;
import id.melek.region.Settlement;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final FileQuestions questions;

    PictureController(PictureFiles pictures, FileQuestions questions) {
        this.pictures = pictures;
        this.questions = questions;
    }

    /** What is looked at has the names of the screen's address; an indicator or class that it does not know is overheard. */
    @GetMapping("/export/{kind:map|trend|funnel}.{form:svg|png}")
    ResponseEntity<byte[]> picture(
            @PathVariable String kind,
            @PathVariable String form,
            @RequestParam String region,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(name = "class", defaultValue = "") String settlement,
            @RequestParam(defaultValue = "") String borders) {
        return questions.answer(
                region,
                period,
                borders,
                (who, query) -> pictures.draw(
                                who,
                                new Wish(
                                        PictureKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                                        query,
                                        named(Indicator.MAIN.stream(), show).orElse(Indicator.ENROLLED),
                                        named(Arrays.stream(Settlement.values()), settlement)))
                        .map(picture -> file(picture, kind + "-" + region + "." + form, form))
                        .orElseGet(Download::nothing));
    }

    private static <E extends Enum<E>> Optional<E> named(Stream<E> all, String name) {
        return all.filter(one -> FigureColumn.lower(one).equals(name)).findFirst();
    }

    private static ResponseEntity<byte[]> file(PictureFile picture, String name, String form) {
        return form.equals(PNG)
                ? Download.of(MediaType.IMAGE_PNG, "melek-" + name, PicturePng.of(picture))
                : Download.of(SVG, "melek-" + name, picture.svg().getBytes(StandardCharsets.UTF_8));
    }
}
