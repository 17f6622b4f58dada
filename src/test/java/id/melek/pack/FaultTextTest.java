package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.base.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTextTest {

    private static final Texts TEXTS = new Texts();

    @Test
    void aFaultSpeaksTheReadersLanguageWithWhatWasMeant() {
        var fault = new Fault(
                "course.yaml", 3, FaultKind.UNKNOWN_KEY.of("'leve'").or(FaultKind.DID_YOU_MEAN.of("'level'")));

        assertThat(in(Texts.INDONESIAN, fault)).isEqualTo("isian 'leve' tidak dikenal; maksudnya 'level'?");
        assertThat(in(Texts.ENGLISH, fault)).isEqualTo(fault.message());
        assertThat(fault).hasToString("course.yaml:3: unknown key 'leve'; did you mean 'level'?");
    }

    @Test
    void aFormSpeaksOfItsOwnLabels() {
        var fault = new Fault("course.yaml", 1, FaultKind.EMPTY.of("title"));

        assertThat(in(Texts.INDONESIAN, fault.labelled("title", "Judul"))).isEqualTo("'Judul' masih kosong");
        assertThat(in(Texts.INDONESIAN, fault.labelled("summary", "Ringkasan"))).isEqualTo("'title' masih kosong");
    }

    /** Quotes and braces that the words hold are shown, and those that stand for arguments are not. */
    @ParameterizedTest
    @EnumSource
    void everyKindIsFilledInInBothLanguages(FaultKind kind) {
        var fault = new Fault("x", 1, kind.of("a0", "a1", "a2", "a3"));

        for (var language : new Locale[] {Texts.INDONESIAN, Texts.ENGLISH}) {
            assertThat(in(language, fault))
                    .doesNotContain("''", "'{'", "!fault.")
                    .doesNotContainPattern("\\{\\d")
                    .isNotBlank();
        }
    }

    private static String in(Locale language, Fault fault) {
        return fault.say((key, arguments) -> TEXTS.get(key, language, arguments));
    }
}
