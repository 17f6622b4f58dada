package id.melek.offline;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.melek.account.Person;
import id.melek.base.Texts;
import id.melek.learning.HandInResult;
import id.melek.learning.PhotoOutcome;
import id.melek.learning.Tasks;
import id.melek.learning.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
 * Takes in practical tasks from phones: the photos one by one, each a request that a poor line can finish, then the words.
 * Sending the same again is harmless, so a phone sends until it has its answer.
 */
@RestController
class HandInController {

    private final Tasks tasks;
    private final Texts texts;

    HandInController(Tasks tasks, Texts texts) {
        this.tasks = tasks;
        this.texts = texts;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SentWork(
            String course,
            String lesson,
            @Nullable String text,
            @Nullable String link,
            int photos,
            Instant at) {

        Work work(UUID id) {
            return new Work(id, given(text), given(link), Math.max(0, photos), at);
        }

        private static String given(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    record Answer(boolean taken, @Nullable LocalDate answerBy) {}

    @PutMapping("/api/hand-ins/{work}/photos/{position}")
    ResponseEntity<?> photo(
            @AuthenticationPrincipal Person who,
            @PathVariable UUID work,
            @PathVariable int position,
            @RequestBody byte[] bytes) {
        var outcome = tasks.keepPhoto(who, work, position, bytes);
        return outcome == PhotoOutcome.KEPT
                ? ResponseEntity.ok(new Answer(true, null))
                : refused(outcome.name(), who.language());
    }

    @PutMapping("/api/hand-ins/{work}")
    ResponseEntity<?> handIn(@AuthenticationPrincipal Person who, @PathVariable UUID work, @RequestBody SentWork sent) {
        return switch (tasks.handIn(who, sent.course(), sent.lesson(), sent.work(work))) {
            case HandInResult.Taken(var answerBy) -> ResponseEntity.ok(new Answer(true, answerBy));
            case HandInResult.Refused(var reason) -> refused(reason.name(), who.language());
        };
    }

    private ResponseEntity<SyncResponse.Failure> refused(String reason, Locale language) {
        var error = reason.toLowerCase(Locale.ROOT);
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(new SyncResponse.Failure(error, texts.get("learning.task.refused." + error, language)));
    }

    /** No phone of ours sends such a thing. */
    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentTypeMismatchException.class,
        IllegalArgumentException.class,
        NullPointerException.class
    })
    ResponseEntity<SyncResponse.Failure> malformed(Exception e) {
        return ResponseEntity.badRequest().body(new SyncResponse.Failure("malformed", "This is no hand-in"));
    }
}
