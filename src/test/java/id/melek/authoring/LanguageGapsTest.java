package id.melek.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.authoring.LanguageGaps.Gap;
import id.melek.authoring.LanguageGaps.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LanguageGapsTest {

    private static final String INDONESIAN = """
            ---
            title: Tiga barang
            minutes: 4
            ---
            Mulai dari tiga.

            ![Tas](../../media/bag.webp)

            ## Kenapa

            Karena cukup.

            > [!TIP]
            > Pilih yang ada.

            1. Pilih
            2. Foto
            """;

    @Test
    void aTranslationLacksWhatTheOriginalHasMoreOf() {
        var english = """
                ---
                minutes: 4
                ---
                Start with three.

                ## Why

                1. Choose
                """;

        assertThat(LanguageGaps.of(INDONESIAN, english))
                .containsExactly(
                        new Gap(Kind.TITLE, "", 0, 1),
                        new Gap(Kind.MEDIA, "bag.webp", 0, 1),
                        new Gap(Kind.CALL_OUTS, "tip", 0, 1),
                        new Gap(Kind.STEPS, "", 1, 2),
                        new Gap(Kind.PARAGRAPHS, "", 1, 2));
        assertThat(LanguageGaps.of(INDONESIAN, INDONESIAN)).isEmpty();
        assertThat(LanguageGaps.of(INDONESIAN, " ")).containsExactly(new Gap(Kind.ALL, "", 0, 1));
        assertThat(LanguageGaps.of("", "")).isEmpty();
    }

    @Test
    void aTextWithoutEndOrFrontMatterIsReadAllTheSame() {
        assertThat(LanguageGaps.of("---\n".repeat(40_000), "---\ntitle: x")).isEmpty();
        assertThat(LanguageGaps.of("> [!NOTE]\n> x\n".repeat(9_000), "x")).isEmpty();
    }

    @Test
    void theCoursesThatWereTranslatedLackNoPicture() throws IOException {
        try (var lessons = Files.walk(Path.of("content/courses"))) {
            for (var lesson : lessons.filter(path -> path.endsWith("lesson.md"))
                    .filter(path -> path.toString().contains("/id/"))
                    .toList()) {
                var english = Path.of(lesson.toString().replace("/id/", "/en/"));
                if (Files.exists(english)) {
                    assertThat(LanguageGaps.of(Files.readString(lesson), Files.readString(english)))
                            .as(lesson.toString())
                            .extracting(Gap::kind)
                            .doesNotContain(Kind.TITLE, Kind.MEDIA, Kind.ALL);
                }
            }
        }
    }
}
