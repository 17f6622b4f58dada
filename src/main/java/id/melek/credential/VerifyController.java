package id.melek.credential;

import id.melek.account.Person;
import id.melek.account.SignedIn;
import id.melek.base.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells anybody whether a certificate is valid. Search engines, caches and other sites learn nothing of it. */
@RestController
class VerifyController {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final int LONGEST_SHOWN = 100;
    private static final String NOTHING_FROM_ELSEWHERE =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Certificates certificates;
    private final VerifyPage page;
    private final SignedIn signedIn;

    VerifyController(Certificates certificates, VerifyPage page, SignedIn signedIn) {
        this.certificates = certificates;
        this.page = page;
        this.signedIn = signedIn;
    }

    /** The form, and where it sends what was typed. */
    @GetMapping("/verify")
    ResponseEntity<String> form(
            @RequestParam Optional<String> code,
            @RequestParam Optional<String> lang,
            @CookieValue(name = Texts.COOKIE) Optional<String> cookie) {
        var language = language(lang, cookie);
        return code.filter(typed -> !typed.isBlank())
                .map(typed -> answer(typed, language))
                .orElseGet(() -> response(HttpStatus.OK, page.ask(language)));
    }

    /** What the QR code leads to. */
    @GetMapping("/verify/{code}")
    ResponseEntity<String> verify(
            @PathVariable String code,
            @RequestParam Optional<String> lang,
            @CookieValue(name = Texts.COOKIE) Optional<String> cookie) {
        return answer(code, language(lang, cookie));
    }

    private Locale language(Optional<String> wanted, Optional<String> cookie) {
        return Texts.language(
                wanted.or(() -> signedIn.person().map(Person::language).map(Locale::getLanguage))
                        .or(() -> cookie)
                        .map(Locale::of)
                        .orElse(Texts.INDONESIAN));
    }

    private ResponseEntity<String> answer(String typed, Locale language) {
        var verification = certificates.verify(typed);
        var status = switch (verification) {
            case Verification.Valid _ -> HttpStatus.OK;
            case Verification.Revoked _ -> HttpStatus.OK;
            case Verification.Unknown _ -> HttpStatus.NOT_FOUND;
            case Verification.TryLater _ -> HttpStatus.TOO_MANY_REQUESTS;
        };
        var shown = typed.substring(0, Math.min(typed.length(), LONGEST_SHOWN));
        return response(status, page.answer(verification, shown, language));
    }

    private static ResponseEntity<String> response(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", NOTHING_FROM_ELSEWHERE)
                .body(html);
    }
}
