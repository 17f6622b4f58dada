package id.melek.authoring;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.melek.account.Person;
import id.melek.base.Texts;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Takes in pictures, sounds and videos from the workshop: the pieces one by one, each a request that a poor line can finish,
 * then the word that this was all.
 */
@RestController
class UploadController {

    private final Uploads uploads;
    private final Texts texts;

    UploadController(Uploads uploads, Texts texts) {
        this.uploads = uploads;
        this.texts = texts;
    }

    /** @param replaces whether {@code name} is that of a file in media/ whose place it takes */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Whole(String name, int size, boolean replaces) {}

    record Piece(boolean taken, int received) {}

    record Arrived(boolean taken, String name) {}

    record Failure(String error, String message) {}

    @PutMapping("/api/workshop/{draft}/uploads/{upload}/{start}")
    ResponseEntity<?> piece(
            @AuthenticationPrincipal Person who,
            @PathVariable UUID draft,
            @PathVariable UUID upload,
            @PathVariable int start,
            @RequestBody byte[] bytes) {
        return answer(uploads.take(who, draft, upload, start, bytes), who.language());
    }

    @PutMapping("/api/workshop/{draft}/uploads/{upload}")
    ResponseEntity<?> whole(
            @AuthenticationPrincipal Person who,
            @PathVariable UUID draft,
            @PathVariable UUID upload,
            @RequestBody Whole whole) {
        return answer(uploads.finish(who, draft, upload, whole.name(), whole.size(), whole.replaces()), who.language());
    }

    private ResponseEntity<?> answer(UploadResult result, Locale language) {
        return switch (result) {
            case UploadResult.Received(var bytes) -> ResponseEntity.ok(new Piece(true, bytes));
            case UploadResult.Kept(var name) -> ResponseEntity.ok(new Arrived(true, name));
            case UploadResult.Refused(var reason, var found) -> {
                var error = reason.name().toLowerCase(Locale.ROOT);
                var message = texts.get("authoring.media.refused." + error, language, found);
                yield ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(new Failure(error, message));
            }
        };
    }

    /** No page of ours sends such a thing. */
    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentTypeMismatchException.class,
        NullPointerException.class
    })
    ResponseEntity<Failure> malformed(Exception e) {
        return ResponseEntity.badRequest().body(new Failure("malformed", "This is no upload"));
    }
}
