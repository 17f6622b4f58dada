package id.melek.offline;

import id.melek.account.Person;
import id.melek.assessment.FormAct;
import id.melek.assessment.FormReceipt;
import id.melek.assessment.Forms;
import id.melek.base.Texts;
import id.melek.catalog.VersionId;
import id.melek.catalog.Withdrawals;
import id.melek.learning.Acts;
import id.melek.learning.Enrolments;
import id.melek.learning.Receipt;
import id.melek.offline.SyncRequest.Held;
import id.melek.offline.SyncRequest.SentAct;
import id.melek.offline.SyncResponse.Failure;
import id.melek.offline.SyncResponse.Progress;
import id.melek.offline.SyncResponse.Recalled;
import id.melek.offline.SyncResponse.SentReceipt;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
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

    private static final Duration ON_THE_LINE = Duration.ofMinutes(2);

    private final Acts acts;
    private final Forms forms;
    private final Enrolments enrolments;
    private final Withdrawals withdrawals;
    private final Texts texts;
    private final Clock clock;

    SyncController(Acts acts, Forms forms, Enrolments enrolments, Withdrawals withdrawals, Texts texts, Clock clock) {
        this.acts = acts;
        this.forms = forms;
        this.enrolments = enrolments;
        this.withdrawals = withdrawals;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/api/sync")
    SyncResponse sync(@AuthenticationPrincipal Person who, @RequestBody SyncRequest request) {
        if (request.acts().size() > SyncRequest.MOST_ACTS) {
            throw new IllegalArgumentException("more than " + SyncRequest.MOST_ACTS + " acts");
        }
        var wrong = wrong(request.sentAt());
        var sent = request.acts().stream().map(act -> taking(who, act, wrong)).toList();
        var receipts = sent.stream().map(Supplier::get).toList();
        return new SyncResponse(clock.instant(), receipts, progress(who, request.acts()), recalled(request.held()));
    }

    /** Reads the act, and takes it when asked: one that cannot be read refuses the whole request before any is taken. */
    private Supplier<SentReceipt> taking(Person who, SentAct sent, Duration wrong) {
        if (sent.isTooLong()) {
            return () -> refused(sent.id(), "answer_too_long", who.language());
        }
        if (sent.isAboutForm()) {
            var act = sent.formAct(wrong);
            return () -> sent(act, forms.take(who.id(), act), who.language());
        }
        var act = sent.act(wrong);
        return () -> sent(acts.take(who.id(), act, who.language()), who.language());
    }

    private SentReceipt sent(FormAct act, FormReceipt receipt, Locale language) {
        return switch (receipt) {
            case TAKEN, REPEATED ->
                new SentReceipt(act.id(), receipt.name().toLowerCase(Locale.ROOT), null, null, null);
            case NO_SUCH_FORM -> refused(act.id(), "no_such_form", language);
        };
    }

    private SentReceipt refused(UUID act, String reason, Locale language) {
        return new SentReceipt(act, "refused", reason, texts.get("learning.refused." + reason, language), null);
    }

    /** By how much the phone's clock is behind ours, be it years. What the line takes is not counted. */
    private Duration wrong(@Nullable Instant sentAt) {
        var wrong = sentAt == null ? Duration.ZERO : Duration.between(sentAt, clock.instant());
        return wrong.abs().compareTo(ON_THE_LINE) > 0 ? wrong : Duration.ZERO;
    }

    /** No phone of ours sends such a thing, so there is nothing to tell its learner; what is queued there stays. */
    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        IllegalArgumentException.class,
        NullPointerException.class,
        DateTimeException.class,
        ArithmeticException.class
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

    private List<Recalled> recalled(List<Held> held) {
        return held.stream()
                .flatMap(one -> withdrawals.recall(new VersionId(one.version()), one.lesson()).stream()
                        .map(recall -> new Recalled(one.lesson(), one.version(), recall.reason())))
                .toList();
    }

    private @Nullable Progress progress(Person who, List<SentAct> sent) {
        if (sent.isEmpty() || sent.getLast().isAboutForm()) {
            return null;
        }
        return enrolments
                .progress(who.id(), sent.getLast().course(), who.language())
                .map(progress -> new Progress(
                        progress.course().slug(),
                        progress.finished(),
                        progress.isComplete(),
                        progress.missing().stream()
                                .map(one -> one.words(texts, who.language()))
                                .toList()))
                .orElse(null);
    }
}
