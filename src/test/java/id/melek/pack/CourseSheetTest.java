package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.pack.CourseSheet.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CourseSheetTest {

    private static final String FILE = """
            # ours since 2026
            number: 2 # after the first
            track: selling
            level: beginner
            licence: CC-BY-SA-4.0
            authors: [Melek, "Tuti, S.Pd."]
            competences: {digcomp: ["2.1"], kominfo: [skills]}
            prerequisites: []
            our-own: {note: keep me}
            valid_as_of: 2026-11-21
            review_by: 2027-11-21
            id:
              title: Jualan pertama
              outcomes:
                # the hardest first
                - Memilih barang
                - Memotret barang # by the window
            """;

    static Stream<Path> files() throws IOException {
        return Packs.foldersIn(Path.of("content/courses")).stream().map(folder -> folder.resolve("course.yaml"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsFilledInAsItIsChangesNoCharacter(Path file) throws IOException {
        var text = Files.readString(file);
        var sheet = CourseSheet.of(text).orElseThrow();

        for (var field : Field.values()) {
            assertThat(sheet.values(field)).isNotNull();
            assertThat(sheet.with(Map.of(field, sheet.values(field))).text()).isEqualTo(text);
        }
        assertThat(sheet.faults()).isEmpty();
    }

    @Test
    void whatTheFormDoesNotKnowStays() {
        var changed = CourseSheet.of(FILE)
                .orElseThrow()
                .with(Map.of(
                        Field.NUMBER, List.of("7"),
                        Field.DIGCOMP, List.of("2.1", "4.2"),
                        Field.ID_TITLE, List.of("Jualan: mulai #1"),
                        Field.ID_SUMMARY, List.of("Satu kalimat."),
                        Field.ID_OUTCOMES, List.of("Memilih dua barang", "Memotret barang", "Menjual"),
                        Field.PREREQUISITES, List.of("nomor-induk-berusaha"),
                        Field.EN_TITLE, List.of("First sale")));

        assertThat(changed.text()).isEqualTo("""
                # ours since 2026
                number: 7 # after the first
                track: selling
                level: beginner
                licence: CC-BY-SA-4.0
                authors: [Melek, "Tuti, S.Pd."]
                competences: {digcomp: ["2.1", "4.2"], kominfo: [skills]}
                prerequisites: [nomor-induk-berusaha]
                our-own: {note: keep me}
                valid_as_of: 2026-11-21
                review_by: 2027-11-21
                id:
                  title: "Jualan: mulai #1"
                  outcomes:
                    # the hardest first
                    - Memilih dua barang
                    - Memotret barang # by the window
                    - Menjual
                  summary: Satu kalimat.
                en:
                  title: First sale
                """);
        assertThat(changed.withoutEnglish().text()).doesNotContain("en:").contains("summary: Satu kalimat.\n");
    }

    @Test
    void anEmptyListAndOneThatIsFilledAgain() {
        var sheet = CourseSheet.of(FILE).orElseThrow();

        var empty = sheet.with(Map.of(Field.ID_OUTCOMES, List.of()));
        var filled = empty.with(Map.of(Field.ID_OUTCOMES, List.of("Satu", "Dua")));

        assertThat(empty.values(Field.ID_OUTCOMES)).isEmpty();
        assertThat(filled.text()).contains("  outcomes:\n    - Satu\n    - Dua");
    }

    /** Whatever is typed is read again as that very text, and disturbs nothing else. */
    @Test
    void anyTextIsKept() {
        var random = new Random(5);
        var sheet = CourseSheet.of(FILE).orElseThrow();
        for (int round = 0; round < 2_000; round++) {
            var field = Field.values()[random.nextInt(Field.values().length)];
            var values = nasty(random, field.isList() ? random.nextInt(4) : 1);
            var before = sheet;
            sheet = sheet.with(Map.of(field, values));

            assertThat(sheet.values(field)).as(sheet.text()).isEqualTo(values);
            for (var other : Field.values()) {
                if (other != field) {
                    assertThat(sheet.values(other)).as(sheet.text()).isEqualTo(before.values(other));
                }
            }
            assertThat(sheet.text()).contains("# ours since 2026", "our-own: {note: keep me}");
            if (random.nextInt(20) == 0) {
                sheet = sheet.withoutEnglish();
                assertThat(sheet.isEnglish()).isFalse();
            }
        }
    }

    private static List<String> nasty(Random random, int count) {
        var pieces = List.of(
                "a",
                "B",
                " ",
                ": ",
                " #",
                "#",
                "\"",
                "'",
                "\\",
                "-",
                "- ",
                "[",
                "]",
                "{",
                "}",
                ",",
                "&",
                "*",
                "!",
                "|",
                ">",
                "%",
                "@",
                "`",
                "?",
                "null",
                "~",
                "yes",
                "1",
                "2.1",
                "2026-11-21",
                "é",
                "\uD83D\uDE00",
                "…",
                "<<",
                "=");
        var values = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(8); piece >= 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            values.add(text.toString().strip().replaceAll("\\s+", " "));
        }
        return values;
    }

    @Test
    void whatIsWrongStandsAtItsField() {
        var sheet = CourseSheet.of(FILE)
                .orElseThrow()
                .with(Map.of(
                        Field.NUMBER, List.of("many"),
                        Field.REVIEW_BY, List.of("2026-01-01"),
                        Field.ID_TITLE, List.of(""),
                        Field.DIGCOMP, List.of("9.9")));

        assertThat(sheet.faults().get(Field.ID_SUMMARY))
                .singleElement()
                .extracting(fault -> fault.what().kind())
                .isEqualTo(FaultKind.MISSING);
        assertThat(sheet.faults()).containsKeys(Field.NUMBER, Field.REVIEW_BY, Field.ID_TITLE, Field.DIGCOMP);
        assertThat(sheet.faults()).doesNotContainKeys(Field.TRACK, Field.AUTHORS, Field.VALID_AS_OF);
    }

    @Test
    void aFileThatIsNoYamlHasNoSheet() {
        for (var text : Arrays.asList("", "id: [", "just words", "- a\n- b\n", "id: &a [*a]")) {
            assertThat(CourseSheet.of(text)).as(text).isEmpty();
        }
    }
}
