package id.melek.authoring;

import id.melek.account.Role;
import id.melek.account.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Drafts to be taken away as packs. */
@RestController
class DraftController {

    private static final MediaType ZIP = MediaType.valueOf("application/zip");

    private final Drafts drafts;
    private final SignedIn signedIn;

    DraftController(Drafts drafts, SignedIn signedIn) {
        this.drafts = drafts;
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
