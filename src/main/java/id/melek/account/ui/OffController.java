package id.melek.account.ui;

import id.melek.account.AccountPaths;
import id.melek.account.Message.Kind;
import id.melek.account.MessageChoices;
import id.melek.account.Role;
import id.melek.base.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Turns a kind of message off by the link in a letter, without signing in: one page of plain HTML with one button, so that
 * it opens on any phone and a mail program that looks at links does nothing. A mail program may also post at once (RFC 8058).
 */
@RestController
class OffController {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>%s · Melek</title>
            <link rel="stylesheet" href="/melek.css">
            </head>
            <body class="page"><header><a class="brand" href="/">Melek</a></header><main><h1>%s</h1>%s</main></body>
            </html>
            """;

    private final MessageChoices choices;
    private final Texts texts;

    OffController(MessageChoices choices, Texts texts) {
        this.choices = choices;
        this.texts = texts;
    }

    @GetMapping("/off/{token}")
    ResponseEntity<String> ask(@PathVariable String token, HttpServletRequest request) {
        return answer(choices.kindOf(token), language(request), "account.off.ask", language ->
                """
                <form method="post"><button>%s</button></form>""".formatted(say("account.off.send", language)));
    }

    @PostMapping("/off/{token}")
    ResponseEntity<String> turnOff(@PathVariable String token, HttpServletRequest request) {
        return answer(
                choices.turnOff(token),
                language(request),
                "account.off.done",
                language -> "<p>" + say("account.off.again", language) + "</p>" + toMessages(language));
    }

    private interface Rest {
        String in(Locale language);
    }

    private ResponseEntity<String> answer(Optional<Kind> kind, Locale language, String key, Rest rest) {
        return kind.map(known -> page(
                        HttpStatus.OK,
                        language,
                        "<p>" + say(key, language, words(known, language)) + "</p>" + rest.in(language)))
                .orElseGet(() -> page(
                        HttpStatus.NOT_FOUND,
                        language,
                        "<p>" + say("account.off.unknown", language) + "</p>" + toMessages(language)));
    }

    private String words(Kind kind, Locale language) {
        return KindWords.of(kind, Role.LEARNER, key -> texts.get(key, language));
    }

    private String toMessages(Locale language) {
        return "<p><a href=\"/" + AccountPaths.MESSAGES + "\">" + say("account.off.messages", language) + "</a></p>";
    }

    private String say(String key, Locale language, Object... parameters) {
        return HtmlUtils.htmlEscape(texts.get(key, language, parameters));
    }

    private ResponseEntity<String> page(HttpStatus status, Locale language, String content) {
        var title = say("account.off.title", language);
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .body(PAGE.formatted(language.getLanguage(), title, title, content));
    }

    /** Indonesian, unless the browser asks for English. */
    private static Locale language(HttpServletRequest request) {
        return Texts.language(request.getHeader("Accept-Language") == null ? Texts.INDONESIAN : request.getLocale());
    }
}
