package id.melek.authoring;

import id.melek.account.Role;
import id.melek.account.SignedIn;
import id.melek.catalog.CoursePaths;
import java.util.Locale;
import java.util.Optional;
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
        var who = signedIn.require();
        return DraftPaths.id(draft)
                .filter(id -> who.is(Role.TRAINER))
                .flatMap(id -> drafts.handOut(who, id))
                .map(DraftController::file)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** A lesson of a draft, to be printed. */
    @GetMapping("/" + DraftPaths.FILES + "/{draft}/{lesson}/{language}.pdf")
    ResponseEntity<byte[]> handOut(
            @PathVariable String draft, @PathVariable String lesson, @PathVariable String language) {
        var who = signedIn.require();
        return DraftPaths.id(draft)
                .filter(id -> who.is(Role.TRAINER))
                .flatMap(id -> handOuts.ofDraft(who, id, lesson, Locale.of(language)))
                .map(pdf -> pdf(lesson, language, pdf))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** A lesson of a course as it is published, to be printed. */
    @GetMapping("/" + CoursePaths.HAND_OUTS + "/{course}/{lesson}/{language}.pdf")
    ResponseEntity<byte[]> handOutOfCourse(
            @PathVariable String course, @PathVariable String lesson, @PathVariable String language) {
        var who = signedIn.require();
        return Optional.of(who)
                .filter(asking -> asking.is(Role.TRAINER))
                .flatMap(trainer -> handOuts.ofCourse(trainer, course, lesson, Locale.of(language)))
                .map(pdf -> pdf(lesson, language, pdf))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> pdf(String lesson, String language, byte[] pdf) {
        var name = ContentDisposition.inline()
                .filename(lesson + "-" + language + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .cacheControl(CacheControl.noStore())
                .body(pdf);
    }

    private static ResponseEntity<byte[]> file(Drafts.Export export) {
        var name =
                ContentDisposition.attachment().filename(export.slug() + ".zip").build();
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .cacheControl(CacheControl.noStore())
                .body(export.zip());
    }
}
