package id.melek.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.melek.IntegrationTest;
import id.melek.account.AccountId;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.account.SignInAs;
import id.melek.base.Texts;
import id.melek.learning.Learning;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The certificate as a file and the page behind its code, over the whole filter chain. */
@IntegrationTest
class VerifyTest {

    private static final String UNKNOWN = "7ZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZ";

    @Autowired
    WebApplicationContext web;

    @Autowired
    Certificates certificates;

    @Autowired
    Learning learning;

    @Autowired
    People people;

    @Autowired
    SignInAs signInAs;

    @Autowired
    Texts texts;

    private MockMvc browser;
    private Person sari;
    private Certificate certificate;

    /** Another one for each test: what is counted of an address outlives its transaction. */
    private final String address = "198.51." + ThreadLocalRandom.current().nextInt(256) + "."
            + ThreadLocalRandom.current().nextInt(256);

    @BeforeEach
    void sariHoldsACertificate() {
        browser =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        sari = people.learner("Sari Bë Ratu", people.golo());
        learning.completes(sari, Learning.COURSE);
        certificate = certificates.of(sari).getFirst();
    }

    @AfterEach
    void leave() {
        signInAs.nobody();
    }

    @Test
    void theFileSaysWhatWasLearnedByWhomAndItsCodeLeadsToThePage() throws Exception {
        var file = download(sari.id(), "");

        assertThat(file.getContentType()).isEqualTo("application/pdf");
        assertThat(file.getHeader("Content-Disposition")).contains("sertifikat-melek-" + certificate.completedOn());
        assertThat(file.getHeader("Cache-Control")).contains("no-store");
        try (var pdf = Loader.loadPDF(file.getContentAsByteArray())) {
            var course = certificates.course(certificate, Texts.INDONESIAN);
            var words = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(words)
                    .contains(
                            "Sertifikat",
                            "Sari Bë Ratu",
                            course.title(),
                            certificate.code().grouped())
                    .contains(course.outcomes())
                    .contains(CertificateText.day(certificate.completedOn(), Texts.INDONESIAN));
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("id");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Sertifikat: " + course.title());
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(decoded(new PDFRenderer(pdf).renderImageWithDPI(0, 150)))
                    .isEqualTo("http://localhost/verify/" + certificate.code().grouped());
        }
    }

    @Test
    void theFileIsThereInTheOtherLanguageToo() throws Exception {
        try (var pdf = Loader.loadPDF(download(sari.id(), "?lang=en").getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("who completed the course")
                    .contains(certificates.course(certificate, Texts.ENGLISH).title());
        }
    }

    @Test
    void nobodyElseGetsTheFile() throws Exception {
        assertThat(download(people.learner("Ani", people.golo()).id(), "").getStatus())
                .isEqualTo(404);
        var visitor = browser.perform(get("/certificates/" + certificate.id() + ".pdf"))
                .andReturn()
                .getResponse();
        assertThat(visitor.getStatus()).isEqualTo(302);
        assertThat(visitor.getHeader("Location")).endsWith("/sign-in");
    }

    @Test
    void anybodySeesThatItIsValidAndNoMoreThanIsPrintedOnIt() throws Exception {
        var answer = open("/verify/" + certificate.code().grouped());

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(verdict(answer)).isEqualTo("valid");
        assertThat(text(answer))
                .contains("Sari Bë Ratu")
                .doesNotContain("Golo")
                .doesNotContain("0812")
                .doesNotContain(sari.id().value().toString())
                .doesNotContain(certificate.id().toString());
        assertThat(answer.getCookies()).isEmpty();
    }

    @Test
    void noSearchEngineCacheOrOtherSiteLearnsOfIt() throws Exception {
        for (var path : List.of("/verify", "/verify/" + certificate.code().grouped(), "/verify/" + UNKNOWN)) {
            var answer = open(path);
            assertThat(answer.getHeader("X-Robots-Tag")).isEqualTo("noindex, nofollow");
            assertThat(answer.getHeaders("Cache-Control")).containsExactly("no-store");
            assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(Jsoup.parse(text(answer)).select("meta[name=robots]").attr("content"))
                    .isEqualTo("noindex, nofollow");
            assertThat(text(answer)).doesNotContain("<script");
        }
    }

    @Test
    void aRevokedOneSaysSinceWhenAndKeepsTheReasonToItself() throws Exception {
        certificates.revoke(people.operator("Agus"), certificate.code().text(), "Menyontek");

        var answer = open("/verify/" + certificate.code().grouped());

        assertThat(verdict(answer)).isEqualTo("revoked");
        assertThat(text(answer)).contains("Dicabut sejak").doesNotContain("Menyontek");
    }

    @Test
    void anUnknownCodeAndOneThatCannotBeOneLookTheSame() throws Exception {
        var unknown = open("/verify?code=" + UNKNOWN);
        var malformed = open("/verify?code=Sari");

        assertThat(verdict(unknown)).isEqualTo("unknown");
        assertThat(malformed.getStatus()).isEqualTo(unknown.getStatus()).isEqualTo(404);
        assertThat(text(malformed).replace("value=\"Sari\"", ""))
                .isEqualTo(text(unknown).replace("value=\"" + UNKNOWN + "\"", ""));
    }

    @Test
    void whatIsTypedIsShownAgainAndNeverRun() throws Exception {
        var answer = browser.perform(get("/verify").param("code", "\"><script>alert(1)</script>"))
                .andReturn()
                .getResponse();

        assertThat(Jsoup.parse(text(answer)).select("input[name=code]").val())
                .isEqualTo("\"><script>alert(1)</script>");
        assertThat(Jsoup.parse(text(answer)).select("script")).isEmpty();
    }

    @Test
    void aTypedCodeIsFoundAndThePageSpeaksEnglishWhenAsked() throws Exception {
        var typed = certificate.code().text().toLowerCase(java.util.Locale.ROOT);

        assertThat(text(open("/verify?lang=en&code=" + typed))).contains("This certificate is valid.");
    }

    @Test
    void guessingEndsAfterAHundredWrongCodesAndRightOnesAreFree() throws Exception {
        for (int i = 0; i < 99; i++) {
            assertThat(open("/verify/" + UNKNOWN).getStatus()).isEqualTo(404);
            if (i % 30 == 0) {
                assertThat(verdict(open("/verify/" + certificate.code().grouped())))
                        .isEqualTo("valid");
            }
        }
        open("/verify/" + UNKNOWN);

        var refused = open("/verify/" + UNKNOWN);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(verdict(refused)).isEqualTo("later");
    }

    private MockHttpServletResponse download(AccountId who, String query) throws Exception {
        signInAs.account(who);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return browser.perform(get("/certificates/" + certificate.id() + ".pdf" + query)
                        .with(SecurityMockMvcRequestPostProcessors.authentication(authentication)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return browser.perform(get(path).with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }))
                .andReturn()
                .getResponse();
    }

    private static String verdict(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(text(answer))
                .select("[class^=verdict-]")
                .attr("class")
                .substring("verdict-".length());
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String decoded(BufferedImage page) throws Exception {
        var dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
