package id.melek.participation;

import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.account.SignedIn;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
        return response(MediaType.APPLICATION_PDF, who -> editions.file(who, id));
    }

    @GetMapping("/export/report.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam UUID id) {
        return response(FiguresXlsx.XLSX, who -> editions.workbook(who, id));
    }

    private ResponseEntity<byte[]> response(MediaType type, Function<Person, Optional<Editions.File>> file) {
        return signedIn.person()
                .filter(EditionController::mayAsk)
                .flatMap(file)
                .map(found -> Download.of(type, found.name(), found.content()))
                .orElseGet(Download::nothing);
    }

    private static boolean mayAsk(Person who) {
        return who.is(Role.MANAGER) && who.scope() != null;
    }
}
