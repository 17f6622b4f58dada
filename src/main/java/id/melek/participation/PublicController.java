package id.melek.participation;

import id.melek.base.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures that anybody may know. The same for everybody, so any cache may keep them for some minutes. */
@RestController
class PublicController {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int TAG_DIGITS = 32;
    private static final String NOTHING_FROM_ELSEWHERE =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final PublicCopies copies;

    PublicController(PublicCopies copies) {
        this.copies = copies;
    }

    @GetMapping("/" + FigurePaths.PUBLIC)
    ResponseEntity<byte[]> page(
            @RequestParam Optional<String> lang,
            @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> spoken,
            Locale browser) {
        var language =
                Texts.language(lang.map(Locale::of).orElseGet(() -> spoken.isPresent() ? browser : Texts.INDONESIAN));
        var page = copies.page(language);
        return response(page, "html")
                .header("Content-Security-Policy", NOTHING_FROM_ELSEWHERE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(page);
    }

    @GetMapping("/" + FigurePaths.PUBLIC + ".csv")
    ResponseEntity<byte[]> csv() {
        var file = copies.csv();
        var name =
                ContentDisposition.attachment().filename("melek-indonesia.csv").build();
        return response(file, "csv")
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(file);
    }

    /** The tag is a weak one because what is sent is compressed. */
    private static ResponseEntity.BodyBuilder response(byte[] content, String type) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", type, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag("W/\"" + hash(content).substring(0, TAG_DIGITS) + "\"");
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
