package id.melek.participation;

import id.melek.account.Person;
import id.melek.account.SignedIn;
import id.melek.base.Texts;
import id.melek.region.Regions;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Understands what a file of figures is asked for, as its address has it. */
@Component
class FileQuestions {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Figures figures;
    private final Regions regions;
    private final SignedIn signedIn;
    private final Texts texts;

    FileQuestions(Figures figures, Regions regions, SignedIn signedIn, Texts texts) {
        this.figures = figures;
        this.regions = regions;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /**
     * @param region its code
     * @param file makes it for whoever may see the region
     * @return what may not be seen is answered like what does not exist; a period that is none is refused, not overheard
     */
    ResponseEntity<byte[]> answer(
            String region,
            String period,
            String borders,
            BiFunction<Person, FigureQuery, ResponseEntity<byte[]>> file) {
        return regions.byCode(region)
                .flatMap(found -> signedIn.person()
                        .filter(who -> figures.maySee(who, found.id()))
                        .map(who -> Period.read(period)
                                .map(read -> new FigureQuery(found.id(), read, Subject.ANY, Borders.parse(borders)))
                                .map(query -> file.apply(who, query))
                                .orElseGet(() -> unreadable(who, period))))
                .orElseGet(Download::nothing);
    }

    private ResponseEntity<byte[]> unreadable(Person who, String period) {
        var words = "period: " + texts.get("participation.api.fault.PERIOD", who.language(), period);
        return ResponseEntity.status(HttpStatus.BAD_REQUEST)
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .body(words.getBytes(StandardCharsets.UTF_8));
    }
}
