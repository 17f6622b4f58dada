package id.melek.credential;

import id.melek.account.Person;
import id.melek.account.SignedIn;
import id.melek.base.PublicAddress;
import id.melek.base.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A certificate as a file, for nobody but whose it is. */
@RestController
class CertificateController {

    private final Certificates certificates;
    private final CertificatePdf pdf;
    private final PublicAddress address;
    private final SignedIn signedIn;
    private final Texts texts;

    CertificateController(
            Certificates certificates, CertificatePdf pdf, PublicAddress address, SignedIn signedIn, Texts texts) {
        this.certificates = certificates;
        this.pdf = pdf;
        this.address = address;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    @GetMapping("/certificates/{id:[0-9a-f]{8}-[0-9a-f-]{27}}.pdf")
    ResponseEntity<byte[]> download(@PathVariable UUID id, @RequestParam(name = "lang") Optional<String> language) {
        return signedIn.person()
                .flatMap(who ->
                        certificates.download(who, id).map(certificate -> file(certificate, language(who, language))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Locale language(Person who, Optional<String> wanted) {
        return Texts.language(wanted.map(Locale::of).orElse(who.language()));
    }

    private ResponseEntity<byte[]> file(Certificate certificate, Locale language) {
        var text = CertificateText.of(certificate, certificates.course(certificate, language), texts, language);
        var verify = address.of(CertificatePaths.verify(certificate.code()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(certificate, language))
                .cacheControl(CacheControl.noStore())
                .body(pdf.write(text, certificate.madeUp(), verify, language));
    }

    /** Named by its day, not by its code, which does not belong in a list of downloads. */
    private String disposition(Certificate certificate, Locale language) {
        var name = texts.get("credential.pdf.file", language) + "-" + certificate.completedOn() + ".pdf";
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
