package id.melek.offline;

import id.melek.account.Person;
import id.melek.assessment.TestAttempt;
import id.melek.assessment.Tests;
import id.melek.base.Texts;
import id.melek.learning.Enrolments;
import id.melek.offline.SyncRequest.SentAct;
import id.melek.offline.SyncResponse.Failure;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What of a graded test needs a line while it is taken; handing it in is an act like any other. */
@RestController
class TestController {

    record Wanted(String course, String lesson) {

        Wanted {
            Objects.requireNonNull(course);
            Objects.requireNonNull(lesson);
        }
    }

    record SoFar(UUID attempt, Map<String, JsonNode> answers) {

        SoFar {
            Objects.requireNonNull(attempt);
            Objects.requireNonNull(answers);
        }
    }

    private final Enrolments enrolments;
    private final Tests tests;
    private final Texts texts;

    TestController(Enrolments enrolments, Tests tests, Texts texts) {
        this.enrolments = enrolments;
        this.tests = tests;
        this.texts = texts;
    }

    /** Asked again, the open attempt is answered again. */
    @PostMapping("/api/tests/start")
    ResponseEntity<?> start(@AuthenticationPrincipal Person who, @RequestBody Wanted test) {
        return switch (enrolments.startTest(who, test.course(), test.lesson())) {
            case Tests.Begun.Open(TestAttempt attempt) -> ResponseEntity.ok(attempt);
            case Tests.Begun.NoSuchTest() -> refusal("no_such_test", who);
            case Tests.Begun.NoAttemptLeft() -> refusal("no_attempt_left", who);
        };
    }

    private ResponseEntity<Failure> refusal(String reason, Person who) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(new Failure(reason, texts.get("learning.refused." + reason, who.language())));
    }

    /** What is answered so far of a test with a time limit: if the time runs out, this counts. */
    @PostMapping("/api/tests/answers")
    ResponseEntity<Void> keep(@AuthenticationPrincipal Person who, @RequestBody SoFar soFar) {
        var kept = tests.keep(who, soFar.attempt(), SentAct.values(soFar.answers()));
        return ResponseEntity.status(kept ? HttpStatus.NO_CONTENT : HttpStatus.GONE)
                .build();
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, IllegalArgumentException.class, NullPointerException.class
    })
    ResponseEntity<Failure> malformed(Exception e) {
        return ResponseEntity.badRequest().body(new Failure("malformed", "This is not a test"));
    }
}
