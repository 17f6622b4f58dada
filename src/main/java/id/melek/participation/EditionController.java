package id.melek.participation;

import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.account.SignedIn;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Editions as files. One that may not be seen is answered like one that does not exist. */
@RestController
class EditionController {

    private final Editions editions;
    private final SignedIn signedIn;

    EditionController(Editions editions, SignedIn signedIn) {
        this.editions = editions;
        this.signedIn = signedIn;
    }

    @GetMapping("/export/report.pdf")
    ResponseEntity<byte[]> pdf(@RequestParam UUID id) {
        return signedIn.person()
                .filter(EditionController::mayAsk)
                .flatMap(who -> editions.file(who, id))
                .map(EditionController::response)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static boolean mayAsk(Person who) {
        return who.is(Role.MANAGER) && who.scope() != null;
    }

    private static ResponseEntity<byte[]> response(Editions.File file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(file.content());
    }
}
