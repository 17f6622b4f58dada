package id.melek.participation;

import id.melek.account.Person;
import id.melek.base.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The figures for a manager's own programs. See {@code /v3/api-docs} and docs/api.md. */
@RestController
class ParticipationApi {

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final MediaType CSV_IN_UTF_8 = new MediaType(CSV, StandardCharsets.UTF_8);

    private final ApiReader reader;
    private final ApiAnswers answers;
    private final Texts texts;

    ParticipationApi(ApiReader reader, ApiAnswers answers, Texts texts) {
        this.reader = reader;
        this.answers = answers;
        this.texts = texts;
    }

    @GetMapping(FigurePaths.API)
    ResponseEntity<?> participation(
            @AuthenticationPrincipal Person who,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept,
            HttpServletRequest request) {
        var form = form(accept);
        if (form.isEmpty()) {
            return problem(
                    HttpStatus.NOT_ACCEPTABLE, "Accept", texts.get("participation.api.not-acceptable", who.language()));
        }
        try {
            var question = reader.read(who, request.getParameterMap());
            return answers.answer(who, question, definitions(request, question))
                    .<ResponseEntity<?>>map(answer -> file(answer, form.get()))
                    .orElseGet(() -> noSuchRegion(question, who.language()));
        } catch (ApiFault.Found found) {
            return fault(found.fault(), who.language());
        }
    }

    /** Whatever else is asked here is no page either. */
    @RequestMapping("/api/v1/**")
    ResponseEntity<ProblemDetail> nothingHere(@AuthenticationPrincipal Person who) {
        return problem(
                HttpStatus.NOT_FOUND,
                "",
                texts.get("participation.api.nothing-here", who.language(), "GET " + FigurePaths.API));
    }

    private static ResponseEntity<?> file(ApiAnswer answer, MediaType form) {
        return ResponseEntity.ok()
                .contentType(form)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.LINK, "<" + answer.meta().definitions() + ">; rel=\"describedby\"")
                .cacheControl(CacheControl.noStore())
                .body(form.equals(CSV_IN_UTF_8) ? ApiCsv.write(answer).getBytes(StandardCharsets.UTF_8) : answer);
    }

    /** JSON, unless CSV is what is rather wanted; empty for whoever wants neither. */
    private static Optional<MediaType> form(String accept) {
        try {
            var wanted = new ArrayList<>(MediaType.parseMediaTypes(accept));
            MimeTypeUtils.sortBySpecificity(wanted);
            return wanted.isEmpty()
                    ? Optional.of(MediaType.APPLICATION_JSON)
                    : wanted.stream().flatMap(one -> form(one).stream()).findFirst();
        } catch (InvalidMediaTypeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<MediaType> form(MediaType wanted) {
        if (wanted.includes(MediaType.APPLICATION_JSON)) {
            return Optional.of(MediaType.APPLICATION_JSON);
        }
        return wanted.includes(CSV) ? Optional.of(CSV_IN_UTF_8) : Optional.empty();
    }

    private static String definitions(HttpServletRequest request, ApiQuestion question) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .pathSegment(FigurePaths.FIGURES, question.region())
                .fragment("definitions")
                .toUriString();
    }

    /** The same whether there is none or it is another manager's. */
    private ResponseEntity<ProblemDetail> noSuchRegion(ApiQuestion question, Locale language) {
        return problem(
                HttpStatus.NOT_FOUND,
                "region",
                texts.get("participation.api.no-such-region", language, question.region()));
    }

    private ResponseEntity<ProblemDetail> fault(ApiFault fault, Locale language) {
        var detail = texts.get("participation.api.fault." + fault.kind(), language, fault.values());
        return problem(HttpStatus.BAD_REQUEST, fault.parameter(), detail);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String parameter, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("parameter", parameter);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .body(problem);
    }
}
