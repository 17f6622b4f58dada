package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

    private static final List<Term> ALL = Stream.of(Term.FIGURES, Term.TARGETS, Term.COURSE)
            .flatMap(List::stream)
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void everyTermHasNameDefinitionFormulaAndSource(String language) throws Exception {
        var texts = new Properties();
        try (var file = getClass().getResourceAsStream("/vaadin-i18n/translations_" + language + ".properties")) {
            texts.load(Objects.requireNonNull(file));
        }

        for (var term : ALL) {
            for (var key : List.of(term.nameKey(), term.definitionKey(), term.formulaKey(), term.sourceKey())) {
                assertThat(texts.getProperty(key)).as(key).isNotBlank();
            }
        }
    }

    @Test
    void everyIndicatorIsATerm() {
        assertThat(ALL).extracting(Term::key).doesNotHaveDuplicates();
        assertThat(Term.FIGURES)
                .extracting(term -> term.key().toUpperCase(Locale.ROOT))
                .contains(Arrays.stream(Indicator.values()).map(Indicator::name).toArray(String[]::new));
    }
}
