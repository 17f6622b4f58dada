package id.melek.shell;

import id.melek.account.Accounts;
import id.melek.account.SignedIn;
import id.melek.base.Texts;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes the language by an ordinary link, for people with and without an account. */
@RestController
class LanguageController {

    private final SignedIn signedIn;
    private final Accounts accounts;

    LanguageController(SignedIn signedIn, Accounts accounts) {
        this.signedIn = signedIn;
        this.accounts = accounts;
    }

    @GetMapping("/language/{language}")
    ResponseEntity<Void> choose(@PathVariable String language, @RequestParam(defaultValue = "") String back) {
        var chosen = Texts.language(Locale.of(language));
        signedIn.person().ifPresent(person -> accounts.useLanguage(person, chosen));
        var cookie = ResponseCookie.from(Texts.COOKIE, chosen.getLanguage())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create("/" + localPath(back)))
                .build();
    }

    /** Only a path of our own, so that nobody is led elsewhere by a link that looks like ours. */
    private static String localPath(String back) {
        return back.matches("[a-z0-9-]+(/[A-Za-z0-9.-]+)*") ? back : "";
    }
}
