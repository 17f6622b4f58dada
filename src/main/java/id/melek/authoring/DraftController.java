package id.melek.authoring;

import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.account.SignedIn;
import id.melek.catalog.CoursePaths;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Drafts to be taken away as packs, and lessons to be printed. */
@RestController
class DraftController {

    private static final MediaType ZIP = MediaType.valueOf("application/zip");

    private final Drafts drafts;
    private final HandOuts handOuts;
    private final SignedIn signedIn;

    DraftController(Drafts drafts, HandOuts handOuts, SignedIn signedIn) {
        this.drafts = drafts;
        this.handOuts = handOuts;
        this.signedIn = signedIn;
    }

    /** The same for what may not be seen and for what does not exist. */
    @GetMapping("/" + DraftPaths.FILES + "/{draft}.zip")
    ResponseEntity<byte[]> pack(@PathVariable String draft) {
        return toTrainer(who -> DraftPaths.id(draft)
                .flatMap(id -> drafts.handOut(who, id))
                .map(pack -> file(ZIP, ContentDisposition.attachment(), pack.slug() + ".zip", pack.zip())));
    }

    /** A lesson of a draft, to be printed. */
    @GetMapping("/" + DraftPaths.FILES + "/{draft}/{lesson}/{language}.pdf")
    ResponseEntity<byte[]> handOut(
            @PathVariable String draft, @PathVariable String lesson, @PathVariable String language) {
        return toTrainer(who -> DraftPaths.id(draft)
                .flatMap(id -> handOuts.ofDraft(who, id, lesson, Locale.of(language)))
                .map(pdf -> pdf(lesson, language, pdf)));
    }

    /** A lesson of a course as it is published, to be printed. */
    @GetMapping("/" + CoursePaths.HAND_OUTS + "/{course}/{lesson}/{language}.pdf")
    ResponseEntity<byte[]> handOutOfCourse(
            @PathVariable String course, @PathVariable String lesson, @PathVariable String language) {
        return toTrainer(who ->
                handOuts.ofCourse(who, course, lesson, Locale.of(language)).map(pdf -> pdf(lesson, language, pdf)));
    }

    private ResponseEntity<byte[]> toTrainer(Function<Person, Optional<ResponseEntity<byte[]>>> what) {
        return Optional.of(signedIn.require())
                .filter(who -> who.is(Role.TRAINER))
                .flatMap(what)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> pdf(String lesson, String language, byte[] pdf) {
        return file(MediaType.APPLICATION_PDF, ContentDisposition.inline(), lesson + "-" + language + ".pdf", pdf);
    }

    private static ResponseEntity<byte[]> file(
            MediaType type, ContentDisposition.Builder disposition, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(name).build().toString())
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
