package id.melek.offline;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.melek.assessment.TestResult;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a phone gets back: a receipt for every act, and where the learner stands now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SyncResponse(
        Instant receivedAt,
        List<SentReceipt> receipts,
        @Nullable Progress progress,
        List<Recalled> recalled) {

    /** A lesson that the phone holds and that turned out to be wrong. */
    record Recalled(String lesson, UUID version, String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SentReceipt(
            UUID id,
            String outcome,
            @Nullable String reason,
            @Nullable String message,
            @Nullable TestResult result) {}

    /** Of the course that the last act was about. */
    record Progress(String course, Set<String> finished, boolean completed, List<String> missing) {}

    /** A request that was refused as a whole. */
    record Failure(String error, String message) {}
}
