package id.melek.credential;

import id.melek.base.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** The page behind the code on a certificate: plain HTML, for any browser, with no more on it than the certificate says. */
@Component
class VerifyPage {

    private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");
    private static final String FRAME = """
            <!DOCTYPE html>
            <html><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex, nofollow"><link rel="icon" href="/melek.svg">
            <link rel="stylesheet" href="/melek.css"></head>
            <body><div class="page"><header><a class="brand" href="/">Melek</a><a class="language"></a></header>
            <main><section class="verify"><h1></h1></section></main><footer><p></p></footer></div></body></html>
            """;

    private final Certificates certificates;
    private final Texts texts;
    private final Clock clock;

    VerifyPage(Certificates certificates, Texts texts, Clock clock) {
        this.certificates = certificates;
        this.texts = texts;
        this.clock = clock;
    }

    /** The empty form. */
    String ask(Locale language) {
        var page = frame(language, "");
        var section = part(page, "section");
        section.appendElement("p").text(texts.get("credential.verify.lead", language));
        form(section, language, "");
        return page.outerHtml();
    }

    /** @param typed what is shown again when there is no certificate to show */
    String answer(Verification verification, String typed, Locale language) {
        return switch (verification) {
            case Verification.Valid(var certificate) ->
                found(certificate, "valid", texts.get("credential.verify.valid", language), language);
            case Verification.Revoked(var certificate, var since) ->
                found(
                        certificate,
                        "revoked",
                        texts.get("credential.verify.revoked", language, day(since, language)),
                        language);
            case Verification.Unknown() ->
                askAgain("unknown", texts.get("credential.verify.unknown", language), typed, language);
            case Verification.TryLater(var from) -> askAgain("later", wait(from, language), typed, language);
        };
    }

    private String found(Certificate certificate, String verdict, String words, Locale language) {
        var page = frame(language, certificate.code().grouped());
        var section = part(page, "section");
        tell(section, verdict, words);
        show(section, certificate, language);
        return page.outerHtml();
    }

    private String askAgain(String verdict, String words, String typed, Locale language) {
        var page = frame(language, "");
        var section = part(page, "section");
        tell(section, verdict, words);
        form(section, language, typed);
        return page.outerHtml();
    }

    private Document frame(Locale language, String code) {
        var other = language.equals(Texts.ENGLISH) ? Texts.INDONESIAN : Texts.ENGLISH;
        var page = Jsoup.parse(FRAME);
        page.outputSettings().prettyPrint(false);
        page.select("html").attr("lang", language.getLanguage());
        page.title(texts.get("credential.verify.title", language) + " · Melek");
        part(page, "h1").text(texts.get("credential.verify.title", language));
        part(page, ".language")
                .attr("href", "/verify" + (code.isEmpty() ? "" : "/" + code) + "?lang=" + other.getLanguage())
                .attr("lang", other.getLanguage())
                .text(texts.get("shell.other-language", language));
        part(page, "footer p").text(texts.get("shell.footer", language));
        return page;
    }

    private static Element part(Document page, String selector) {
        return Objects.requireNonNull(page.selectFirst(selector));
    }

    private static void tell(Element section, String verdict, String words) {
        section.appendElement("p")
                .addClass("verdict-" + verdict)
                .attr("role", "status")
                .text(words);
    }

    private void show(Element section, Certificate certificate, Locale language) {
        var text = CertificateText.of(certificate, certificates.course(certificate, language), texts, language);
        if (certificate.madeUp()) {
            section.appendElement("p").addClass("made-up").text(texts.get("credential.made-up", language));
        }
        var facts = section.appendElement("dl").addClass("facts");
        fact(facts, texts.get("credential.name", language), text.name());
        fact(facts, texts.get("credential.course", language), text.course());
        fact(facts, texts.get("credential.date", language), text.date());
        fact(facts, texts.get("credential.time", language), text.time());
        fact(facts, texts.get("credential.code", language), text.code());
        section.appendElement("h2").text(texts.get("credential.outcomes", language));
        var outcomes = section.appendElement("ul");
        text.outcomes().forEach(outcome -> outcomes.appendElement("li").text(outcome));
        section.appendElement("p").addClass("small").text(texts.get("credential.verify.compare", language));
    }

    private static void fact(Element facts, String name, String value) {
        facts.appendElement("dt").text(name);
        facts.appendElement("dd").text(value);
    }

    private void form(Element section, Locale language, String typed) {
        var form = section.appendElement("form")
                .addClass("form")
                .attr("action", "/verify")
                .attr("method", "get");
        var ask = form.appendElement("div").addClass("ask");
        ask.appendElement("label").attr("for", "code").text(texts.get("credential.verify.ask", language));
        ask.appendElement("input")
                .attr("id", "code")
                .attr("name", "code")
                .attr("value", typed)
                .attr("maxlength", "100")
                .attr("autocomplete", "off")
                .attr("autocapitalize", "characters")
                .attr("spellcheck", "false")
                .attr("aria-describedby", "code-hint");
        ask.appendElement("p")
                .addClass("hint")
                .attr("id", "code-hint")
                .text(texts.get("credential.verify.hint", language));
        form.appendElement("input").attr("type", "hidden").attr("name", "lang").attr("value", language.getLanguage());
        form.appendElement("button").addClass("wide").text(texts.get("credential.verify.send", language));
    }

    private static String day(Instant at, Locale language) {
        return CertificateText.day(LocalDate.ofInstant(at, CAPITAL), language);
    }

    private String wait(Instant from, Locale language) {
        var minutes = Math.max(1, Duration.between(clock.instant(), from).toMinutes() + 1);
        return texts.get("credential.verify.later", language, minutes);
    }
}
