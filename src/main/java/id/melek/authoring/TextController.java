package id.melek.authoring;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.melek.account.Person;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
 * Takes in what is written in the workshop, also from a page that is being left. Sending the same again is harmless, so a
 * laptop sends until it has its answer.
 */
@RestController
class TextController {

    private final Drafts drafts;

    TextController(Drafts drafts) {
        this.drafts = drafts;
    }

    /** @param basedOn the revision it was written on top of */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Written(String path, int basedOn, String text) {}

    /**
     * In the form of {@code frontend/authoring/sending.ts}.
     *
     * @param text what stands, where somebody else had saved it meanwhile
     * @param by who that was
     */
    record Receipt(
            String outcome,
            @Nullable Integer revision,
            @Nullable String text,
            @Nullable String by) {}

    @PutMapping("/api/workshop/{draft}/texts/{hand}")
    Receipt save(
            @AuthenticationPrincipal Person who,
            @PathVariable UUID draft,
            @PathVariable UUID hand,
            @RequestBody Written written) {
        var text = new DraftText(written.path(), written.basedOn(), written.text());
        return switch (drafts.save(who, draft, text, hand)) {
            case SaveResult.Saved(var revision) -> new Receipt("saved", revision, null, null);
            case SaveResult.Collided(var theirs, var by) ->
                new Receipt("collided", theirs.revision(), theirs.text(), by);
            case SaveResult.Refused() -> new Receipt("refused", null, null, null);
            case SaveResult.Closed() -> new Receipt("closed", null, null, null);
        };
    }

    /** No page of ours sends such a thing. */
    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentTypeMismatchException.class,
        NullPointerException.class
    })
    ResponseEntity<Map<String, String>> malformed(Exception e) {
        return ResponseEntity.badRequest().body(Map.of("error", "malformed", "message", "This is no text"));
    }
}
