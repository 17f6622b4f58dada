package id.melek.credential;

import id.melek.base.Paper;
import id.melek.base.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** A certificate on one sheet of A4, made to be printed in black and white; tagged, so that it can be read aloud. */
@Component
class CertificatePdf {

    private static final String FOLDER = "/certificate/";
    private static final String TEMPLATE = template();
    private static final String IKAT = Drawings.ikat();

    private final Texts texts;

    CertificatePdf(Texts texts) {
        this.texts = texts;
    }

    /** @param address where anybody can verify this certificate */
    byte[] write(CertificateText text, boolean madeUp, String address, Locale language) {
        var page = Jsoup.parse(TEMPLATE);
        page.select("html").attr("lang", language.getLanguage());
        page.title(texts.get("credential.pdf.title", language, text.course()));
        page.select("meta[name=subject]").attr("content", page.title());
        page.select(".band").attr("style", "background-image: url('" + IKAT + "')");
        fill(page, text, language);
        prove(page, text, address, language);
        if (madeUp) {
            set(page, ".made-up", texts.get("credential.made-up", language));
        } else {
            page.select(".made-up").remove();
        }
        return Paper.pdf(page, true);
    }

    private void fill(Document page, CertificateText text, Locale language) {
        var list = Objects.requireNonNull(page.selectFirst("ul"));
        set(page, "h1", texts.get("credential.pdf.heading", language));
        set(page, ".given", texts.get("credential.pdf.given", language));
        set(page, ".name", text.name());
        set(page, ".for", texts.get("credential.pdf.for", language));
        set(page, ".course", text.course());
        set(page, "h2", texts.get("credential.outcomes", language));
        text.outcomes().forEach(outcome -> list.appendElement("li").text(outcome));
        set(page, ".time-label", texts.get("credential.time", language));
        set(page, ".time", text.time());
        set(page, ".date-label", texts.get("credential.date", language));
        set(page, ".date", text.date());
    }

    private void prove(Document page, CertificateText text, String address, Locale language) {
        set(page, ".check", texts.get("credential.pdf.check", language));
        set(page, ".code", text.code());
        set(page, ".address", address);
        page.select(".qr img").attr("src", Drawings.qr(address)).attr("alt", texts.get("credential.pdf.qr", language));
    }

    private static void set(Element page, String selector, String text) {
        Objects.requireNonNull(page.selectFirst(selector)).text(text);
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(CertificatePdf.class.getResourceAsStream(FOLDER + name));
    }

    private static String template() {
        try (var template = file("certificate.html")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
