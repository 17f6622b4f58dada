package id.melek.learning;

import id.melek.account.SignedIn;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The photos of practical tasks, for those who may see them; for everybody else there is nothing there. */
@RestController
class TaskPhotoController {

    private final Tasks tasks;
    private final SignedIn signedIn;

    TaskPhotoController(Tasks tasks, SignedIn signedIn) {
        this.tasks = tasks;
        this.signedIn = signedIn;
    }

    /** A browser may keep it, but has to ask each time: the next person on this phone is another one. */
    @GetMapping("/task-photos/{photo}")
    ResponseEntity<byte[]> photo(@PathVariable UUID photo, WebRequest request) {
        var content = signedIn.person().flatMap(who -> tasks.photo(who, photo));
        if (content.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        if (request.checkNotModified("\"" + photo + "\"")) {
            return ResponseEntity.status(304).build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Content-Security-Policy", "default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(content.get());
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<Void> noSuchAddress() {
        return ResponseEntity.notFound().build();
    }
}
