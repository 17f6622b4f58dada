package id.melek.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.IntegrationTest;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.base.Texts;
import id.melek.pack.PackZip;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class HandOutsTest {

    private static final String SLUG = "jualan-pertama-whatsapp";
    private static final String LESSON = "three-products";

    @Autowired
    HandOuts handOuts;

    @Autowired
    Drafts drafts;

    @Autowired
    People people;

    private Person budi;

    @BeforeEach
    void budiIsHere() {
        budi = people.trainer("Budi");
    }

    @Test
    void aLessonOnPaperHasItsTextItsQuestionsAndTheKeyOnPagesOfItsOwn() throws IOException {
        var pdf = handOuts.ofCourse(budi, SLUG, LESSON, Texts.INDONESIAN).orElseThrow();

        try (var paper = Loader.loadPDF(pdf)) {
            var all = text(pdf, 1, paper.getNumberOfPages());
            int keyPage = pageOf(pdf, "Kunci jawaban");
            assertThat(all).contains("Jualan pertama lewat WhatsApp", "Latihan", "A. ");
            assertThat(keyPage).isGreaterThan(1);
            assertThat(text(pdf, 1, keyPage - 1)).doesNotContain("Kunci jawaban");
        }
        assertThat(text(handOuts.ofCourse(budi, SLUG, LESSON, Texts.ENGLISH).orElseThrow(), 1, 99))
                .contains("Your first sale on WhatsApp", "Practice", "Answers");
    }

    @Test
    void everyPageIsBlackGreyAndWhite() throws IOException {
        var pdf = handOuts.ofCourse(budi, SLUG, LESSON, Texts.INDONESIAN).orElseThrow();

        try (var paper = Loader.loadPDF(pdf)) {
            var dark = 0;
            for (int page = 0; page < paper.getNumberOfPages(); page++) {
                var image = new PDFRenderer(paper).renderImageWithDPI(page, 40);
                for (int x = 0; x < image.getWidth(); x++) {
                    for (int y = 0; y < image.getHeight(); y++) {
                        int colour = image.getRGB(x, y);
                        int red = colour >> 16 & 0xFF;
                        assertThat(colour >> 8 & 0xFF).isEqualTo(red);
                        assertThat(colour & 0xFF).isEqualTo(red);
                        dark += red < 0x60 ? 1 : 0;
                    }
                }
            }
            assertThat(dark).isGreaterThan(1_000);
        }
    }

    @Test
    void aDraftIsPrintedAsItIsWrittenAndNeverItsGradedQuestions() throws IOException {
        var draft = brought(Map.of(
                "course.yaml",
                "id:\n  title: Warung\n",
                "id/01-air/lesson.md",
                "---\ntitle: Air & kopi\nminutes: 4\n---\n> [!TIP]\n> Panaskan <script>alert(1)</script> dulu.\n\n![Ketel](../../media/ketel.svg)\n",
                "id/01-air/practice.gift",
                "// [id:a]\n::A::Kapan kopi masuk?{=Sesudah mendidih.#Ya ~Sebelum.#Bukan ####Begitu.}\n",
                "id/01-air/test.gift",
                "// [id:b]\n::B::Soal rahasia?{=Ya ~Tidak ####Begitu.}\n",
                "media/ketel.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><script>1</script></svg>"));

        var text = text(handOuts.ofDraft(budi, draft, "air", Texts.INDONESIAN).orElseThrow(), 1, 99);

        assertThat(text)
                .contains("Air & kopi", "Saran", "Panaskan", "Ketel", "Kapan kopi masuk?", "A. Sesudah mendidih.");
        assertThat(text).doesNotContain("rahasia");
        assertThat(handOuts.ofDraft(budi, draft, "air", Texts.ENGLISH)).isEmpty();
        assertThat(handOuts.ofDraft(budi, draft, "teh", Texts.INDONESIAN)).isEmpty();
        assertThat(handOuts.ofDraft(budi, UUID.randomUUID(), "air", Texts.INDONESIAN))
                .isEmpty();
        assertThat(handOuts.ofDraft(budi, draft, "air", Locale.of("../id"))).isEmpty();
    }

    @Test
    void onlyTrainersPrintWithTheKey() {
        for (var other : List.of(
                people.learner("Sari", people.golo()),
                people.manager("Ratna", people.nusaTenggaraTimur()),
                people.operator("Agus"))) {
            assertThatThrownBy(() -> handOuts.ofCourse(other, SLUG, LESSON, Texts.INDONESIAN))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> handOuts.ofDraft(other, UUID.randomUUID(), LESSON, Texts.INDONESIAN))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private UUID brought(Map<String, String> texts) {
        var files = new TreeMap<String, byte[]>();
        texts.forEach((path, text) -> files.put(path, text.getBytes()));
        return ((ImportResult.BroughtIn) drafts.bringIn(budi, PackZip.write("warung", files))).draft();
    }

    private static int pageOf(byte[] pdf, String words) throws IOException {
        for (int page = 1; ; page++) {
            if (text(pdf, page, page).contains(words)) {
                return page;
            }
        }
    }

    private static String text(byte[] pdf, int from, int to) throws IOException {
        try (var paper = Loader.loadPDF(pdf)) {
            var words = new PDFTextStripper();
            words.setStartPage(from);
            words.setEndPage(to);
            return words.getText(paper).replaceAll("\\s+", " ");
        }
    }
}
