package id.melek.offline;

import id.melek.account.Person;
import id.melek.base.Texts;
import id.melek.catalog.CourseOutline;
import id.melek.learning.Act;
import id.melek.learning.Acts;
import id.melek.learning.Enrolments;
import id.melek.learning.Receipt;
import id.melek.offline.SyncResponse.Failure;
import id.melek.offline.SyncResponse.Progress;
import id.melek.offline.SyncResponse.SentReceipt;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes in the outbox of a phone. Sending the same again is harmless, so a phone sends until it has the receipt. */
@RestController
class SyncController {

    private final Acts acts;
    private final Enrolments enrolments;
    private final Texts texts;
    private final Clock clock;

    SyncController(Acts acts, Enrolments enrolments, Texts texts, Clock clock) {
        this.acts = acts;
        this.enrolments = enrolments;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/api/sync")
    SyncResponse sync(@AuthenticationPrincipal Person who, @RequestBody SyncRequest request) {
        if (request.acts().size() > SyncRequest.MOST_ACTS) {
            throw new IllegalArgumentException("more than " + SyncRequest.MOST_ACTS + " acts");
        }
        var sent = request.acts().stream().map(SyncRequest.SentAct::act).toList();
        var receipts = sent.stream()
                .map(act -> acts.take(who.id(), act, who.language()))
                .map(receipt -> sent(receipt, who.language()))
                .toList();
        return new SyncResponse(clock.instant(), receipts, progress(who, sent));
    }

    /** No phone of ours sends such a thing, so there is nothing to tell its learner; what is queued there stays. */
    @ExceptionHandler({HttpMessageNotReadableException.class, IllegalArgumentException.class, NullPointerException.class
    })
    ResponseEntity<Failure> malformed(Exception e) {
        return ResponseEntity.status(HttpStatus.BAD_REQUEST)
                .body(new Failure("malformed", "This is not a list of acts"));
    }

    private SentReceipt sent(Receipt receipt, Locale language) {
        var refused = receipt.outcome() == Receipt.Outcome.REFUSED;
        var reason = receipt.reason().name().toLowerCase(Locale.ROOT);
        return new SentReceipt(
                receipt.id(),
                receipt.outcome().name().toLowerCase(Locale.ROOT),
                refused ? reason : null,
                refused ? texts.get("learning.refused." + reason, language) : null,
                receipt.result().orElse(null));
    }

    private @Nullable Progress progress(Person who, List<Act> sent) {
        if (sent.isEmpty()) {
            return null;
        }
        return enrolments
                .progress(who.id(), sent.getLast().course(), who.language())
                .map(progress -> new Progress(
                        progress.course().slug(),
                        progress.finished(),
                        progress.isComplete(),
                        progress.missing().stream()
                                .map(lesson -> missing(lesson, who.language()))
                                .toList()))
                .orElse(null);
    }

    private String missing(CourseOutline.Lesson lesson, Locale language) {
        return texts.get(
                lesson.graded() ? "learning.missing.test" : "learning.missing.lesson", language, lesson.title());
    }
}
